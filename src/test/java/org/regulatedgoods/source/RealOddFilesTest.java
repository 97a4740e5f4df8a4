package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.source.text.TextFiles;
import org.regulatedgoods.study.Declarations;

/**
 * UN Comtrade's file of 47 names and 48 fields is refused, or read rightly where that is declared.
 */
@Tag(RealFiles.TAG)
class RealOddFilesTest {

  private static final String COMTRADE = "comtrade/plus_2024/TradeData.csv";

  @Test
  void aFieldTooManyIsRefusedByItsRowAndReadUnshiftedWhereItIsDeclared() {
    assumeTrue(
        RealFiles.root().filter(root -> Files.exists(root.resolve(COMTRADE))).isPresent(),
        "skipped: no " + COMTRADE + " under " + RealFiles.expected());
    Row fault =
        read("encoding: ISO-8859-1").where(col(TextFiles.FAULT).isNotNull()).collectAsList().get(0);
    assertThat(fault.<String>getAs(TextFiles.FAULT))
        .isEqualTo("the row has 48 cells and the header 47");
    assertThat(fault.<Long>getAs(TextFiles.LINE)).isEqualTo(2);
    Dataset<Row> rows = read("encoding: ISO-8859-1", "trailing-delimiter: allowed");
    assertThat(rows.where(col(TextFiles.FAULT).isNotNull()).isEmpty()).isTrue();
    assertThat(rows.count()).isEqualTo(1352);
    assertThat(rows.select("reporterISO").distinct().orderBy("reporterISO").collectAsList())
        .map(row -> row.getString(0))
        .containsExactly("CHN", "DEU", "USA");
  }

  private static Dataset<Row> read(String... format) {
    RawFiles files =
        new RawFiles(RealFiles.root().orElseThrow().toString(), Map.of(), new Configuration());
    return TextFiles.read(
        LocalSpark.session(),
        files.require("comtrade", COMTRADE),
        Declarations.of(Format.class, format),
        List.of("reporterISO", "partnerISO"));
  }
}
