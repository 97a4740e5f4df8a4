package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Objects;

/** The closed choice of what is estimated. */
public sealed interface Model extends Serializable {

  /** A mean by a link, a variance by a distribution. */
  record GeneralizedLinear(Distribution distribution, Link link) implements Model {
    public GeneralizedLinear {
      Objects.requireNonNull(distribution, "distribution");
      Objects.requireNonNull(link, "link");
      boolean bounded =
          distribution instanceof Distribution.Binomial
              || distribution instanceof Distribution.Fractional;
      if (bounded != link.isProbability()) {
        throw new IllegalArgumentException("%s does not go with %s".formatted(link, distribution));
      }
    }

    RowModel rows() {
      if (link == Link.LOGIT) {
        return new LogitRows();
      }
      return link.isProbability()
          ? new ProbabilityRows(link)
          : new VarianceRows(distribution, link);
    }
  }

  /** Counts with variance mu + mu^2/theta, log link, theta by maximum likelihood. */
  record NegativeBinomial() implements Model {}

  /**
   * Ordered categories 0, 1, 2, …: P(y &lt;= k) = F(cut_k - x'b), with as many cut points as there
   * are categories but one. The design has no intercept.
   *
   * @param link logit, probit or cloglog
   */
  record Ordered(Link link) implements Model {
    public Ordered {
      if (!link.isProbability()) {
        throw new IllegalArgumentException("An ordered outcome has no link " + link);
      }
    }
  }

  /**
   * Logit with the likelihood penalised by Jeffreys' prior (Firth 1993): finite also where a
   * combination of terms separates the outcome.
   */
  record FirthLogit() implements Model {}

  static Model leastSquares() {
    return new GeneralizedLinear(new Distribution.Gaussian(), Link.IDENTITY);
  }

  static Model binomial(Link link) {
    return new GeneralizedLinear(new Distribution.Binomial(), link);
  }

  static Model logit() {
    return binomial(Link.LOGIT);
  }

  static Model fractional(Link link) {
    return new GeneralizedLinear(new Distribution.Fractional(), link);
  }

  static Model poisson() {
    return new GeneralizedLinear(new Distribution.Poisson(), Link.LOG);
  }

  static Model gamma(Link link) {
    return new GeneralizedLinear(new Distribution.Gamma(), link);
  }

  static Model tweedie(double power) {
    return new GeneralizedLinear(new Distribution.Tweedie(power), Link.LOG);
  }
}
