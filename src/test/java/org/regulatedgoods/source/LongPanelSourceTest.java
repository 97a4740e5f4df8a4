package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The World Bank's export, as it is declared in conf/. */
class LongPanelSourceTest {

  private static final String HEADER = "Series Code,Country Code,Time,Value";
  private static final String ODA = "DC.ODA.TOTL.GN.ZS,";

  @TempDir Path root;

  @Test
  void oneSeriesIsKeptUpToTheFooterAndTheRestIsRejectedWithItsReason() {
    RawFolder.Result result =
        folder(
                ODA + "FRA,2000,0.31",
                ODA + "FRA,2001,..",
                ODA + "SRB,2005,0.1",
                ODA + "WLD,2000,0.2",
                "NY.GDP.MKTP.CD,FRA,2000,1.4e12",
                ",,,",
                "Data from database: World Development Indicators,,,",
                "Last Updated: 04/27/2022,,,")
            .read(RawFolder.shipped("oda-gni"));
    assertThat(result.columns()).containsExactly("state", "year", "series", "oda_gni");
    assertThat(result.kept())
        .containsExactly("[FRA,2000,DC.ODA.TOTL.GN.ZS,0.31]", "[FRA,2001,DC.ODA.TOTL.GN.ZS,null]");
    assertThat(result.rejected())
        .containsExactly(
            "[4,SRB,2005,not in the state system at the end of that year]",
            "[5,WLD,2000,not a state: aggregate]",
            "[6,FRA,2000,another series]");
    assertThat(result.rows("read")).isEqualTo(5);
    assertThat(result.rows("kept") + result.rows("lost")).isEqualTo(5);
  }

  @Test
  void cellsOfASeriesAreHeldToItsDeclarationAndOthersAreNot() {
    RawFolder folder =
        folder(
            ODA + "FRA,2000,abc",
            ODA + "FRA,2001,NaN",
            ODA + "FRA,2002,10.5",
            "NY.GDP.MKTP.CD,FRA,2000,1.4e12",
            ODA + "QQQ,2003,0.1",
            ODA + "FRA,1950,0.1");
    assertThat(folder.problems(RawFolder.shipped("oda-gni")))
        .containsExactly(
            "oda.csv:2: Value = abc: not a number",
            "oda.csv:3: Value = NaN: not a number",
            "oda.csv:4: Value = 10.5: outside the declared range 0.0 to 10.0",
            "oda.csv:6: Country Code = QQQ: an unknown country code of the scheme iso3; add it to"
                + " data/reference if it is right",
            "oda.csv:7: Time = 1950: a year outside the source's declared years 1960..2021");
  }

  @Test
  void twoRowsOfOneSeriesCountryAndYearAreRefused() {
    assertThat(
            folder(ODA + "FRA,2000,1", "X,FRA,2000,1", ODA + "FRA,2000,1")
                .problems(RawFolder.shipped("oda-gni")))
        .containsExactly(
            "oda.csv:4: state, year, series = FRA, 2000, DC.ODA.TOTL.GN.ZS: a duplicate key: 2"
                + " rows, in oda.csv:2, oda.csv:4");
  }

  private RawFolder folder(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return new RawFolder(root).with("oda.csv", lines).placing("oda-gni", "oda.csv");
  }
}
