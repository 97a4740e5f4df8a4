package org.regulatedgoods.theory;

import java.util.Objects;

/**
 * One country as the model sees it.
 *
 * @param supplyShare x, its share of the world's supply, in [0, 1]
 * @param stateShare sigma, the state-owned share of its producers, in [0, 1]
 * @param demandShare m, its share of the world's demand, in [0, 1]
 * @param democracy d, in [0, 1]
 * @param regimeAccess v, what an autocratic regime's own access to the good is worth a unit traded;
 *     not negative
 * @param harm e at home and E abroad with the concern h that weighs it
 */
public record Country(
    double supplyShare,
    double stateShare,
    double demandShare,
    double democracy,
    double regimeAccess,
    Harm harm) {

  /**
   * The externalities of trade in the good.
   *
   * @param home e, harm at home per unit traded; not negative
   * @param abroad E, harm abroad per unit traded; not negative
   * @param concern h, how much of the harm abroad the government feels, in [0, 1]
   */
  public record Harm(double home, double abroad, double concern) {
    public Harm {
      Require.notNegative("harm at home (e)", home);
      Require.notNegative("harm abroad (E)", abroad);
      Require.share("concern (h)", concern);
    }
  }

  public Country {
    Require.share("supplyShare (x)", supplyShare);
    Require.share("stateShare (sigma)", stateShare);
    Require.share("demandShare (m)", demandShare);
    Require.share("democracy (d)", democracy);
    Require.notNegative("regimeAccess (v)", regimeAccess);
    Objects.requireNonNull(harm, "harm");
  }
}
