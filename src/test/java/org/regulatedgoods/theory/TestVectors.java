package org.regulatedgoods.theory;

import java.util.List;

/** The five governments of the theory note, with the values it prints for them. */
final class TestVectors {
  private TestVectors() {}

  static final Parameters PARAMETERS =
      new Parameters(new Market(4, 1, 1), new Weights(.5, .5, .2, .5, 1, .5, .8), 2);

  record Case(
      String name, Country country, double k, double n, double d, double unclipped, double r) {
    GovernmentPreference preference() {
      return new GovernmentPreference(PARAMETERS, country);
    }
  }

  static final Case PRIVATE_EXPORTER =
      new Case(
          "private exporter, democracy",
          country(.2, 0, .05, 1, harm(.6, .5)),
          .225,
          1.5,
          1.94375,
          0.270096,
          0.270096);

  static List<Case> all() {
    return List.of(
        PRIVATE_EXPORTER,
        new Case(
            "the same, state-owned",
            country(.2, 1, .05, 1, harm(.6, .5)),
            .365,
            1.5,
            1.90875,
            0.201703,
            0.201703),
        new Case(
            "autocracy, no exports",
            country(0, 0, .05, 0, harm(.6, .1)),
            .025,
            .12,
            1.99375,
            0.017555,
            0.017555),
        new Case(
            "violent democracy",
            country(0, 0, .02, 1, harm(2.0, .2)),
            .010,
            3.24,
            1.9975,
            0.806008,
            0.806008),
        new Case(
            "state exporter, autocracy",
            country(.3, 1, .1, 0, harm(.2, 0)),
            .56,
            -.4,
            1.86,
            -0.408602,
            0));
  }

  private static Country country(
      double x, double sigma, double m, double democracy, Country.Harm harm) {
    return new Country(x, sigma, m, democracy, .6, harm);
  }

  private static Country.Harm harm(double home, double concern) {
    return new Country.Harm(home, 1.5, concern);
  }
}
