package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.RealFiles;

/** Every code and name of the real files means a state, or is listed as no state, in its year. */
class RealCodesTest {

  private static final Map<String, String> SEPARATED =
      Map.of("ucdp/UcdpPrioConflict_v23_1.csv", ",", "unesco/whc-sites-2019.csv", ",");

  private static final CountryRegistry REGISTRY = CountryRegistry.load();

  @BeforeEach
  void skipWhereTheRealFilesAreAbsent() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
  }

  @ParameterizedTest(name = "{0}: {1} as {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          derived_csv/V-Dem-CY-subset-v15_native_layout.csv | country_id | year | vdem
          derived_csv/V-Dem-CY-subset-v15_native_layout.csv | country_text_id | year | vdem-text
          derived_csv/V-Dem-CY-subset-v15_native_layout.csv | country_name | year | name
          derived_csv/p4v2018_native_layout.csv | ccode | year | polity
          derived_csv/p5v2018_native_layout.csv | ccode | year | polity
          derived_csv/p5v2018_native_layout.csv | country | year | name
          derived_csv/bmr.csv | bmr_ccode | year | bmr
          derived_csv/eiu.csv | eiu_country | year | name
          derived_csv/fh.csv | fh_country | year | name
          derived_csv/fh_full.csv | fh_full_country | year | name
          derived_csv/cow_nmc.csv | ccode | year | cow-nmc
          cow/NMC_v4_0.csv | ccode | year | cow-nmc
          cow/National_COW_4.0.csv | ccode | year | cow-trade
          cow/National_COW_4.0.csv | statename | year | name
          derived_csv/cow_trade_sy.csv | ccode | year | cow-trade
          derived_csv/ucdp_onsets.csv | gwcode | year | ucdp
          ucdp/UcdpPrioConflict_v23_1.csv | gwno_loc | year | ucdp
          ucdp/UcdpPrioConflict_v23_1.csv | gwno_a | year | ucdp
          ucdp/UcdpPrioConflict_v23_1.csv | gwno_a_2nd | year | ucdp
          ucdp/UcdpPrioConflict_v23_1.csv | gwno_b | year | ucdp
          ucdp/UcdpPrioConflict_v23_1.csv | gwno_b_2nd | year | ucdp
          ucdp/UcdpPrioConflict_v23_1.csv | location | year | name
          wdi/WDI_Extract_NYGDPPCAPKD1.csv | Country Code | * | iso3
          wdi/WDI_Extract_NYGDPPCAPKD1.csv | Country Name | * | name
          wdi/WDI_Extract_TAR.csv | Country Code | * | iso3
          wdi/WDI_Extract_NYGDPPCAPKD2.csv | Country Code | Time | iso3
          wdi/WDI_Extract_CO.csv | Country Name | Time | name
          derived_csv/WDI_country.csv | iso3c | 2010 | iso3
          derived_csv/WDI_country.csv | iso2c | 2010 | iso2
          derived_csv/WDI_country.csv | country | 2010 | name
          pwt_maddison/mpd2018_rgdpnapc_subset.csv | countrycode | year | iso3
          pwt_maddison/pwt91_labsh_subset.csv | countrycode | year | iso3
          owid/SIPRI Military Expenditure Database.csv | Entity | Year | owid
          owid/Corruption Perception Index - Transparency International (2018).csv | Entity | Year | owid
          owid/owid_history_FreedomHouse_2022.csv | Entity | Year | owid
          owid/owid_history_EIU_2023.csv | Entity | Year | owid
          owid/owid_history_GTD_2018.csv | Entity | Year | owid
          owid/owid_history_Homicide_ClioInfra.csv | Entity | Year | owid
          owid/owid_history_Polity5.csv | Entity | Year | owid
          owid/Conflict deaths – UCDP Georeferenced Event Data (2019).csv | Entity | Year | owid
          owid/Conflict deaths by country – UCDP (2019).csv | Entity | Year | owid
          ucdp/ged_hdx_conflict_data_ukr.csv | country_id | year | ucdp
          unodc/Shiny_DT.csv | Country | * | name
          unodc/cjsr.csv | Country | * | name
          unodc/ipfm_shiny.csv | Country | * | name
          unodc/Master Wide Estimates Data.csv | UNODC_Name | * | name
          unodc_drugs/seizures_1.csv | country | Year | name
          who_mortality/pop.csv | Country | Year | who
          unesco/whc-sites-2019.csv | iso_code | date_inscribed | unesco
          freedomhouse/All_data_FIW_2013-2022.csv | Country/Territory | Edition | name
          comtrade/legacy_api/query1-UK-all-2012-AG2.csv | Partner Code | Year | comtrade
          comtrade/legacy_api/query3-UK-USA-all-AG2.csv | Partner Code | Year | comtrade
          """)
  void everyCodeIsKnown(String file, String column, String year, String scheme) {
    Path path = RealFiles.root().orElseThrow().resolve(file);
    assumeTrue(Files.exists(path), "skipped: no " + file);
    Set<String> unknown = new TreeSet<>();
    for (Map<String, String> row : RealTable.of(path).rows()) {
      for (String code : codes(row.get(column), SEPARATED.get(file))) {
        for (int y : RealTable.years(row, year)) {
          note(scheme, code, y, unknown);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everySupplierAndRecipientOfArmsIsKnown() {
    Path folder = RealFiles.root().orElseThrow().resolve("sipri/tiv_export_1950-2021");
    assumeTrue(Files.isDirectory(folder), "skipped: no " + folder);
    Set<String> unknown = new TreeSet<>();
    for (RealTable table : RealTable.allOf(folder)) {
      String supplier = table.above("TIV of arms exports from (.*?), ");
      for (Map<String, String> row : table.rows()) {
        if (!row.get("").equals("Total")) {
          for (int year : RealTable.years(row, "*")) {
            note("sipri", supplier, year, unknown);
            note("sipri", row.get(""), year, unknown);
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static List<String> codes(String cell, String separator) {
    String[] parts = separator == null ? new String[] {cell} : cell.split(separator, -1);
    return Arrays.stream(parts)
        .map(String::strip)
        .filter(code -> !code.isEmpty() && !code.equals("NULL"))
        .toList();
  }

  private void note(String scheme, String code, int year, Set<String> unknown) {
    if (REGISTRY.resolve(scheme, code, year) instanceof Resolution.Unknown) {
      unknown.add(code + " in " + year);
    }
  }
}
