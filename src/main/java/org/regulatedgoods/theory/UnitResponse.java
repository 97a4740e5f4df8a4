package org.regulatedgoods.theory;

/**
 * Whether a country answers a survey at all: {@code P = logistic(g0 + g1 log GDPpc + g2 d + g3
 * r*)}. With {@code g3 = 0} the silent are missing at random given GDP and democracy; otherwise
 * silence depends on what is asked.
 *
 * @param constant g0
 * @param logGdpPerHead g1
 * @param democracy g2
 * @param preference g3
 */
public record UnitResponse(
    double constant, double logGdpPerHead, double democracy, double preference) {
  public UnitResponse {
    Require.finite("constant (g0)", constant);
    Require.finite("logGdpPerHead (g1)", logGdpPerHead);
    Require.finite("democracy (g2)", democracy);
    Require.finite("preference (g3)", preference);
  }

  /** What bears on a country's answering: log GDP per head, democracy in [0, 1] and r*. */
  public record Government(double logGdpPerHead, double democracy, double preferred) {
    public Government {
      Require.finite("logGdpPerHead", logGdpPerHead);
      Require.share("democracy", democracy);
      Require.finite("preferred", preferred);
    }
  }

  /** The log odds of an answer. */
  public double logOdds(Government government) {
    return constant
        + logGdpPerHead * government.logGdpPerHead()
        + democracy * government.democracy()
        + preference * government.preferred();
  }

  /** The probability of an answer. */
  public double probability(Government government) {
    return Logistic.of(logOdds(government));
  }
}
