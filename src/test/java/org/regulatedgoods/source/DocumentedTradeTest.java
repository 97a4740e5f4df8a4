package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.study.DeclaredSources;

/** Sources of trade flows against invented files in the layouts that their producers document. */
class DocumentedTradeTest {

  private static final String[] TIV = {
    "\"TIV of arms exports from France, 1950-2021\",,,",
    "Figures are SIPRI Trend Indicator Values (TIVs) expressed in millions.,,,",
    "Figures may not add up due to the conventions of rounding.,,,",
    "A '0' indicates that the value of deliveries is less than 0.5m,,,",
    "\"For more information, see the web\",,,",
    ",,,",
    ",,,",
    "Source: SIPRI Arms Transfers Database,,,",
    "Generated: 28 July 2022,,,",
    ",,,",
    ",1990,1991,Total",
    "Iraq,5,,5",
    "Chad,,0,0",
    "Hezbollah (Lebanon)*,1,2,4",
    "United Nations**,,3,3",
    "Unknown recipient(s),2,,2",
    ",,,",
    "Total,8,6,14"
  };

  @TempDir Path root;

  private RawFolder folder(String id, String... lines) {
    return new RawFolder(root).with("file.csv", lines).placing(id, "file.csv");
  }

  private RawFolder tiv(String from, String to) {
    return folder("sipri-tiv", String.join("\n", TIV).replace(from, to));
  }

  @Test
  void blankIsNoDeliveryAndNoughtASmallOneAndRebelsAreNoStates() {
    RawFolder.Result read = tiv("x", "x").read(DeclaredSources.of("sipri-tiv"));
    assertThat(read.kept())
        .containsExactly(
            "[FRA,IRQ,France,Iraq,1990,5.0]",
            "[FRA,TCD,France,Chad,1991,0.0]",
            "[FRA,null,France,Hezbollah (Lebanon)*,1990,1.0]",
            "[FRA,null,France,Hezbollah (Lebanon)*,1991,2.0]",
            "[FRA,null,France,United Nations**,1991,3.0]",
            "[FRA,null,France,Unknown recipient(s),1990,2.0]");
    assertThat(read.addsUpTo(6)).isTrue();
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Iraq,5,,5 | Iraq,5,5 | file.csv:12: the row has 3 cells and the header 4
          Iraq,5,,5 | Iraq,7,,5 | file.csv:12: Total = 5: a total that is not the sum of the numbers
          Iraq,5,,5 | Iraq,5x,,5 | file.csv:12: tiv = 5x: not a number
          ,1990,1991,Total | ,1990,1991,Sum | file.csv:11: Total: the header has no such column
          ,1990,1991,Total | ,1990,y1991,Total | file.csv:14: Total = 4: a total that is not the sum
          arms exports from | arms imports by | file.csv:11: no cell above the header matches the
          Chad | Tschad | file.csv:13: #1 = Tschad: an unknown country code of the scheme sipri
          """)
  void whatDiffersFromTheLayoutIsToldWithItsPlace(String from, String to, String problem) {
    assertThat(tiv(from, to).problems(DeclaredSources.of("sipri-tiv")))
        .first()
        .asString()
        .startsWith(problem);
  }

  @Test
  void aTableThatIsCutOrInAnotherEncodingIsRefused() throws IOException {
    assertThat(tiv("\n,,,\nTotal,8,6,14", "").problems(DeclaredSources.of("sipri-tiv")))
        .containsExactly("file.csv: the file ends before its row Total");
    RawFolder other = tiv("x", "x");
    Files.write(
        root.resolve("file.csv"),
        String.join("\n", TIV).replace("Chad", "Tch\u00e4d").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(other.problems(DeclaredSources.of("sipri-tiv")))
        .singleElement()
        .asString()
        .startsWith("file.csv:13: ");
  }

  @Test
  void nisatsRowsNameBothEndsByNumber() {
    RawFolder folder =
        folder(
            "nisat",
            "year;exporter;exporter_cow;importer;importer_cow;code;value",
            "2002;China (PRC);710;Sudan;625;930100;4258034",
            "2002;Namibia;565;Serbia;345;930320;12");
    RawFolder.Result read = folder.read(DeclaredSources.of("nisat"));
    assertThat(read.kept())
        .containsExactly(
            "[CHN,SDN,710,625,2002,930100,4258034.0]", "[NAM,SCG,565,345,2002,930320,12.0]");
    assertThat(read.addsUpTo(2)).isTrue();
  }

  /** The revisions differ in nothing but their codes and years. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "baci-hs92,1995",
    "baci-hs96,1996",
    "baci-hs02,2002",
    "baci-hs07,2007",
    "baci-hs12,2012",
    "baci-hs17,2017",
    "baci-hs22,2022"
  })
  void everyRevisionOfBaciIsReadFromItsFirstYearOnBlanksAndMissingQuantitiesIncluded(
      String id, int first) {
    String year = first + ",";
    RawFolder folder =
        folder(
            id,
            "t,i,j,k,v,q",
            year + "251,842,930200,         10.500,          NA",
            year + "842,251,010121,          1.000,       0.100",
            year + "757,490,930200,          2.000,            ");
    assertThat(folder.read(DeclaredSources.of(id)).kept())
        .containsExactly(
            "[CHE,TWN,757,490," + year + "930200,2.0]",
            "[FRA,USA,251,842," + year + "930200,10.5]",
            "[USA,FRA,842,251," + year + "010121,1.0]");
    assertThat(
            folder(id, "t,i,j,k,v,q", (first - 1) + ",251,842,930200,1,NA")
                .problems(DeclaredSources.of(id)))
        .singleElement()
        .asString()
        .contains("a year outside the source's declared years " + first);
  }
}
