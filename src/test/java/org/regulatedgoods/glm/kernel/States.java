package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The synthetic 118 states of the golden files, and the regressions that R was asked about. */
final class States {
  static final GoldenTable TABLE = GoldenTable.of("glm/states.csv");

  private States() {}

  static double[] column(String name) {
    return TABLE.numbers(name);
  }

  /** An intercept and columns of numbers. */
  static DesignMatrix design(String... names) {
    double[][] columns = new double[names.length][];
    for (int j = 0; j < names.length; j++) {
      columns[j] = column(names[j]);
    }
    return DesignMatrix.withIntercept(List.of(names), columns);
  }

  static Regression leastSquares() {
    double[] polity = column("polity");
    double[] exports = column("exports");
    double[] product = polity.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= exports[i];
    }
    DesignMatrix design =
        DesignMatrix.withIntercept(
            List.of(
                "polity", "exports", "treaty", "regime[closed]", "regime[open]", "polity:exports"),
            polity,
            exports,
            column("treaty"),
            TABLE.indicator("regime", "closed"),
            TABLE.indicator("regime", "open"),
            product);
    return Regression.of(column("score"), design, Model.leastSquares());
  }

  static Regression logit() {
    return Regression.of(
        column("vote"), design("polity", "exports", "treaty", "wealth"), Model.logit());
  }

  static Regression fractionalLogit() {
    return Regression.of(
        column("support"), design("polity", "exports", "treaty"), Model.fractional(Link.LOGIT));
  }

  static Fit fit(Regression regression) {
    Answer answer = Kernel.fit(regression);
    assertThat(answer)
        .as(answer instanceof Inestimable not ? not.reasons().toString() : "fitted")
        .isInstanceOf(Fit.class);
    return (Fit) answer;
  }

  static List<String> reasons(Regression regression) {
    Answer answer = Kernel.fit(regression);
    assertThat(answer).isInstanceOf(Inestimable.class);
    return ((Inestimable) answer).reasons();
  }
}
