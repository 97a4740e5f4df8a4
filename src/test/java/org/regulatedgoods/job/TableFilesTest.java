package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.LocalSpark;

class TableFilesTest {

  @TempDir Path directory;

  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.IntegerType)
          .add("text", DataTypes.StringType)
          .add("number", DataTypes.DoubleType)
          .add("list", DataTypes.createArrayType(DataTypes.StringType));

  private static Row row(int id, String text, Double number, String... list) {
    return RowFactory.create(id, text, number, list);
  }

  @Test
  void aCsvCellHoldsWhatWasThereAndParquetIsNotTouched() throws IOException {
    SparkSession spark = LocalSpark.session();
    List<Row> rows =
        List.of(
            row(4, " blank ", -1.5, "x", "y"),
            row(3, "\"quoted\", and 'so'", Double.POSITIVE_INFINITY),
            row(2, "two\nlines\\", Double.NaN, "@home"),
            row(1, "=1+1", Double.NEGATIVE_INFINITY, "C\u00f4te"),
            row(5, "", null, ""),
            RowFactory.create(6, null, 1e-5, null),
            row(7, "''-x", 2.0, "NA"));
    org.apache.hadoop.fs.Path folder =
        new org.apache.hadoop.fs.Path(directory.resolve("tables").toUri());
    FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());

    files.setWriteChecksum(false);

    TableFiles.Pair pair =
        new TableFiles(files, folder)
            .write("it", spark.createDataFrame(rows, SCHEMA), List.of("id"));

    assertThat(Files.readString(directory.resolve("tables/it.csv")))
        .isEqualTo(
            """
            id,text,number,list
            1,'=1+1,-INF,C\u00f4te
            2,"two
            lines\\",NaN,'@home
            3,"\""quoted\"", and 'so'",INF,
            4, blank ,-1.5,x; y
            5,,,
            6,,1.0E-5,
            7,'''-x,2.0,NA
            """);
    assertThat(pair.csv().path()).isEqualTo("tables/it.csv");
    assertThat(pair.csv().bytes()).isEqualTo(Files.size(directory.resolve("tables/it.csv")));
    assertThat(pair.csv().sha256())
        .isEqualTo(ExportCheck.sha256(directory.resolve("tables/it.csv")));
    List<Row> kept =
        new ArrayList<>(
            spark
                .read()
                .parquet(directory.resolve("tables/it.parquet").toString())
                .collectAsList());
    assertThat(kept).extracting(row -> row.getInt(0)).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(kept.get(0).getString(1)).isEqualTo("=1+1");
    try (var left = Files.list(directory.resolve("tables"))) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("it.csv", "it.parquet");
    }
  }
}
