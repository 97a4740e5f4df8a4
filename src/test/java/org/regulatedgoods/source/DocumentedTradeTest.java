package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
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

  @Test
  void blankIsNoDeliveryAndNoughtASmallOneAndRebelsAreNoStates() {
    RawFolder.Result read = folder("sipri-tiv", TIV).read(DeclaredSources.of("sipri-tiv"));
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

  private void broken(String file, String from, String to) {
    new RawFolder(root).with(file, String.join("\n", TIV).replace(from, to));
  }

  @Test
  void whatDiffersFromTheLayoutIsToldWithItsPlace() throws IOException {
    broken("a.csv", "Iraq,5,,5", "Iraq,5,5");
    broken("b.csv", "Iraq,5,,5", "Iraq,7,,5");
    broken("c.csv", "Iraq,5,,5", "Iraq,5x,,5");
    broken("d.csv", ",1990,1991,Total", ",1990,1991,Sum");
    broken("e.csv", ",1990,1991,Total", ",1990,y1991,Total");
    broken("f.csv", "arms exports from", "arms imports by");
    broken("g.csv", "Chad", "Tschad");
    broken("h.csv", "\n,,,\nTotal,8,6,14", "");
    broken("i.csv", "Iraq,5,,5", "Iraq,5,,5,6");
    Files.write(
        root.resolve("j.csv"),
        String.join("\n", TIV).replace("Chad", "Tchäd").getBytes(StandardCharsets.ISO_8859_1));
    String total = "a total that is not the sum of the numbers read, which is ";
    String altered = "; the file is cut or altered";
    assertThat(
            new RawFolder(root)
                .placing("sipri-tiv", "*.csv")
                .problems(DeclaredSources.of("sipri-tiv")))
        .containsExactly(
            "a.csv:12: the row has 3 cells and the header 4",
            "b.csv:12: Total = 5: " + total + "7.0" + altered,
            "c.csv:12: tiv = 5x: not a number",
            "d.csv:11: Total: the header has no such column; it has #1, 1990, 1991, Sum",
            "e.csv:14: Total = 4: " + total + "1.0" + altered,
            "f.csv:11: no cell above the header matches the title's pattern ^TIV of arms exports"
                + " from (.+), \\d{4}-\\d{4}$",
            "g.csv:13: #1 = Tschad: an unknown country code of the scheme sipri; add it to"
                + " data/reference if it is right",
            "h.csv: the file ends before its row Total",
            "i.csv:12: the row has 5 cells and the header 4",
            "j.csv:13: a byte of this line is not UTF-8");
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
  @CsvSource({"HS92,1995", "HS96,1996", "HS02,2002", "HS07,2007", "HS12,2012", "HS17,2017"})
  void everyRevisionOfBaciIsDeclaredFromItsFirstYearOn(String revision, int first) {
    Source newest = DeclaredSources.of("baci-hs22");
    Source source = DeclaredSources.of("baci-" + revision.toLowerCase(Locale.ROOT));
    Flows flows = (Flows) source.read();
    Flows other = (Flows) newest.read();
    assertThat(flows.classification()).isEqualTo(revision);
    assertThat(flows.years()).isEqualTo(new YearRange(first, other.years().last()));
    assertThat(flows.path()).isEqualTo(other.path().replace("HS22", revision));
    assertThat(flows.format()).isEqualTo(other.format());
    assertThat(source.columns()).isEqualTo(newest.columns());
  }

  @Test
  void numbersOfBaciMayBePaddedWithBlanksAndQuantitiesMissing() {
    RawFolder folder =
        folder(
            "baci-hs22",
            "t,i,j,k,v,q",
            "2022,251,842,930200,         10.500,          NA",
            "2022,842,251,010121,          1.000,       0.100",
            "2022,757,490,930200,          2.000,            ");
    assertThat(folder.read(DeclaredSources.of("baci-hs22")).kept())
        .containsExactly(
            "[CHE,TWN,757,490,2022,930200,2.0]",
            "[FRA,USA,251,842,2022,930200,10.5]",
            "[USA,FRA,842,251,2022,010121,1.0]");
  }
}
