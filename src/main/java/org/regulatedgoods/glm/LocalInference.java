package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.regulatedgoods.glm.kernel.Answer;
import org.regulatedgoods.glm.kernel.Effects;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.FitSummary;
import org.regulatedgoods.glm.kernel.Inestimable;
import org.regulatedgoods.glm.kernel.Quantity;

/** Estimates a model by the kernel, or says why it cannot be trusted. */
final class LocalInference {
  private static final double PERFECT_FIT = 1e-20;
  private static final int KEYS_NAMED = 20;

  private final GlmSpec spec;
  private final Estimability checked;
  private final List<DesignRow> rows;
  private final Moments moments;
  private final DesignPlan plan;
  private final KernelFit kernel;

  LocalInference(GlmSpec spec, DesignPlan plan, Moments moments, Checked checked) {
    this.spec = spec;
    this.plan = plan;
    this.moments = moments;
    this.checked = checked.estimability();
    this.rows = checked.rows().rows();
    this.kernel = new KernelFit(spec, plan, this.checked.design(), rows);
  }

  /** What is known before the fit, and of which rows. */
  record Checked(Estimability estimability, DesignRows.Held rows) {}

  Estimate estimate(SampleFlow flow) {
    List<String> problems = kernel.outcomes().problems();
    if (!problems.isEmpty()) {
      return new NotEstimable(spec, problems, flow);
    }
    Answer answer = kernel.answer();
    if (answer instanceof Inestimable none) {
      return new NotEstimable(spec, none.reasons(), flow);
    }
    LocalFit local = LocalFit.of(spec, (Fit) answer, rows);
    List<String> atOne = keysAtLeverageOne(local.fit());
    List<String> reasons = reasons(local, atOne);
    return reasons.isEmpty()
        ? new GlmFit(spec, flow, checked.dropped(), result(local, atOne))
        : new NotEstimable(spec, reasons, flow);
  }

  private List<String> keysAtLeverageOne(Fit fit) {
    return fit.rowsAtLeverageOne().stream()
        .limit(KEYS_NAMED)
        .map(row -> rows.get(row).key())
        .sorted()
        .toList();
  }

  private List<String> reasons(LocalFit local, List<String> atOne) {
    Fit fit = local.fit();
    List<String> reasons = new ArrayList<>();
    if (spec.family() == Family.GAUSSIAN
        && fit.summary().deviance() < PERFECT_FIT * moments.sumOfSquares(moments.outcome())) {
      reasons.add(
          "the outcome is an exact combination of the terms: there is no error to infer by");
      return reasons;
    }
    for (int k = 0; k < local.clusters().size(); k++) {
      int count = local.clusters().get(k).count();
      String column = spec.beside().clusters().get(k);
      if (count < 2) {
        reasons.add("%d cluster in %s".formatted(count, column));
      } else if (k < spec.covariance().clusters() && count < fit.names().size()) {
        reasons.add(Cautions.fewerClusters(count, fit.names().size()) + " (" + column + ")");
      }
    }
    if (spec.covariance().needsLeverage() && !atOne.isEmpty()) {
      reasons.add(
          "%s is undefined: the rows %s have leverage 1".formatted(spec.covariance(), atOne));
    } else if (reasons.isEmpty()) {
      fit.obstacle(local.errors().get(spec.covariance())).ifPresent(reasons::add);
    }
    return reasons;
  }

  private GlmFit.Result result(LocalFit local, List<String> atOne) {
    List<String> names = kernel.outcomes().names(kernel.recipe().design().names());
    return new GlmFit.Result(
        names,
        Arrays.stream(local.fit().estimates()).boxed().toList(),
        statistics(local),
        covariances(local, names),
        atOne,
        effects(local.fit()),
        Optional.of(local));
  }

  private Map<CovarianceKind, Covariance> covariances(LocalFit local, List<String> names) {
    Map<CovarianceKind, Covariance> all = new EnumMap<>(CovarianceKind.class);
    local
        .errors()
        .forEach(
            (kind, errors) -> {
              if (local.fit().obstacle(errors).isEmpty()) {
                all.put(kind, new Covariance(kind, names, local.fit().covariance(errors)));
              }
            });
    return all;
  }

  /** On the mean; of an ordered outcome on the probability of each of its values. */
  private List<AverageEffect> effects(Fit fit) {
    if (!spec.family().isOrdered()) {
      return effects(Effects.onMean(fit, kernel.recipe()), "");
    }
    List<AverageEffect> effects = new ArrayList<>();
    List<String> categories = kernel.outcomes().categories();
    for (int k = 0; k < categories.size(); k++) {
      effects.addAll(
          effects(Effects.onCategory(fit, kernel.recipe(), k), " on P(" + categories.get(k) + ")"));
    }
    return effects;
  }

  private List<AverageEffect> effects(Effects effects, String suffix) {
    List<AverageEffect> averages = new ArrayList<>();
    for (EffectPlan effect : EffectPlan.of(plan, checked.design(), moments)) {
      Quantity quantity = quantity(effects, effect);
      averages.add(
          new AverageEffect(effect.name() + suffix, quantity.value(), quantity.gradient()));
    }
    return averages;
  }

  private Quantity quantity(Effects effects, EffectPlan effect) {
    if (effect instanceof EffectPlan.Change change) {
      Map<String, Double> from = new LinkedHashMap<>();
      change.others().forEach(other -> from.put(plan.atoms().get(other).name(), 0.0));
      Map<String, Double> to = new LinkedHashMap<>(from);
      from.put(effect.name(), 0.0);
      to.put(effect.name(), 1.0);
      return effects.change(effect.name(), from, to);
    }
    return effects.slope(effect.name());
  }

  private FitStatistics statistics(LocalFit local) {
    FitSummary summary = local.fit().summary();
    Optional<Without> nothing = nothing();
    OptionalDouble plain = rSquared(summary, nothing);
    double ratio = (summary.rows() - 1) / summary.dfResidual();
    return new FitStatistics(
        Math.round(summary.rows()),
        summary.parameters(),
        Math.round(summary.dfResidual()),
        summary.logLikelihood(),
        summary.aic(),
        summary.deviance(),
        nothing.isPresent() ? OptionalDouble.of(nothing.get().deviance()) : OptionalDouble.empty(),
        plain,
        plain.isPresent()
            ? OptionalDouble.of(1 - (1 - plain.getAsDouble()) * ratio)
            : OptionalDouble.empty(),
        mcFadden(summary, nothing),
        summary.pearsonDispersion(),
        summary.iterations(),
        true,
        Engine.KERNEL,
        local.clusters().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(local.clusters().get(0).count()));
  }

  /** The model without terms. */
  private record Without(double deviance, OptionalDouble logLikelihood) {}

  private Optional<Without> nothing() {
    if (spec.family().isOrdered()) {
      return spec.beside().offset().isPresent() ? Optional.empty() : Optional.of(cutPointsAlone());
    }
    return kernel.ofNothing() instanceof Fit fit
        ? Optional.of(new Without(fit.summary().deviance(), fit.summary().logLikelihood()))
        : Optional.empty();
  }

  /** The likelihood of each category at its share. */
  private Without cutPointsAlone() {
    double[] categories = kernel.outcomes().values();
    double[] counts = new double[kernel.outcomes().categories().size()];
    boolean weighted = spec.beside().weight().isPresent();
    for (int i = 0; i < categories.length; i++) {
      counts[(int) categories[i]] += weighted ? rows.get(i).number(0) : 1;
    }
    double total = Arrays.stream(counts).sum();
    double likelihood = Arrays.stream(counts).map(n -> n * Math.log(n / total)).sum();
    return new Without(-2 * likelihood, OptionalDouble.of(likelihood));
  }

  private OptionalDouble rSquared(FitSummary summary, Optional<Without> nothing) {
    return spec.family() == Family.GAUSSIAN && nothing.isPresent()
        ? OptionalDouble.of(1 - summary.deviance() / nothing.get().deviance())
        : OptionalDouble.empty();
  }

  private OptionalDouble mcFadden(FitSummary summary, Optional<Without> nothing) {
    boolean scaled =
        switch (spec.family()) {
          case GAUSSIAN, GAMMA, TWEEDIE, FIRTH_LOGIT -> true;
          default -> false;
        };
    if (scaled || summary.logLikelihood().isEmpty() || nothing.isEmpty()) {
      return OptionalDouble.empty();
    }
    double without = nothing.get().logLikelihood().orElse(Double.NaN);
    return OptionalDouble.of(1 - summary.logLikelihood().getAsDouble() / without);
  }
}
