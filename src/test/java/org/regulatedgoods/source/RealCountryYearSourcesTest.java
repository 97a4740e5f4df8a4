package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.DeclaredSources;

/**
 * Each country-year source against its real file. The counts and the values were looked up without
 * this project, by golden/real/country-years.py.
 */
@Tag(RealFiles.TAG)
class RealCountryYearSourcesTest {

  @BeforeEach
  void skipWhereTheRealFilesAreAbsent() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vdem-full | derived_csv/V-Dem-CY-subset-v15_native_layout.csv | 27913 | 14493 | NAM,2005,0.663, | SUN,1990,
          polity4 | derived_csv/p4v2018_native_layout.csv | 17562 | 13029 | SDN,2012,-4.0, | DEU,1990,10.0,
          freedom-house-history | derived_csv/fh.csv | 9965 | 9303 | NAM,2005,2.0,2.0] | YUG,1990,5.0,4.0]
          bmr | derived_csv/bmr.csv | 19775 | 14452 | SDN,2015,0.0,0.0] | MCO,2005,1.0,
          eiu | derived_csv/eiu.csv | 2839 | 2805 | NOR,2023,9.81] | AFG,2006,3.06]
          sipri-milex | owid/SIPRI Military Expenditure Database.csv | 8496 | 7903 | NAM,2005,1.8724945E8,2.65] | USA,2005,
          cow-nmc | derived_csv/cow_nmc.csv | 17121 | 14945 | DEU,2005,0.023108326, | USA,2005,
          cow-nmc | cow/NMC_v4_0.csv | 14199 | 12023 | NAM,1990, | USA,2005,0.1482896,
          cow-trade | cow/National_COW_4.0.csv | 14410 | 12541 | DEU,1970,29956.0,34230.0] | DEU,1958,7290.0,8750.0]
          wdi-databank | wdi/WDI_Extract_NYGDPPCAPKD1.csv | 11639 | 8405 | NAM,2005,GDP per capita (constant 2010 US$),4725.47436891937] | USA,2005,
          wdi-databank-long | wdi/WDI_Extract_NYGDPPCAPKD2.csv | 16226 | 9913 | NAM,2005,GDP per capita (constant 2015 US$),3680.65922023316] | USA,2005,
          """)
  void theFileIsReadWhole(
      String id, String file, long rows, long kept, String value, String another) {
    Path root = RealFiles.root().orElseThrow();
    assumeTrue(Files.exists(root.resolve(file)), "skipped: no " + file);
    RawFolder.Result read = new RawFolder(root).placing(id, file).read(DeclaredSources.of(id));
    assertThat(read.addsUpTo(rows)).isTrue();
    assertThat(read.kept()).hasSize((int) kept);
    assertThat(read.rejected()).hasSize((int) (rows - kept));
    assertThat(read.kept()).anyMatch(row -> row.startsWith("[" + value));
    assertThat(read.kept()).anyMatch(row -> row.startsWith("[" + another));
  }

  @Test
  void theTwoFormsOfFreedomInTheWorldHoldTheSame() {
    RawFolder folder =
        new RawFolder(RealFiles.root().orElseThrow())
            .placing("freedom-house", "freedomhouse/All_data_FIW_2013-2022.xlsx")
            .placing("freedom-house-csv", "freedomhouse/All_data_FIW_2013-2022.csv");
    RawFolder.Result workbook = folder.read(DeclaredSources.of("freedom-house"));
    RawFolder.Result text = folder.read(DeclaredSources.of("freedom-house-csv"));
    assertThat(workbook.rows("read")).isEqualTo(2095).isEqualTo(text.rows("read"));
    assertThat(workbook.kept())
        .hasSize(1950)
        .contains("[SSD,2021,7.0,7.0,1.0]", "[SSD,2012,6.0,5.0,31.0]")
        .isEqualTo(text.kept());
  }

  @ParameterizedTest(name = "{1} as {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          freedom-house-csv | freedomhouse/All_data_FIW_2013_2022.csv | 2 | the header has no such column; it has Abkhazia
          polity4 | democracydata/raw/polity5_panel.sav | 0 | not delimited text or a workbook but an SPSS file
          bmr | democracydata/raw/daF1289.por | 0 | not delimited text or a workbook but an SPSS
          bmr | democracydata/raw/regime_and_no_authority_spells_1946-2008.dta | 0 | not delimited text or a workbook but a Stata
          freedom-house | democracydata/raw/BTI_2006-2016_Scores.xlsx | 0 | the workbook has no such sheet; it has [BTI 2016
          """)
  void aFileThatCannotBeReadIsRefusedWithItsNameRowAndReason(
      String id, String file, long line, String reason) {
    Path root = RealFiles.root().orElseThrow();
    assumeTrue(Files.exists(root.resolve(file)), "skipped: no " + file);
    Source source = DeclaredSources.of(id);
    assertThat(new RawFolder(root).placing(id, file).problems(source))
        .singleElement()
        .asString()
        .startsWith(file + (line > 0 ? ":" + line : ""))
        .contains(reason);
  }
}
