package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Fixture.Cells;

/**
 * Whose report counts, and what is missing or zero, in reports of trade. An import of 106 is worth
 * 100 free on board.
 */
class ReportPolicyTest {

  private static final String ROWS =
      "reporter string, partner string, reporter_code string, partner_code string, year int,"
          + " direction string, classification string, product string, level string, value double";

  private static Cells table;

  private static Draft exports(ReportPolicy policy) {
    return Draft.from("sum(value)").by(FlowEnd.EXPORTER).reports(policy).valid(2000, 2009);
  }

  private static Draft imports(ReportPolicy policy) {
    return Draft.from("sum(value)").by(FlowEnd.IMPORTER).reports(policy).valid(2000, 2009);
  }

  @BeforeAll
  static void build() {
    table =
        new Fixture(2000, 2010)
            .rows(
                Sources.REPORTS,
                ROWS,
                // 2000: both ends report, the world stands beside the partners, some is re-exported
                "FRA - F 0 2000 export HS92 930200 product 350",
                "FRA USA F U 2000 export HS92 930200 product 300",
                "FRA - F 899 2000 export HS92 930200 product 50",
                "FRA USA F U 2000 re-export HS92 930200 product 20",
                "FRA USA F U 2000 export HS92 930100 product 1000",
                "USA FRA U F 2000 import HS92 930200 product 106",
                "ITA FRA I F 2000 import HS92 930320 product 530",
                "- FRA HK F 2000 import HS92 930200 product 10.6",
                "USA FRA U F 2000 import HS12 930200 product 7777",
                // only the world as partner
                "JPN - J 0 2000 export HS92 930200 product 70",
                // a chapter whose codes are half suppressed, and one whose codes nearly add up
                "DEU - D 0 2000 export HS92 93 chapter 100",
                "DEU USA D U 2000 export HS92 930200 product 40",
                "DEU USA D U 2000 export HS92 930100 product 10",
                "ESP - E 0 2000 export HS92 93 chapter 100",
                "ESP USA E U 2000 export HS92 930200 product 40",
                "ESP USA E U 2000 export HS92 930100 product 50",
                // 2001: a reporter without the good; absent ones with and without partners' reports
                "FRA USA F U 2001 export HS92 010121 product 5",
                "USA FRA U F 2001 import HS92 010121 product 5",
                "USA DEU U D 2001 import HS92 930200 product 212",
                "USA ITA U I 2001 import HS92 010121 product 5",
                "ESP - E 0 2001 export HS92 93 chapter 100",
                // 2002: more is re-exported than exported
                "FRA USA F U 2002 export HS92 930200 product 30",
                "FRA USA F U 2002 re-export HS92 930200 product 40",
                // 2003: nobody reports any product of the chapter
                "FRA - F 0 2003 export HS92 TOTAL total 5")
            .feature("own", Sources.REPORTS, exports(ReportPolicy.OWN))
            .feature("mirror", Sources.REPORTS, exports(ReportPolicy.MIRROR))
            .feature("larger", Sources.REPORTS, exports(ReportPolicy.LARGER))
            .feature("filled", Sources.REPORTS, exports(ReportPolicy.OWN).missing("zero"))
            .feature("mirrorFilled", Sources.REPORTS, exports(ReportPolicy.MIRROR).missing("zero"))
            .feature("largerFilled", Sources.REPORTS, exports(ReportPolicy.LARGER).missing("zero"))
            .feature("imports", Sources.REPORTS, imports(ReportPolicy.OWN))
            .feature("importsMirror", Sources.REPORTS, imports(ReportPolicy.MIRROR))
            .feature(
                "suppressed",
                Sources.REPORTS,
                Draft.from("max(suppressed)").by(FlowEnd.EXPORTER).reports(ReportPolicy.OWN))
            .feature(
                "reExports",
                Sources.REPORTS,
                Draft.from("sum(CASE WHEN direction = 're-export' THEN stated END)")
                    .by(FlowEnd.EXPORTER)
                    .reports(ReportPolicy.OWN))
            .feature("narrow", Sources.REPORTS, exports(ReportPolicy.MIRROR).subset("narrow"))
            .build();
  }

  @Test
  void theOwnReportIsOverPartnersAndGroupsWithoutTheWorldAndNetOfReExports() {
    assertThat(table.of("FRA", 2000, "own")).isEqualTo("330.0 observed");
    assertThat(table.of("FRA", 2000, "reExports")).isEqualTo("20.0 observed");
  }

  @Test
  void whereNoPartnersAreReportedTheWorldStands() {
    assertThat(table.of("JPN", 2000, "own")).isEqualTo("70.0 observed");
  }

  @Test
  void theMirrorIsWhatImportersReportWithoutFreightEachInItsOwnRevision() {
    assertThat(table.of("FRA", 2000, "mirror")).isEqualTo("610.0 observed");
    assertThat(table.of("FRA", 2000, "narrow")).isEqualTo("500.0 observed");
    assertThat(table.of("USA", 2000, "importsMirror")).isEqualTo("360.0 observed");
    assertThat(table.of("USA", 2000, "imports")).isEqualTo("100.0 observed");
  }

  @Test
  void theLargerIsTakenOfTheTwoSums() {
    assertThat(table.of("FRA", 2000, "larger")).isEqualTo("610.0 observed");
    assertThat(table.of("JPN", 2000, "larger")).isEqualTo("70.0 observed");
  }

  @Test
  void whereMoreIsReExportedThanExportedNothingIsSubtracted() {
    assertThat(table.of("FRA", 2002, "own")).isEqualTo("30.0 observed");
    assertThat(table.of("FRA", 2002, "reExports")).isEqualTo("40.0 observed");
  }

  @Test
  void suppressedCodesAreFlaggedAndLeaveNoValue() {
    assertThat(table.present("suppressed"))
        .isEqualTo(
            Map.of(
                "DEU 2000", "1.0 observed",
                "ESP 2000", "0.0 observed",
                "ESP 2001", "1.0 observed"));
    assertThat(table.of("DEU", 2000, "own")).isEqualTo("null absent");
    assertThat(table.of("ESP", 2000, "own")).isEqualTo("40.0 observed");
  }

  @Test
  void aReporterWithoutARowForTheGoodHasATrueZero() {
    assertThat(table.of("FRA", 2001, "filled")).isEqualTo("0.0 zero");
    assertThat(table.of("FRA", 2001, "largerFilled")).isEqualTo("0.0 zero");
    assertThat(table.of("FRA", 2001, "own")).isEqualTo("null absent");
  }

  @Test
  void anAbsentReporterHasWhatItsPartnersReportOrAMirrorZero() {
    assertThat(table.of("DEU", 2001, "filled")).isEqualTo("200.0 observed");
    assertThat(table.of("ITA", 2001, "filled")).isEqualTo("0.0 mirror-zero");
    assertThat(table.of("ITA", 2001, "largerFilled")).isEqualTo("0.0 mirror-zero");
    assertThat(table.of("FRA", 2001, "mirrorFilled")).isEqualTo("0.0 mirror-zero");
    assertThat(table.of("DEU", 2001, "own")).isEqualTo("null absent");
  }

  @Test
  void whoNeitherReportsNorIsNamedIsAbsentAndSoIsEveryYearThatIsNotCovered() {
    assertThat(table.of("JPN", 2001, "filled")).isEqualTo("null absent");
    assertThat(table.of("JPN", 2001, "mirrorFilled")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2003, "filled")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2010, "filled")).isEqualTo("null absent");
  }

  @Test
  void whatIsSuppressedIsNoZeroButAbsent() {
    assertThat(table.of("DEU", 2000, "filled")).isEqualTo("null absent");
    assertThat(table.of("ESP", 2001, "filled")).isEqualTo("null absent");
    assertThat(table.of("ESP", 2001, "largerFilled")).isEqualTo("null absent");
  }
}
