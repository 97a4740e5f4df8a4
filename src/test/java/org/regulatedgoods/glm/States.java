package org.regulatedgoods.glm;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.glm.Term.Factor;
import org.regulatedgoods.glm.Term.Interaction;
import org.regulatedgoods.glm.Term.Numeric;

/** The synthetic 118 states of the golden files, and the models that R was asked about. */
final class States {
  static final List<String> KEY = List.of("state");
  static final Term POLITY = new Numeric("polity");
  static final Term EXPORTS = new Numeric("exports");
  static final Term TREATY = new Numeric("treaty");
  static final Term WEALTH = new Numeric("wealth");
  static final Factor REGIME = new Factor("regime", List.of("closed", "hybrid", "open"), "hybrid");

  private States() {}

  static Dataset<Row> table() {
    return Golden.table("states.csv", List.of("state", "region", "regime"));
  }

  static GlmSpec leastSquares() {
    return GlmSpec.leastSquares(
            "ols",
            "score",
            List.of(POLITY, EXPORTS, TREATY, REGIME, new Interaction(POLITY, EXPORTS)))
        .clusteredBy("region");
  }

  static GlmSpec logit() {
    return GlmSpec.logit("logit", "vote", List.of(POLITY, EXPORTS, TREATY, WEALTH))
        .clusteredBy("region");
  }

  static GlmSpec interactedLogit() {
    return GlmSpec.logit(
        "interacted",
        "vote",
        List.of(
            POLITY,
            EXPORTS,
            REGIME,
            new Interaction(POLITY, EXPORTS),
            new Interaction(EXPORTS, REGIME)));
  }

  static GlmSpec fractionalLogit() {
    return GlmSpec.fractionalLogit("fractional", "support", List.of(POLITY, EXPORTS, TREATY))
        .clusteredBy("region");
  }

  static GlmFit fit(GlmSpec spec) {
    return Fits.fit(new Estimator().estimate(table(), spec, KEY));
  }
}
