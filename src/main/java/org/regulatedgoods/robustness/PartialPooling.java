package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.RandomEffects;
import org.regulatedgoods.robustness.Prepared.Outcome;
import org.regulatedgoods.robustness.declaration.Pooling;

/** Pools each hypothesis over the goods, a model a good. */
public final class PartialPooling {

  private static final String SEVERAL = "the model has several terms of the hypothesis";

  private final Pooling asked;
  private final double alpha;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, List<Member>> members = new LinkedHashMap<>();

  /** A good's coefficient, in the scale that is asked for. */
  private record Member(
      String good, String model, String term, double estimate, double error, String reason) {}

  /** A hypothesis with its goods. */
  public record Answer(PooledHypothesis hypothesis, List<PooledGood> goods) {}

  /**
   * Of nothing yet.
   *
   * @param alpha the level of the pooled mean's test
   */
  public PartialPooling(Pooling asked, double alpha) {
    this.asked = asked;
    this.alpha = alpha;
  }

  /** Adds a good's model with the hypotheses that it tests. */
  public PartialPooling add(String good, Prepared prepared, List<Claim> tested) {
    Outcome outcome = prepared.fit();
    for (Claim claim : tested) {
      if (asked.holds(claim.hypothesis())) {
        claims.putIfAbsent(claim.hypothesis(), claim);
        members
            .computeIfAbsent(claim.hypothesis(), id -> new ArrayList<>())
            .add(member(good, outcome, claim.terms(prepared.equation())));
      }
    }
    return this;
  }

  private Member member(String good, Outcome outcome, List<Regressor> terms) {
    Equation equation = outcome.prepared().equation();
    String term = terms.get(0).name();
    Optional<TermLine> line = outcome.line(term);
    String reason = terms.size() > 1 ? SEVERAL : outcome.reasonFor(term);
    boolean standardised = asked.scale() == Pooling.Scale.STANDARDISED;
    if (standardised && !equation.model().equals(Model.leastSquares())) {
      reason = "a coefficient is standardised for least squares only";
    }
    if (!reason.isEmpty()) {
      return new Member(good, equation.id(), term, Double.NaN, Double.NaN, reason);
    }
    double scale = standardised ? scale(outcome.prepared(), term) : 1;
    return new Member(
        good,
        equation.id(),
        term,
        line.orElseThrow().estimate() * scale,
        line.orElseThrow().standardError() * scale,
        "");
  }

  /** A standard deviation of the term over one of the outcome. */
  private static double scale(Prepared prepared, String term) {
    double[] outcome = prepared.rows().number(prepared.equation().outcome());
    return Deviation.of(prepared.regression().design().column(term)) / Deviation.of(outcome);
  }

  /** Every hypothesis that two or more of the models test. */
  public List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    members.forEach(
        (hypothesis, goods) -> {
          if (goods.size() > 1) {
            answers.add(answer(claims.get(hypothesis), goods));
          }
        });
    return answers;
  }

  private Answer answer(Claim claim, List<Member> goods) {
    List<Member> estimated = goods.stream().filter(it -> it.reason().isEmpty()).toList();
    if (estimated.size() < 2) {
      String reason = "fewer than two goods have an estimate";
      return new Answer(
          summary(claim, estimated.size(), Optional.empty(), reason),
          goods.stream().map(it -> good(claim, it, Optional.empty(), 0)).toList());
    }
    RandomEffects effects =
        RandomEffects.of(
            estimated.stream().mapToDouble(Member::estimate).toArray(),
            estimated.stream().mapToDouble(Member::error).toArray());
    return new Answer(
        summary(claim, estimated.size(), Optional.of(effects), ""),
        goods.stream()
            .map(it -> good(claim, it, Optional.of(effects), estimated.indexOf(it)))
            .toList());
  }

  private PooledHypothesis summary(
      Claim claim, int goods, Optional<RandomEffects> effects, String reason) {
    Optional<TermLine> line = effects.map(it -> it.line(claim.hypothesis(), alpha));
    return new PooledHypothesis(
        asked.id(),
        claim.hypothesis(),
        claim.expected().toString(),
        asked.scale().toString(),
        goods,
        line.map(TermLine::estimate).orElse(Double.NaN),
        line.map(TermLine::standardError).orElse(Double.NaN),
        line.map(TermLine::df).orElse(Double.NaN),
        line.map(TermLine::pValue).orElse(Double.NaN),
        effects.map(RandomEffects::between).orElse(Double.NaN),
        effects.map(RandomEffects::share).orElse(Double.NaN),
        effects.map(RandomEffects::q).orElse(Double.NaN),
        effects.map(RandomEffects::qP).orElse(Double.NaN),
        reason);
  }

  private PooledGood good(Claim claim, Member it, Optional<RandomEffects> effects, int place) {
    Optional<RandomEffects> own = it.reason().isEmpty() ? effects : Optional.empty();
    return new PooledGood(
        asked.id(),
        claim.hypothesis(),
        it.good(),
        it.model(),
        it.term(),
        it.estimate(),
        it.error(),
        own.map(all -> all.shrunken(place)).orElse(Double.NaN),
        own.map(all -> all.shrunkenError(place)).orElse(Double.NaN),
        it.reason());
  }
}
