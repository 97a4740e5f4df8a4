package org.regulatedgoods.glm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A fitted model. The covariance is chosen afterwards; coefficients are read by name, {@code
 * (Intercept)} first, the cut points of an ordered outcome last.
 */
public final class GlmFit implements Estimate {
  private final GlmSpec spec;
  private final SampleFlow sampleFlow;
  private final List<DroppedTerm> droppedTerms;
  private final List<String> names;
  private final List<Double> estimates;
  private final FitStatistics statistics;
  private final Map<CovarianceKind, Covariance> covariances;
  private final List<String> keysAtLeverageOne;
  private final List<AverageEffect> effects;
  private final Optional<LocalFit> local;

  GlmFit(GlmSpec spec, SampleFlow sampleFlow, List<DroppedTerm> droppedTerms, Result result) {
    this.spec = Objects.requireNonNull(spec, "spec");
    this.sampleFlow = Objects.requireNonNull(sampleFlow, "sampleFlow");
    this.droppedTerms = List.copyOf(droppedTerms);
    this.names = result.names();
    this.estimates = result.estimates();
    this.statistics = result.statistics();
    this.covariances = result.covariances();
    this.keysAtLeverageOne = result.keysAtLeverageOne();
    this.effects = result.effects();
    this.local = result.local();
  }

  /** What the fit and its passes have given, in the columns' own units. */
  record Result(
      List<String> names,
      List<Double> estimates,
      FitStatistics statistics,
      Map<CovarianceKind, Covariance> covariances,
      List<String> keysAtLeverageOne,
      List<AverageEffect> effects,
      Optional<LocalFit> local) {
    Result {
      names = List.copyOf(names);
      estimates = List.copyOf(estimates);
      covariances = new EnumMap<>(covariances);
      keysAtLeverageOne = List.copyOf(keysAtLeverageOne);
      effects = List.copyOf(effects);
    }
  }

  @Override
  public GlmSpec spec() {
    return spec;
  }

  @Override
  public SampleFlow sampleFlow() {
    return sampleFlow;
  }

  /** Declared coefficients that the data cannot tell apart from earlier ones. */
  public List<DroppedTerm> droppedTerms() {
    return droppedTerms;
  }

  /** The coefficients' names, intercept first, then in declared priority. */
  public List<String> coefficientNames() {
    return names;
  }

  /**
   * The estimate of one coefficient.
   *
   * @throws IllegalArgumentException when there is no coefficient of that name
   */
  public double coefficient(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Model " + spec.id() + " has no coefficient " + name + "; it has " + names);
    }
    return estimates.get(index);
  }

  public FitStatistics statistics() {
    return statistics;
  }

  /** The kinds of errors this fit can give. */
  public List<CovarianceKind> covarianceKinds() {
    return List.copyOf(covariances.keySet());
  }

  /**
   * The covariance of the coefficients under a kind of errors.
   *
   * @throws IllegalArgumentException when the kind is not defined for this model, saying why
   */
  public Covariance covariance(CovarianceKind kind) {
    Covariance covariance = covariances.get(kind);
    if (covariance == null) {
      throw new IllegalArgumentException("Model " + spec.id() + " has no " + why(kind));
    }
    return covariance;
  }

  /** The coefficients with the errors and alpha that the specification names. */
  public List<Coefficient> coefficientTable() {
    return coefficientTable(spec.covariance(), spec.alpha());
  }

  /** The coefficients with a kind of errors and intervals at 1 - alpha. */
  public List<Coefficient> coefficientTable(CovarianceKind kind, double alpha) {
    Covariance covariance = covariance(kind);
    return names.stream().map(name -> line(name, covariance, alpha)).toList();
  }

  /** The kernel's fit with its rows; absent where these have stayed on the workers. */
  public Optional<LocalFit> local() {
    return local;
  }

  List<AverageEffect> averageEffects() {
    return effects;
  }

  private Coefficient line(String name, Covariance covariance, double alpha) {
    double standardError = covariance.standardError(name);
    return covariance.reference(name).line(name, coefficient(name), standardError, alpha);
  }

  private String why(CovarianceKind kind) {
    return switch (kind) {
      case CLASSICAL -> "classical errors: it is a quasi-likelihood";
      case HC2, HC3 ->
          keysAtLeverageOne.isEmpty()
              ? kind + " errors"
              : kind
                  + " errors: the rows "
                  + keysAtLeverageOne
                  + " have leverage 1 (a coefficient is spent on each); use HC1 or drop the term";
      case CR0, CR1, CR2 ->
          spec.cluster().isEmpty()
              ? kind + " errors: it declares no cluster column"
              : kind + " errors: it declares others";
      case HC0, HC1, TWO_WAY, CONLEY -> kind + " errors: it declares others";
    };
  }
}
