package org.regulatedgoods.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regulatedgoods.quality.LedgerEntry;

/**
 * Everything that is shown of one release, in the order in which it is shown.
 *
 * @param states names of the states by the ids that the ledger uses; an id without one is shown as
 *     it is
 * @param coefficients under every kind of covariance; those of the model's own are its results
 * @param effects average marginal effects, in the same shape
 * @param tests of hypotheses on coefficients, beside their own p-values
 * @param regions the scores of each survey by region; empty where there is no survey
 * @param surveys what each survey with answers gave
 * @param regimes what the theory predicts
 * @param robustness whether the findings would survive
 */
public record Findings(
    About about,
    Map<String, String> states,
    List<VerdictRow> verdicts,
    List<ModelFit> models,
    List<Coefficient> coefficients,
    List<Coefficient> effects,
    List<TestRow> tests,
    List<RegionScore> regions,
    List<PredictedRegime> regimes,
    List<FeatureCoverage> coverage,
    List<LedgerEntry> ledger,
    List<Provenance> provenance,
    Upkeep upkeep,
    List<SurveyFindings> surveys,
    RobustnessFindings robustness) {

  /** The term that every model has and no hypothesis is about. */
  public static final String INTERCEPT = "(Intercept)";

  /** The role of what has fixed effects. */
  public static final String EFFECT = "effect";

  public Findings {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    verdicts = List.copyOf(verdicts);
    models = List.copyOf(models);
    coefficients = List.copyOf(coefficients);
    effects = List.copyOf(effects);
    tests = List.copyOf(tests);
    regions = List.copyOf(regions);
    regimes = List.copyOf(regimes);
    coverage = List.copyOf(coverage);
    ledger = List.copyOf(ledger);
    provenance = List.copyOf(provenance);
    surveys = List.copyOf(surveys);
    Map<String, ModelFit> byId = byId(models);
    verdicts.stream()
        .filter(row -> !row.model().equals(VerdictRow.NO_MODEL))
        .forEach(row -> require(byId, row.model(), "a verdict on " + row.hypothesis()));
    coefficients.forEach(row -> require(byId, row.model(), "the coefficient " + row.term()));
    effects.forEach(row -> require(byId, row.model(), "the effect of " + row.term()));
  }

  ModelFit model(String id) {
    return modelOf(id).orElseThrow();
  }

  /** The model that a verdict names, where it names one. */
  Optional<ModelFit> modelOf(String id) {
    return models.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /** The goods that the models are of, in their order. */
  List<String> goods() {
    return models.stream().map(ModelFit::good).distinct().toList();
  }

  List<ModelFit> models(String good) {
    return models.stream().filter(model -> model.good().equals(good)).toList();
  }

  /** The lines of one model under the covariance that its verdicts go by. */
  List<Coefficient> primary(List<Coefficient> lines, ModelFit model) {
    return lines.stream()
        .filter(line -> line.model().equals(model.id()) && isPrimary(line))
        .toList();
  }

  /** The same without fixed effects, which are said to be there and not listed. */
  List<Coefficient> shown(List<Coefficient> lines, ModelFit model) {
    return primary(lines, model).stream().filter(line -> !line.role().equals(EFFECT)).toList();
  }

  boolean isPrimary(Coefficient line) {
    return model(line.model())
        .fit()
        .map(fit -> fit.covariance().equals(line.covariance()))
        .orElse(false);
  }

  /** What the study calls a term: the title of the feature that it is, where it is one. */
  Optional<String> titleOf(String term) {
    return coverage.stream()
        .filter(feature -> feature.feature().equals(term))
        .map(FeatureCoverage::title)
        .findFirst();
  }

  private static Map<String, ModelFit> byId(List<ModelFit> models) {
    return models.stream()
        .collect(
            Collectors.toMap(
                ModelFit::id,
                Function.identity(),
                (one, other) -> {
                  throw new IllegalArgumentException("two models are called " + one.id());
                }));
  }

  private static void require(Map<String, ModelFit> models, String id, String what) {
    if (!models.containsKey(id)) {
      throw new IllegalArgumentException(
          what + " is of the model " + id + ", which is not among " + models.keySet());
    }
  }
}
