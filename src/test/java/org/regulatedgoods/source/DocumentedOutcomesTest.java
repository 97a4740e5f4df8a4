package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.study.DeclaredSources;

/** The sources on drugs and antiquities against invented files in their layouts. */
class DocumentedOutcomesTest {

  @TempDir Path root;

  private RawFolder folder(String id, String... lines) {
    return new RawFolder(root).with("file.csv", lines).placing(id, "file.csv");
  }

  @Test
  void seizuresThatRepeatTheirKeyAllCountAndStatesGoByTheirNames() {
    RawFolder.Result read =
        folder(
                "unodc-seizures",
                "Region,country,ISO Code,Drug Group,Drug,Year,KG Equivalent",
                "Europe,Czechoslovakia,CZE,Opioids,Heroin,1980,1.05E-06",
                "Europe,Czechoslovakia,CZE,Opioids,Heroin,1980,2",
                "Europe,USSR,NULL,Cannabis-type,Marijuana (herb),1985,360000000",
                "Europe,Sweden,SWE,Cocaine-type,\"Cocaine (base, paste and salts)\",1975,NULL",
                "Asia,\"Hong Kong SAR, China\",HKG,Opioids,Heroin,1980,5")
            .read(DeclaredSources.of("unodc-seizures"));
    assertThat(read.kept())
        .containsExactly(
            "[CSK,1980,Heroin,Opioids,Heroin,1.05E-6]",
            "[CSK,1980,Heroin,Opioids,Heroin,2.0]",
            "[SUN,1985,Marijuana (herb),Cannabis-type,Marijuana (herb),3.6E8]",
            "[SWE,1975,Cocaine (base, paste and salts),Cocaine-type,Cocaine (base, paste and"
                + " salts),null]");
    assertThat(read.rejected())
        .containsExactly("[6,Hong Kong SAR, China,1980,not a state: territory]");
    assertThat(read.addsUpTo(5)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"unodc-opium-poppy, Opium poppy", "unodc-coca-bush, Coca bush"})
  void cultivationHasItsYearsAcrossAndFootnotesAtItsNames(String id, String sheet)
      throws IOException {
    Object[][] rows = {
      {"Table 1. Illicit cultivation (hectares)"},
      {},
      {"Country", 2005, 2006},
      {"Afghanistan¹", 104000, 165000},
      {"Colombia*", "…", 1023.5},
      {"Other countries", 100, "-"},
      {"Source: invented"}
    };
    try (OutputStream out = Files.newOutputStream(root.resolve("file.xlsx"));
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      workbook.newWorksheet("Contents").value(0, 0, "nothing to read");
      Worksheet table = workbook.newWorksheet(sheet);
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          if (rows[r][c] instanceof Number number) {
            table.value(r, c, number);
          } else {
            table.value(r, c, rows[r][c].toString());
          }
        }
      }
    }
    RawFolder.Result read =
        new RawFolder(root).placing(id, "file.xlsx").read(DeclaredSources.of(id));
    assertThat(read.kept())
        .containsExactly("[AFG,2005,104000.0]", "[AFG,2006,165000.0]", "[COL,2006,1023.5]");
    assertThat(read.rejected()).containsExactly("[6,Other countries,2005,not a state: aggregate]");
  }

  @Test
  void ofThePrevalenceOfDrugUseOnlyAdultsOfAllAgesAreRead() {
    RawFolder.Result read =
        folder(
                "unodc-prevalence",
                "Country,Drug,Year,Age,Best",
                "Namibia,Cannabis,2005,15-64,3.9",
                "Namibia,Cannabis,2005,15-16,8",
                "Namibia,Opioids,2004-2006*,15-64,-")
            .read(DeclaredSources.of("unodc-prevalence"));
    assertThat(read.kept())
        .containsExactly("[NAM,2005,Cannabis,Cannabis,3.9]", "[NAM,2006,Opioids,Opioids,null]");
    assertThat(read.addsUpTo(3)).isTrue();
  }

  private static final String SITES =
      "unique_number,name_en,date_inscribed,danger,danger_list,category,states_name_en";

  private static final String[] LIST = {
    SITES,
    "1,\"Caf\u00e9,",
    "<p>two lines</p>\",1983,0,,Cultural,Austria",
    "2,Baths,2007,0,,Natural,\"Austria,Hungary\"",
    "3,Walls,1981,1,Y 1982,Cultural,Jerusalem (Site proposed by Jordan)",
    "4,Park,1984,1,Y 1996 P 1984-1992,Natural,Democratic Republic of the Congo",
    "5,Town,1981,0,P 2000-2006,Mixed,Hungary"
  };

  @Test
  void aSiteOfSeveralStatesCountsForEachAndJerusalemForNone() {
    RawFolder.Result read =
        folder("heritage-sites", LIST).read(DeclaredSources.of("heritage-sites"));
    assertThat(read.kept())
        .containsExactly(
            "[AUT,1983,1,Cultural]",
            "[AUT,2007,2,Natural]",
            "[COD,1984,4,Natural]",
            "[HUN,1981,5,Mixed]",
            "[HUN,2007,2,Natural]");
    assertThat(read.rejected())
        .containsExactly("[5,Jerusalem (Site proposed by Jordan),1981,not a state: territory]");
    assertThat(read.addsUpTo(6)).isTrue();
  }

  @Test
  void everyTimeThatASiteCameOntoOrLeftTheListInDangerIsAnEvent() {
    RawFolder.Result on =
        folder("heritage-listed-in-danger", LIST)
            .read(DeclaredSources.of("heritage-listed-in-danger"));
    assertThat(on.kept())
        .containsExactly("[COD,1984,4,Natural]", "[COD,1996,4,Natural]", "[HUN,2000,5,Mixed]");
    assertThat(on.ledger().toString()).contains("no such event in this row");
    assertThat(on.addsUpTo(7)).isTrue();
    RawFolder.Result off =
        folder("heritage-out-of-danger", LIST).read(DeclaredSources.of("heritage-out-of-danger"));
    assertThat(off.kept()).containsExactly("[COD,1992,4,Natural]", "[HUN,2006,5,Mixed]");
    assertThat(off.addsUpTo(6)).isTrue();
  }

  @Test
  void theListIsReadThoughItsPartsHaveTwoEncodings() throws IOException {
    Files.write(
        root.resolve("file.csv"),
        (SITES + "\n1,Caf\u00e9,1983,0,,Cultural,C\u00f4te d'Ivoire\n")
            .getBytes(Charset.forName("windows-1252")));
    Files.write(
        root.resolve("file.csv"),
        "2,Pal\u00e1cio,1984,0,,Cultural,C\u00f4te d'Ivoire\n".getBytes(StandardCharsets.UTF_8),
        java.nio.file.StandardOpenOption.APPEND);
    assertThat(
            new RawFolder(root)
                .placing("heritage-sites", "file.csv")
                .read(DeclaredSources.of("heritage-sites"))
                .kept())
        .containsExactly("[CIV,1983,1,Cultural]", "[CIV,1984,2,Cultural]");
  }
}
