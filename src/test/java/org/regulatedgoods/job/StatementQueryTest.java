package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/** What is shown of a feature of reports. */
class StatementQueryTest {

  private static Study study;

  @BeforeAll
  static void load() {
    study = StudyLoader.load(Path.of("conf"), CountryRegistry.load()).get("country-years");
  }

  private static String query(String name) {
    Study.DeclaredFeature declared = study.features().get(name);
    return new FeatureQuery(study.source(declared.source()).orElseThrow(), declared.feature())
        .toString();
  }

  @Test
  void theOwnReportIsOfTheReporterAndNetOfReExports() {
    assertThat(query("exports_own"))
        .startsWith("SELECT reporter AS state, year, sum(value) AS value FROM (SELECT *, CASE")
        .contains("WHEN 're-export' THEN -value ELSE value END AS value FROM")
        .contains("WHERE reporter IS NOT NULL AND direction IN ('export', 're-export')")
        .contains("suppressed")
        .endsWith("GROUP BY reporter, year");
  }

  @Test
  void theMirrorIsOfThePartnerAndWithoutFreight() {
    assertThat(query("exports_mirror"))
        .startsWith("SELECT partner AS state, year, sum(value) AS value FROM")
        .contains("value / 1.06 AS value FROM")
        .contains("direction = 'import'")
        .doesNotContain("suppressed")
        .endsWith("GROUP BY partner, year");
    assertThat(query("imports_mirror")).contains("direction IN ('export', 're-export')");
  }

  @Test
  void theLargerIsOfBothAndOtherYearsAreFilledByTheMirror() {
    assertThat(query("exports_larger"))
        .startsWith("the larger value of (SELECT reporter")
        .contains(") and (SELECT partner");
    assertThat(query("exports_reported"))
        .contains(" and in years without such reports SELECT partner");
  }
}
