package org.regulatedgoods.job;

import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.FlowEnd;
import org.regulatedgoods.feature.MissingPolicy;
import org.regulatedgoods.source.declaration.Reports;

/** What reports of trade say of a feature, as a query to read. */
record StatementQuery(Reports read, String table, Feature feature) {

  @Override
  public String toString() {
    boolean ofExporter = feature.flowEnd().orElseThrow() == FlowEnd.EXPORTER;
    String own = query("reporter", ofExporter) + " AND NOT suppressed GROUP BY reporter, year";
    String mirror = query("partner", !ofExporter) + " GROUP BY partner, year";
    return switch (feature.reportPolicy().orElseThrow()) {
      case OWN ->
          feature.missing() instanceof MissingPolicy.Zero
              ? own + " and in years without such reports " + mirror
              : own;
      case MIRROR -> mirror;
      case LARGER -> "the larger value of (" + own + ") and (" + mirror + ")";
    };
  }

  private String query(String state, boolean exports) {
    return "SELECT "
        + state
        + " AS state, year, "
        + feature.from().sql()
        + " AS value FROM (SELECT *, "
        + (exports ? net() : "value / " + read.cif())
        + " AS value FROM "
        + table
        + ") WHERE "
        + state
        + " IS NOT NULL AND direction "
        + (exports
            ? "IN ('" + Reports.EXPORT + "', '" + Reports.RE_EXPORT + "')"
            : "= '" + Reports.IMPORT + "'")
        + " AND product IN (the good's codes of the row's classification)";
  }

  private static String net() {
    return "CASE direction WHEN '" + Reports.RE_EXPORT + "' THEN -value ELSE value END";
  }
}
