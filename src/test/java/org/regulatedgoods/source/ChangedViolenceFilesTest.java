package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.DeclaredSources;

/**
 * Files of harm and conflict that are cut, renamed, widened or spoilt are refused where they are.
 */
class ChangedViolenceFilesTest {

  private static final String AGES = "AGES";
  private static final String AGE_GROUPS =
      IntStream.rangeClosed(2, 26).mapToObj(i -> "Deaths" + i).collect(Collectors.joining(","));

  @TempDir Path root;

  private RawFolder file(Source source, String... lines) {
    return new RawFolder(root).with("file.csv", lines).placing(source.id(), "file.csv");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          unodc-homicide | Country,Region,Indicator,2005,2006 | Côte d'Ivoire,Africa,Homicide Rate,12345,2 | Indicator | 12345
          ucdp-prio-parties | conflict_id,location,year,gwno_a,gwno_b,intensity_level | 218,Côte d'Ivoire,2005,437,,1.12345 | conflict_id | 1.12345
          ucdp-ged | id,year,type_of_violence,country,country_id,best,gwnoa | 1,2005,1,Côte d'Ivoire,437,12345,437 | type_of_violence | 12345
          who-mortality | Country,Admin1,SubDiv,Year,List,Cause,Sex,Frmat,Note,Deaths1,AGES | 2450,,,2005,104,X954,1,00,Côte,12345,AGES | Frmat | 12345
          gho-homicide | IndicatorCode,SpatialDimType,SpatialDim,TimeDim,Dim1,Value,NumericValue | VIOLENCE_HOMICIDERATE,COUNTRY,CIV,2019,SEX_BTSX,Côte,123.45 | Dim1 | 123.45
          """)
  void aChangedFileIsReadRightlyOrRefused(
      String id, String names, String cells, String column, String number) throws IOException {
    Source source = DeclaredSources.of(id);
    String header = names.replace(AGES, AGE_GROUPS);
    String row = cells.replace(AGES, "0" + ",".repeat(24));
    int rows = id.equals("unodc-homicide") ? 2 : 1;
    String good = id.equals("unodc-homicide") ? row.replace(number, "1") : row;
    assertThat(file(source, header + ",extra", good + ",1").read(source).kept()).hasSize(rows);
    assertThat(file(source, header, good, good.substring(0, good.indexOf(',', 9))).problems(source))
        .singleElement()
        .asString()
        .matches("file.csv:3: the row has \\d+ cells and the header \\d+");
    assertThat(file(source, header.replace(column, "renamed"), good).problems(source))
        .singleElement()
        .asString()
        .startsWith("file.csv:1: " + column)
        .contains("the header has no such column");
    assertThat(file(source, header, row.replace(number, "1 2")).problems(source))
        .singleElement()
        .asString()
        .startsWith("file.csv:2: ")
        .endsWith(" = 1 2: not a number");
    Files.write(
        root.resolve("file.csv"),
        (header + "\n" + good + "\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new RawFolder(root).placing(id, "file.csv").problems(source))
        .containsExactly("file.csv:2: a byte of this line is not UTF-8");
  }
}
