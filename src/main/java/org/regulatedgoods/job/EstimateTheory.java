package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.glm.Covariance;
import org.regulatedgoods.glm.CovarianceKind;
import org.regulatedgoods.glm.Estimate;
import org.regulatedgoods.glm.Estimator;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.GlmSpec;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.glm.Term;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.theory.Quantity;
import org.regulatedgoods.theory.RecoveredWeights;

/**
 * Recovers the weights of the theory's linear preference (V1) from an outcome, by least squares on
 * its structural form with HC3 errors: of the outcome on (e, hE, x, x sigma, m, v(1-d)).
 */
public final class EstimateTheory {

  /** The column of x sigma. */
  private static final String OWNED_EXPORTS = "owned_exports";

  private final JobContext context;
  private final Study study;

  public EstimateTheory(JobContext context) {
    this.context = context;
    this.study = context.study();
  }

  /** A preference, what its regression came to and, where there is one, what it implies. */
  record Recovery(PreferenceModel model, Estimate estimate, Optional<RecoveredWeights> weights) {

    /** Why there are no weights; empty where there are. */
    String reason() {
      if (weights.isPresent()) {
        return "";
      }
      return estimate instanceof NotEstimable not
          ? String.join("; ", not.reasons())
          : ((GlmFit) estimate)
              .droppedTerms().stream()
                  .map(term -> term.name() + " was dropped: " + term.reason())
                  .collect(Collectors.joining("; "));
    }
  }

  /**
   * Estimates every preference of the study that declares an outcome.
   *
   * @throws BadInput when no features are built yet
   */
  public void run() {
    Lake lake = context.lake();
    List<PreferenceModel> models = models();
    if (models.isEmpty() && !lake.has(Tables.THEORY_WEIGHTS)) {
      return;
    }
    Fingerprint made =
        new Fingerprint().add(context.build().toString()).addDeclaration(study.preferences());
    models.forEach(model -> made.add(new CountryYears(context).fingerprint(model.good())));
    String fingerprint = made.hex();
    if (lake.has(Tables.THEORY_WEIGHTS, fingerprint)) {
      context.progress().say("theory", study.id(), "unchanged, skipped");
    } else {
      context.progress().run("theory", study.id(), () -> write(models, fingerprint));
    }
  }

  /** The preferences that declare an outcome. */
  List<PreferenceModel> models() {
    return study.preferences().stream().filter(model -> !model.outcome().isEmpty()).toList();
  }

  /** What the working table of the preference's good gives. */
  Recovery recovery(PreferenceModel model) {
    return recovery(new CountryYears(context).columns(model), model);
  }

  /** The weights come last: their fingerprint says that the rest is there. */
  private void write(List<PreferenceModel> models, String fingerprint) {
    List<Recovery> recoveries = models.stream().map(this::recovery).toList();
    List<LedgerEntry> entries = new ArrayList<>();
    for (Recovery recovery : recoveries) {
      entries.addAll(
          SampleLedger.of("theory", recovery.model().id(), recovery.estimate().sampleFlow()));
      context.progress().say("theory", recovery.model().id(), said(recovery));
    }
    Lake lake = context.lake();
    Map<String, List<LedgerEntry>> part = Map.of("theory", entries);
    lake.replaceParts(
        Tables.LEDGER, Tables.PART, part.keySet(), Tables.ledger(context.spark(), part));
    lake.replace(
        Tables.THEORY_WEIGHTS, new WeightTable(context.spark()).of(recoveries), fingerprint);
  }

  private static String said(Recovery recovery) {
    if (recovery.weights().isEmpty()) {
      return "not estimable: " + recovery.reason();
    }
    long against =
        recovery.weights().get().byQuantity().values().stream()
            .filter(weight -> !weight.isAllowed())
            .count();
    return "n = "
        + recovery.estimate().sampleFlow().rowsUsed()
        + ", weights against the theory: "
        + against;
  }

  /** Least squares of the outcome on the structural form over rows of the theory's quantities. */
  static Recovery recovery(Dataset<Row> rows, PreferenceModel model) {
    Map<Quantity, String> columns = new LinkedHashMap<>();
    for (Quantity quantity : Quantity.values()) {
      if (model.has(quantity)) {
        columns.put(
            quantity,
            quantity == Quantity.STATE_SHARE ? OWNED_EXPORTS : CountryYears.column(quantity));
      }
    }
    Dataset<Row> design =
        model.has(Quantity.STATE_SHARE)
            ? rows.withColumn(
                OWNED_EXPORTS,
                col(CountryYears.column(Quantity.EXPORTS))
                    .multiply(col(CountryYears.column(Quantity.STATE_SHARE))))
            : rows;
    List<Term> terms = columns.values().stream().<Term>map(Term.Numeric::new).toList();
    Estimate estimate =
        new Estimator()
            .estimate(
                design,
                GlmSpec.leastSquares(model.id(), model.outcome(), terms),
                List.of("state", "year"));
    return new Recovery(model, estimate, weights(estimate, columns));
  }

  /** None where the regression could not tell one of the columns from the others. */
  private static Optional<RecoveredWeights> weights(
      Estimate estimate, Map<Quantity, String> columns) {
    return estimate instanceof GlmFit fit && fit.coefficientNames().containsAll(columns.values())
        ? Optional.of(RecoveredWeights.of(regression(fit, columns), columns.keySet()))
        : Optional.empty();
  }

  private static RecoveredWeights.Regression regression(GlmFit fit, Map<Quantity, String> columns) {
    Covariance covariance = fit.covariance(kind(fit));
    return new RecoveredWeights.Regression() {
      @Override
      public double coefficient(Quantity quantity) {
        return fit.coefficient(columns.get(quantity));
      }

      @Override
      public double covariance(Quantity one, Quantity other) {
        return covariance.between(columns.get(one), columns.get(other));
      }
    };
  }

  /** HC3 is not defined where a row has leverage 1. */
  static CovarianceKind kind(GlmFit fit) {
    return fit.covarianceKinds().contains(CovarianceKind.HC3)
        ? CovarianceKind.HC3
        : CovarianceKind.HC1;
  }
}
