package org.regulatedgoods.robustness;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.Alias;
import org.regulatedgoods.glm.kernel.Answer;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Inestimable;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.Reference;
import org.regulatedgoods.glm.kernel.Regression;
import org.regulatedgoods.glm.kernel.TermLine;

/**
 * An equation on the rows that it is fitted on.
 *
 * @param rows all complete
 * @param dropped the columns that add nothing on these rows
 */
public record Prepared(Equation equation, Panel rows, Regression regression, List<Alias> dropped) {

  /** Its fit, or why there is none. */
  public Outcome fit() {
    Answer answer = Kernel.fit(regression);
    if (answer instanceof Inestimable not) {
      return new Outcome(
          this, Optional.empty(), Optional.empty(), String.join("; ", not.reasons()));
    }
    Fit fit = (Fit) answer;
    Errors errors = equation.spread().on(rows);
    Optional<String> obstacle = fit.obstacle(errors);
    return obstacle.isPresent()
        ? new Outcome(this, Optional.of(fit), Optional.empty(), obstacle.get())
        : new Outcome(this, Optional.of(fit), Optional.of(fit.covariance(errors)), "");
  }

  /** The same on all rows but some. */
  Prepared without(java.util.function.IntPredicate left) {
    int[] kept =
        java.util.stream.IntStream.range(0, rows.rows()).filter(row -> !left.test(row)).toArray();
    return equation.onAll(rows.rows(kept));
  }

  /**
   * What came of a fit.
   *
   * @param covariance by the equation's own errors
   * @param reason why there is no fit or no covariance; empty where there are both
   */
  public record Outcome(
      Prepared prepared, Optional<Fit> fit, Optional<CovarianceMatrix> covariance, String reason) {

    /** Why a term has no line; empty where it has one. */
    public String reasonFor(String term) {
      if (!reason.isEmpty()) {
        return reason;
      }
      if (covariance.orElseThrow().names().contains(term)) {
        return "";
      }
      return prepared.dropped().stream()
          .filter(alias -> alias.name().equals(term))
          .findFirst()
          .map(Alias::reason)
          .orElse(term + " has no single coefficient");
    }

    /** The term under the equation's own errors; empty where {@link #reasonFor} says why. */
    public Optional<TermLine> line(String term) {
      if (!reasonFor(term).isEmpty()) {
        return Optional.empty();
      }
      CovarianceMatrix own = covariance.orElseThrow();
      return Optional.of(
          new Reference(own.df(term))
              .line(
                  term,
                  fit.orElseThrow().estimate(term),
                  own.standardError(term),
                  prepared.equation().alpha()));
    }
  }
}
