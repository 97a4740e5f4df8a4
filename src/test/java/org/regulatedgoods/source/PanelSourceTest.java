package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.YearColumn;

class PanelSourceTest {

  @TempDir Path root;

  @Test
  void statesAreKeptAndEveryOtherRowIsRejectedWithItsReason() {
    RawFolder.Result result =
        new RawFolder(root)
            .with(
                "panel.csv",
                "name,year,The score (v1.2),code,day,note",
                "France,2000,1.5,FRA,2006-12-06,\"a, b\"",
                "Serbia,2005,2,SRB,,",
                "Serbia,2006,3,SRB,,",
                "Serbia and Montenegro,2005,-1e1,SCG,,",
                "Serbia and Montenegro,2006,5,SCG,,",
                "World,2000,6,WLD,,",
                "Aruba,2000,7,ABW,,",
                "Aruba,2001,,ABW,,")
            .read(panel("iso3"));
    assertThat(result.columns()).containsExactly("state", "year", "score", "day", "note");
    assertThat(result.kept())
        .containsExactly(
            "[FRA,2000,1.5,2006-12-06,a, b]",
            "[SCG,2005,-10.0,null,null]",
            "[SRB,2006,3.0,null,null]");
    assertThat(result.rejected())
        .containsExactly(
            "[3,SRB,2005,not in the state system at the end of that year]",
            "[6,SCG,2006,not in the state system at the end of that year]",
            "[7,WLD,2000,not a state: aggregate]",
            "[8,ABW,2000,not a state: territory]",
            "[9,ABW,2001,not a state: territory]");
    assertThat(result.ledger())
        .containsExactly(
            entry(LedgerEntry.READ, "", 8),
            entry(LedgerEntry.KEPT, "", 3),
            entry(LedgerEntry.LOST, "not a state: aggregate", 1, "WLD"),
            entry(LedgerEntry.LOST, "not a state: territory", 2, "ABW"),
            entry(
                LedgerEntry.LOST,
                "not in the state system at the end of that year",
                2,
                "SCG",
                "SRB"));
  }

  @Test
  void aCodeIsReadAsItsSchemeUsesItInThatYear() {
    RawFolder.Result result =
        new RawFolder(root)
            .with(
                "panel.csv",
                "code,year,The score (v1.2),day,note",
                "625,2010,1,,",
                "626,2011,2,,",
                "626,2012,3,,",
                "525,2012,4,,",
                "342,2000,5,,")
            .read(panel("polity"));
    assertThat(result.kept())
        .containsExactly(
            "[SDN,2010,1.0,null,null]", "[SDN,2012,3.0,null,null]", "[SSD,2012,4.0,null,null]");
    assertThat(result.rejected())
        .containsExactly(
            "[3,626,2011,not a state: superseded]",
            "[6,342,2000,a code that the scheme does not use in that year]");
  }

  @Test
  void namibiaSurvivesItsCode() {
    RawFolder.Result result =
        new RawFolder(root)
            .with("panel.csv", "code,year,The score (v1.2),day,note", "NA,2000,1,,", "NO,2000,2,,")
            .read(panel("iso2"));
    assertThat(result.kept())
        .containsExactly("[NAM,2000,1.0,null,null]", "[NOR,2000,2.0,null,null]");
  }

  @Test
  void everyFaultOfTheCellsIsToldWithFileLineColumnAndValue() {
    RawFolder folder =
        new RawFolder(root)
            .with(
                "panel.csv",
                "code,year,The score (v1.2),day,note",
                "FRA,2000,abc,,",
                "FRA,2001,NaN,,",
                "FRA,2002,Infinity,,",
                "FRA,2003,1e999,,",
                "FRA,2004,10.1,,",
                "FRA,2005,1d,,",
                "FRA,2006,,2006,",
                "FRA,2007,,2006-02-30,",
                "FRA,20x8,,,",
                "FRA,2009.5,,,",
                "FRA,1899,,,",
                "QQQ,2010,,,",
                ",2011,,,");
    String score = "The score (v1.2)";
    assertThat(folder.problems(panel("iso3")))
        .containsExactly(
            "panel.csv:2: " + score + " = abc: not a number",
            "panel.csv:3: " + score + " = NaN: not a number",
            "panel.csv:4: " + score + " = Infinity: not a number",
            "panel.csv:5: " + score + " = 1e999: not a number",
            "panel.csv:6: " + score + " = 10.1: outside the declared range -10.0 to 10.0",
            "panel.csv:7: " + score + " = 1d: not a number",
            "panel.csv:8: day = 2006: not a day written yyyy-MM-dd",
            "panel.csv:9: day = 2006-02-30: not a day written yyyy-MM-dd",
            "panel.csv:10: year = 20x8: not a year",
            "panel.csv:11: year = 2009.5: not a year",
            "panel.csv:12: year = 1899: a year outside the source's declared years 1900..2020",
            "panel.csv:13: code = QQQ: an unknown country code of the scheme iso3; add it to"
                + " data/reference if it is right",
            "panel.csv:14: code: no country");
  }

  @Test
  void aNumberTooLargeForADoubleIsNoNumberWithoutDeclaredBoundsEither() {
    RawFolder folder =
        new RawFolder(root).with("panel.csv", "code,year,v", "FRA,2000,1e999", "FRA,2001,-1e999");
    Column unbounded = new Column(Column.Type.DOUBLE, "", List.of());
    assertThat(folder.problems(RawFolder.source(layout("iso3", ""), Map.of("v", unbounded))))
        .containsExactly(
            "panel.csv:2: v = 1e999: not a number", "panel.csv:3: v = -1e999: not a number");
  }

  @Test
  void aMalformedRowIsToldWithItsFileAndLine() {
    RawFolder folder =
        new RawFolder(root)
            .with(
                "panel.csv",
                "code,year,The score (v1.2),day,note",
                "FRA,2000,1,,",
                "FRA,2001,1,,,,");
    assertThat(folder.problems(panel("iso3")))
        .containsExactly("panel.csv:3: the row has 7 cells and the header 5");
  }

  @Test
  void twoRowsOfOneCountryAndYearAreRefusedWithTheirPlaces() {
    String header = "code,year,The score (v1.2),day,note";
    RawFolder folder =
        new RawFolder(root)
            .with("a.csv", header, "FRA,2000,1,,", "DEU,2000,1,,", "DEU,2001,1,,", "DEU,2000,2,,")
            .with("b.csv", header, "FRA,2000,2,,", "WLD,2000,1,,", "WLD,2000,2,,")
            .placing("test", "[ab].csv");
    assertThat(folder.problems(panel("iso3")))
        .containsExactly(
            "a.csv:5: state, year = DEU, 2000: a duplicate key: 2 rows, in a.csv:3, a.csv:5",
            "b.csv:2: state, year = FRA, 2000: a duplicate key: 2 rows, in a.csv:2, b.csv:2");
  }

  @Test
  void anEntitySplitsTheCountryYear() {
    RawFolder folder =
        new RawFolder(root)
            .with("panel.csv", "code,year,firm,v", "FRA,2000,A,1", "FRA,2000,B,2", "USA,2000,A,3");
    Column v = new Column(Column.Type.DOUBLE, "", List.of());
    Source source = RawFolder.source(layout("iso3", "firm"), Map.of("v", v));
    assertThat(folder.read(source).kept())
        .containsExactly("[FRA,2000,A,1.0]", "[FRA,2000,B,2.0]", "[USA,2000,A,3.0]");
    folder.with("panel.csv", "code,year,firm,v", "FRA,2000,A,1", "FRA,2000,A,2", "FRA,2001,,1");
    assertThat(folder.problems(source)).containsExactly("panel.csv:4: firm: no firm");
  }

  @Test
  void severalColumnsSplitTheCountryYearTogether() {
    String header = "code,year,sex,age,v";
    RawFolder folder =
        new RawFolder(root)
            .with("panel.csv", header, "FRA,2000,1,0,1", "FRA,2000,1,5,2", "FRA,2000,2,0,3");
    Source source =
        RawFolder.source(
            layout("iso3", "sex + age"),
            Map.of("v", new Column(Column.Type.DOUBLE, "", List.of())));
    assertThat(folder.read(source).kept())
        .containsExactly("[FRA,2000,1 + 0,1.0]", "[FRA,2000,1 + 5,2.0]", "[FRA,2000,2 + 0,3.0]");
    folder.with("panel.csv", header, "FRA,2000,1,0,1", "FRA,2000,1,0,2", "FRA,2001,1,0,2");
    assertThat(folder.problems(source))
        .containsExactly(
            "panel.csv:3: state, year, entity = FRA, 2000, 1 + 0: a duplicate key: 2 rows, in"
                + " panel.csv:2, panel.csv:3");
    folder.with("panel.csv", header, "FRA,2000,1,,1");
    assertThat(folder.problems(source)).containsExactly("panel.csv:2: age: no age");
  }

  @Test
  void aMissingFileIsNamedWithWhereItWasSought() {
    assertThatThrownBy(() -> new RawFolder(root).reader().read(panel("iso3")))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "panel.csv: the source test has no file here under "
                + root
                + "; put it there, or name its place under files in the study, or the raw root with"
                + " --raw");
  }

  @Test
  void theRemedyNamesTheSource() {
    RawFolder folder = new RawFolder(root).with("panel.csv", "code,year", "FRA,x");
    assertThatThrownBy(() -> folder.reader().read(RawFolder.source(layout("iso3", ""), Map.of())))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "panel.csv:2: year = \"x\": not a year; mend the file, or correct the declaration of"
                + " the source test");
  }

  private static LedgerEntry entry(String outcome, String reason, long rows, String... codes) {
    return new LedgerEntry("ingest", "test", outcome, reason, rows, List.of(codes));
  }

  private static Panel layout(String scheme, String entity) {
    return new Panel(
        "panel.csv",
        CountryColumn.of("code", scheme),
        YearColumn.of("year"),
        new YearRange(1900, 2020),
        entity,
        Format.Rule.FORBIDDEN,
        Format.plain());
  }

  private static Source panel(String scheme) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("score", new Column(Column.Type.DOUBLE, "The score (v1.2)", List.of(-10.0, 10.0)));
    columns.put("day", new Column(Column.Type.DATE, "", List.of()));
    columns.put("note", new Column(Column.Type.TEXT, "", List.of()));
    return RawFolder.source(layout(scheme, ""), columns);
  }
}
