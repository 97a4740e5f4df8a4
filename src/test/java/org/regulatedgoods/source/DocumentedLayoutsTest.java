package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.study.DeclaredSources;

/** The country-year sources against invented files in the layouts that their producers document. */
class DocumentedLayoutsTest {

  @TempDir Path root;

  private RawFolder.Result read(String id, String... lines) {
    return new RawFolder(root)
        .with("file.csv", lines)
        .placing(id, "file.csv")
        .read(DeclaredSources.of(id));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          polity4 | ccode,scode,country,year,flag,democ,polity,polity2 | 626,SDN,Sudan-North,2012,0,-77,-77,0 | 626,SDN,Sudan,2011,0,0,-4,-4 | [SDN,2012,0.0,-77.0] | superseded
          bmr | bmr_country,bmr_ccode,year,democracy,democracy_femalesuffrage | MONACO,221,2000,1,1 | PAPAL STATES,327,1850,0,0 | [MCO,2000,1.0,1.0] | territory
          eiu | eiu_country,eiu,year | Bosnia and Hercegovina,5.5,2008 | Hong Kong,6.1,2008 | [BIH,2008,5.5] | territory
          lied | lied_country,lied_cow,year,lexical_index,sovereign | Namibia,565,2000,6,1 | Namibia,565,1980,1,0 | [NAM,2000,6.0] | ''
          freedom-house-history | fh_country,year,pr,cl,status | "Germany, E.",1985,7,6,NF | Tibet,1985,7,7,NF | [DDR,1985,7.0,6.0] | territory
          sipri-milex | Entity,Year,military_expenditure,military_expenditure_share_gdp,military_expenditure_per_capita | Costa Rica,2000,0.0,0.0, | World,2000,9.0e+11,, | [CRI,2000,0.0,0.0] | aggregate
          cow-nmc | stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version | GMY,255,1990,100,-9,1,1,-9,1,.02,6 | GFR,260,1990,-9,500,1,1,60000,1,-9,6 | [DEU,1990,0.02,null,100.0,null] | superseded
          cow-trade | ccode,statename,stateabb,year,imports,exports,alt_imports,alt_exports,source1,source2,version | 255,Germany,GMY,1970,10,20,,,1,1,4 | 260,German Federal Republic,GFR,1970,,,,,,,4 | [DEU,1970,10.0,20.0] | superseded
          """)
  void aPlainPanelKeepsItsStatesAndRejectsTheRest(
      String id, String header, String kept, String lost, String expected, String kind) {
    RawFolder.Result read = read(id, header, kept, lost);
    assertThat(read.kept()).containsExactly(expected);
    assertThat(read.addsUpTo(2)).isTrue();
    if (!kind.isEmpty()) {
      assertThat(read.rejected())
          .singleElement()
          .asString()
          .startsWith("[3,")
          .endsWith("not a state: " + kind + "]");
    }
  }

  @Test
  void ofThousandsOfColumnsOnlyTheDeclaredOnesAreRead() {
    String names =
        numbered(4_600, "v").replace("v7,", "v2x_polyarchy,").replace("v9,", "v2x_libdem,");
    String cells = numbered(4_600, "not a number ").replaceAll("not a number ([79]),", "0.$1,");
    RawFolder.Result read =
        read(
            "vdem-full",
            "country_name,country_text_id,country_id,year," + names,
            "Namibia,NAM,127,2005," + cells,
            "Palestine/Gaza,PSG,138,2005," + cells);
    assertThat(read.kept()).containsExactly("[NAM,2005,0.7,0.9]");
    assertThat(read.addsUpTo(2)).isTrue();
  }

  private static String numbered(int count, String prefix) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
  }

  @Test
  void theBulkFileOfTheWorldBankHasItsYearsAcrossAndACommaTooMany() {
    String gdp = "\"GDP per capita (constant 2015 US$)\",\"NY.GDP.PCAP.KD\"";
    for (String end : List.of("", ",")) {
      RawFolder.Result read =
          read(
              "wdi-bulk",
              "\uFEFF\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2004\",\"2005\"",
              "\"Namibia\",\"NAM\"," + gdp + ",\"3600.5\",\"\"" + end,
              "\"Serbia\",\"SRB\"," + gdp + ",\"\",\"4000\"" + end,
              "\"World\",\"WLD\"," + gdp + ",\"\",\"9000\"" + end,
              "\"Namibia\",\"NAM\",\"Rainfall\",\"AG.LND.PRCP.MM\",\"many\",\"much\"" + end);
      assertThat(read.kept())
          .containsExactly("[NAM,2004,NY.GDP.PCAP.KD,3600.5,null,null,null,null,null]");
      assertThat(read.rejected())
          .containsExactly(
              "[3,SRB,2005,not in the state system at the end of that year]",
              "[4,WLD,2005,not a state: aggregate]");
      assertThat(read.addsUpTo(4)).isTrue();
    }
  }

  @Test
  void theFileOfOneIndicatorHasFourLinesAboveItsHeader() {
    RawFolder.Result read =
        read(
            "wdi-indicator",
            "\uFEFF\"Data Source\",\"World Development Indicators\",",
            "",
            "\"Last Updated Date\",\"2025-01-28\",",
            "",
            "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2004\",\"2005\",",
            "\"Aruba\",\"ABW\",\"Population, total\",\"SP.POP.TOTL\",\"90000\",\"\",",
            "\"Namibia\",\"NAM\",\"Population, total\",\"SP.POP.TOTL\",\"1900000\",\"1950000\",");
    assertThat(read.kept())
        .containsExactly("[NAM,2004,SP.POP.TOTL,1900000.0]", "[NAM,2005,SP.POP.TOTL,1950000.0]");
    assertThat(read.addsUpTo(3)).isTrue();
  }

  @Test
  void theExportsOfDataBankEndInAFooterAndTheOrderOfTheirColumnsIsFree() {
    String title = "GDP per capita (constant 2010 US$)";
    RawFolder.Result wide =
        read(
            "wdi-databank",
            "Country Name,Country Code,Series Name,Series Code,2004 [YR2004],2005 [YR2005]",
            "Namibia,NAM," + title + ",NY.GDP.PCAP.KD,..,4700",
            "World,WLD," + title + ",NY.GDP.PCAP.KD,8000,NA",
            ",,,,,",
            "Data from database: World Development Indicators,,,,,",
            "Last Updated: 07/10/2019,,,,,");
    assertThat(wide.kept()).containsExactly("[NAM,2005," + title + ",4700.0]");
    assertThat(wide.addsUpTo(2)).isTrue();
    String other = "GDP per capita (constant 2015 US$)";
    RawFolder.Result tall =
        read(
            "wdi-databank-long",
            "Series Name,Series Code,Country Name,Country Code,Time,Time Code,Value",
            other + ",NY.GDP.PCAP.KD,Namibia,NAM,2005,YR2005,3680",
            title + ",NY.GDP.PCAP.KD,Namibia,NAM,2005,YR2005,4725",
            "Data from database: World Development Indicators,,,,,,");
    assertThat(tall.kept()).containsExactly("[NAM,2005," + other + ",3680.0]");
    assertThat(tall.rejected()).containsExactly("[3,NAM,2005,another series]");
    assertThat(tall.addsUpTo(2)).isTrue();
  }

  @Test
  void ofTheTableOfAidOnlyWhatADonorGivesToAllDevelopingCountriesIsTaken() {
    String header =
        "RECIPIENT,Recipient,DONOR,Donor,PART,Part,AIDTYPE,Aid type,DATATYPE,Amount type,TIME,Year,Value,Flags";
    String all = "10100,\"Developing Countries, Total\",";
    String net = ",1,1 : Part I - Developing Countries,206,ODA: Total Net,";
    String current = "A,Current Prices (USD millions),2005,2005,";
    String constant = "D,Constant Prices (2022 USD millions),2005,2005,";
    RawFolder.Result read =
        read(
            "oecd-dac",
            header,
            all + "8,Norway" + net + current + "2033.1,",
            all + "8,Norway" + net + constant + "2800.2,",
            all + "20001,\"DAC Countries, Total\"" + net + current + "82000,",
            all + "918,EU Institutions" + net + current + "9000,",
            "275,Namibia,8,Norway" + net + current + "3.1,",
            all
                + "8,Norway,1,1 : Part I - Developing Countries,240,Gross ODA,"
                + current
                + "2100,");
    assertThat(read.kept())
        .containsExactly(
            "[NOR,2005,Constant Prices (2022 USD millions),null,2800.2]",
            "[NOR,2005,Current Prices (USD millions),2033.1,null]");
    assertThat(read.rejected())
        .containsExactly(
            "[4,20001,2005,not a state: aggregate]", "[5,918,2005,not a state: organisation]");
    assertThat(read.addsUpTo(6)).isTrue();
  }

  @Test
  void aFileThatWasCutOfItsHeaderIsRefusedByItsRow() {
    RawFolder folder =
        new RawFolder(root)
            .with(
                "file.csv",
                "\uFEFFcountry_names;region;freedom_house_index;;;;",
                "Abkhazia;Eurasia;PF;5;5;2;2",
                "Afghanistan;Asia;NF;7;6;0;0")
            .placing("freedom-house-csv", "file.csv");
    assertThat(folder.problems(DeclaredSources.of("freedom-house-csv")))
        .containsExactly(
            "file.csv:2: Country/Territory, Edition, PR rating, CL rating, Total: the header has no"
                + " such column; it has Abkhazia, Eurasia, PF, 5, 5, 2, 2");
  }
}
