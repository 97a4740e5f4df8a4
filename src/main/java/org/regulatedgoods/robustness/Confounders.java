package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Regression;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.Confounding;
import org.regulatedgoods.glm.kernel.scrutiny.Confounding.Benchmark;
import org.regulatedgoods.glm.kernel.scrutiny.Power;
import org.regulatedgoods.robustness.Prepared.Outcome;
import org.regulatedgoods.robustness.declaration.Sensitivity;

/** Asks of the terms of an equation how strong a confounder would have to be. */
public final class Confounders {

  private static final double ALMOST = 1 - 1e-14;

  private final Sensitivity asked;
  private final Outcome outcome;
  private final Prepared prepared;

  private Confounders(Sensitivity asked, Prepared prepared) {
    this.asked = asked;
    this.prepared = prepared;
    this.outcome = prepared.fit();
  }

  /** A line for a hypothesis' term, and one for each observed term that it is held against. */
  public record Answer(Confoundedness term, List<ConfounderBound> bounds) {}

  /** Of every term that the claims are about. */
  public static List<Answer> of(
      Sensitivity asked, Equation equation, Panel panel, List<Claim> claims) {
    Confounders confounders = new Confounders(asked, equation.on(panel));
    List<Answer> answers = new ArrayList<>();
    for (Claim claim : claims) {
      for (Regressor term : claim.terms(equation)) {
        answers.add(confounders.answer(claim.hypothesis(), term.name()));
      }
    }
    return answers;
  }

  private Answer answer(String hypothesis, String term) {
    Optional<TermLine> line = outcome.line(term);
    if (line.isEmpty()) {
      return new Answer(nothing(hypothesis, term, outcome.reasonFor(term)), List.of());
    }
    Power power = new Power(line.get().estimate(), line.get().standardError(), line.get().df());
    double bound = bound(term);
    boolean linear = prepared.equation().model().equals(Model.leastSquares());
    String unbounded = unbounded(linear);
    Optional<Confounding> confounding =
        unbounded.isEmpty() ? Optional.of(confounding(term)) : Optional.empty();
    double alpha = prepared.equation().alpha();
    Confoundedness found =
        new Confoundedness(
            prepared.equation().id(),
            hypothesis,
            term,
            line.get().estimate(),
            line.get().pValue(),
            confounding.map(Confounding::partialR2).orElse(Double.NaN),
            confounding.map(Confounding::robustnessValue).orElse(Double.NaN),
            confounding.map(c -> c.robustnessValue(alpha)).orElse(Double.NaN),
            confounding.map(Confounding::standardError).orElse(Double.NaN),
            confounding.map(Confounding::df).orElse(Double.NaN),
            power.minimumDetectableEffect(alpha, asked.power()),
            linear
                ? Power.detectablePartialR2(
                    (int) outcome.fit().orElseThrow().summary().rows(),
                    prepared.regression().design().columns(),
                    alpha,
                    asked.power())
                : Double.NaN,
            bound,
            linear ? power.equivalence(-bound, bound) : Double.NaN,
            unbounded);
    return new Answer(found, confounding.map(c -> bounds(hypothesis, term, c)).orElse(List.of()));
  }

  /** Why a confounder has no bound; empty where it has. */
  private String unbounded(boolean linear) {
    return linear
        ? outcome.fit().orElseThrow().obstacle(Errors.classical()).orElse("")
        : "a confounder is bounded for least squares only";
  }

  private Confoundedness nothing(String hypothesis, String term, String reason) {
    double none = Double.NaN;
    return new Confoundedness(
        prepared.equation().id(),
        hypothesis,
        term,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        reason);
  }

  /** The declared effect in units of the coefficient; of the mean's, so least squares only. */
  private double bound(String term) {
    if (!prepared.equation().model().equals(Model.leastSquares())) {
      return Double.NaN;
    }
    double[] outcomes = prepared.rows().number(prepared.equation().outcome());
    return asked.equivalence()
        * Deviation.of(outcomes)
        / Deviation.of(prepared.regression().design().column(term));
  }

  private Confounding confounding(String term) {
    return confounding(outcome.fit().orElseThrow(), term);
  }

  private static Confounding confounding(Fit fit, String term) {
    CovarianceMatrix classical = fit.covariance(Errors.classical());
    return new Confounding(
        fit.estimate(term), classical.standardError(term), fit.summary().dfResidual());
  }

  private List<ConfounderBound> bounds(String hypothesis, String term, Confounding confounding) {
    DesignMatrix design = prepared.regression().design();
    Regression treatment =
        prepared
            .regression()
            .withOutcome(design.column(term))
            .withDesign(design.without(List.of(term)));
    if (!(Kernel.fit(treatment) instanceof Fit onOthers)) {
      return List.of();
    }
    List<ConfounderBound> bounds = new ArrayList<>();
    for (String observed : onOthers.names()) {
      if (!observed.equals(DesignMatrix.INTERCEPT)) {
        double withTerm = confounding(onOthers, observed).partialR2();
        double withOutcome = confounding(observed).partialR2();
        for (double times : asked.times()) {
          bounds.add(
              bound(
                  new ConfounderBound(
                      prepared.equation().id(),
                      hypothesis,
                      term,
                      observed,
                      times,
                      withTerm,
                      withOutcome,
                      Double.NaN,
                      Double.NaN,
                      Double.NaN,
                      ""),
                  confounding));
        }
      }
    }
    return bounds;
  }

  /** From the observed term's own partial R2 to what is left under a confounder like it. */
  private static ConfounderBound bound(ConfounderBound observed, Confounding confounding) {
    try {
      return left(
          observed,
          Confounding.benchmark(observed.times(), observed.withTerm(), observed.withOutcome()),
          confounding);
    } catch (IllegalArgumentException impossible) {
      double none = Double.NaN;
      return bound(observed, new double[] {none, none, none, none}, impossible.getMessage());
    }
  }

  private static ConfounderBound left(
      ConfounderBound observed, Benchmark benchmark, Confounding confounding) {
    double outcome = benchmark.withOutcome();
    // A confounder that explains all that is left of the outcome leaves no error either.
    boolean all = outcome >= 1;
    Confounding left = confounding.under(benchmark.withTerm(), all ? ALMOST : outcome);
    return bound(
        observed,
        new double[] {
          benchmark.withTerm(), outcome, left.estimate(), all ? 0 : left.standardError()
        },
        "");
  }

  private static ConfounderBound bound(ConfounderBound observed, double[] found, String reason) {
    return new ConfounderBound(
        observed.model(),
        observed.hypothesis(),
        observed.term(),
        observed.benchmark(),
        observed.times(),
        found[0],
        found[1],
        found[2],
        found[3],
        found[3] > 0 ? found[2] / found[3] : Double.NaN,
        reason);
  }
}
