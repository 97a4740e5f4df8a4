package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final double[] RISING = {1, 2, 3, 4, 5, 6};
  private static final double[] OTHER = {2, -1, 0.5, 3, 1, 7};

  @Test
  void aCombinationOfEarlierTermsIsNamedWithItsMakers() {
    double[] sum = new double[6];
    for (int i = 0; i < 6; i++) {
      sum[i] = 3 + 2 * RISING[i] - OTHER[i];
    }
    DesignMatrix design =
        DesignMatrix.withIntercept(List.of("rising", "other", "sum"), RISING, OTHER, sum);
    double[] y = {1, 3, 2, 5, 4, 8};
    assertThat(States.reasons(Regression.of(y, design, Model.leastSquares())))
        .containsExactly("sum is a combination of rising, other");
    assertThat(design.aliases()).extracting(Alias::name).containsExactly("sum");
    assertThat(States.fit(Regression.of(y, design.without(List.of("sum")), Model.leastSquares())))
        .isNotNull();
  }

  @Test
  void everyProblemOfTheDataIsReportedAtOnce() {
    double[] flat = {7.5, 7.5, 7.5, 7.5, 7.5, 7.5};
    DesignMatrix design = DesignMatrix.withIntercept(List.of("rising", "flat"), RISING, flat);
    double[] y = {0, 1, 0, 1, 2, 1};
    assertThat(States.reasons(Regression.of(y, design, Model.logit())))
        .containsExactly("the outcome is not 0 or 1 in 1 rows", "flat is 7.5 in every row");
  }

  @Test
  void whatIsNotANumberIsCountedByColumn() {
    double[] holes = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 5, 6};
    DesignMatrix design = DesignMatrix.withIntercept(List.of("holes"), holes);
    double[] y = {0, 1, Double.NaN, 1, 0, 1};
    assertThat(States.reasons(Regression.of(y, design, Model.leastSquares())))
        .containsExactly(
            "outcome or offset is missing or infinite in 1 rows",
            "holes is missing or infinite in 2 rows");
  }

  @Test
  void outcomesOutOfRangeAndConstantOutcomesAreNoFit() {
    DesignMatrix design = DesignMatrix.withIntercept(List.of("x"), OTHER);
    double[] negative = {1, 2, -3, 1, 0, 2};
    assertThat(States.reasons(Regression.of(negative, design, Model.poisson())))
        .containsExactly("the outcome is not zero or positive in 1 rows");
    assertThat(States.reasons(Regression.of(negative, design, Model.gamma(Link.LOG))))
        .containsExactly("the outcome is not positive in 2 rows");
    double[] ones = {1, 1, 1, 1, 1, 1};
    assertThat(States.reasons(Regression.of(ones, design, Model.logit())))
        .containsExactly("the outcome is 1.0 in every row");
  }

  @Test
  void weightsThatAreNegativeOrAllZeroAreNoFit() {
    DesignMatrix design = DesignMatrix.withIntercept(List.of("x"), OTHER);
    Regression plain = Regression.of(RISING, design, Model.leastSquares());
    double[] negative = {1, 1, -1, 1, 1, 1};
    assertThat(States.reasons(plain.withWeights(Weights.frequency(negative))))
        .containsExactly("1 weights are negative or missing");
    assertThat(States.reasons(plain.withWeights(Weights.sampling(new double[6]))))
        .containsExactly("all weights are zero");
  }

  @Test
  void fewerRowsThanCoefficientsAndAPerfectFitAreNoFit() {
    double[] x = {1, 2};
    DesignMatrix two = DesignMatrix.withIntercept(List.of("x"), x);
    assertThat(States.reasons(Regression.of(new double[] {1, 3}, two, Model.leastSquares())))
        .contains("2.0 rows for 2 coefficients");
    DesignMatrix design = DesignMatrix.withIntercept(List.of("x"), RISING);
    double[] line = {3, 5, 7, 9, 11, 13};
    assertThat(States.reasons(Regression.of(line, design, Model.leastSquares())))
        .containsExactly("the outcome is an exact combination of the terms: there is no error");
  }

  @Test
  void completeSeparationNamesTheTermForEveryLink() {
    double[] y = {0, 0, 0, 1, 1, 1};
    DesignMatrix design = DesignMatrix.withIntercept(List.of("rising", "other"), RISING, OTHER);
    for (Link link : List.of(Link.LOGIT, Link.PROBIT, Link.CLOGLOG)) {
      assertThat(States.reasons(Regression.of(y, design, Model.binomial(link))))
          .as(link.toString())
          .singleElement()
          .asString()
          .contains("separation", "rising");
    }
  }

  @Test
  void aGroupWithoutCountsSeparatesAPoisson() {
    double[] y = {3, 1, 2, 0, 0, 0};
    double[] group = {0, 0, 0, 1, 1, 1};
    DesignMatrix design = DesignMatrix.withIntercept(List.of("group"), group);
    assertThat(States.reasons(Regression.of(y, design, Model.poisson())))
        .containsExactly("separation: group splits the outcome by itself");
  }

  @Test
  void separationAgreesWithTheLinearProgrammeOfKonis() {
    Random random = new Random(11);
    int separated = 0;
    for (int trial = 0; trial < 400; trial++) {
      double[][] draw = draw(random, 10 + random.nextInt(12));
      DesignMatrix design = DesignMatrix.withIntercept(List.of("x", "z"), draw[1], draw[2]);
      Answer answer = Kernel.fit(Regression.of(draw[0], design, Model.logit()));
      boolean expected = linearProgrammeSeparates(draw);
      assertThat(answer instanceof Inestimable).as("trial " + trial).isEqualTo(expected);
      separated += expected ? 1 : 0;
    }
    assertThat(separated).isBetween(50, 350);
  }

  @Test
  void partsThatDoNotFitTogetherAreRefused() {
    DesignMatrix design = DesignMatrix.withIntercept(List.of("x"), OTHER);
    assertThatThrownBy(() -> Regression.of(new double[5], design, Model.logit()))
        .hasMessageContaining("The outcome has 5 rows, the design 6");
    assertThatThrownBy(
            () ->
                Regression.of(RISING, design, Model.leastSquares())
                    .withWeights(Weights.precision(new double[2])))
        .hasMessageContaining("The weights has 2 rows");
    assertThatThrownBy(() -> DesignMatrix.of(List.of("x", "x"), OTHER, RISING))
        .hasMessageContaining("Two columns have one name");
    Fit fractional = States.fit(States.fractionalLogit());
    assertThatThrownBy(() -> fractional.covariance(Errors.classical()))
        .hasMessageContaining("robust errors only");
  }

  /** Integer columns, so that ties and quasi-separation are frequent; both outcomes occur. */
  private static double[][] draw(Random random, int n) {
    double[][] columns = new double[3][n];
    for (int i = 0; i < n; i++) {
      columns[1][i] = random.nextInt(5);
      columns[2][i] = random.nextInt(5);
      double noise = random.nextGaussian() * 1.2;
      columns[0][i] = columns[1][i] + columns[2][i] + noise > 4 ? 1 : 0;
    }
    columns[0][0] = 0;
    columns[0][1] = 1;
    columns[1][0] = 0;
    columns[1][1] = 1;
    columns[2][0] = 0;
    columns[2][1] = 3;
    return columns;
  }

  /** Maximises the sum of z'b subject to z'b >= 0 and -1 <= b <= 1 (Konis 2007). */
  private static boolean linearProgrammeSeparates(double[][] columns) {
    List<LinearConstraint> constraints = new ArrayList<>();
    double[] objective = new double[3];
    for (int i = 0; i < columns[0].length; i++) {
      double sign = columns[0][i] > 0 ? 1 : -1;
      double[] z = {sign, sign * columns[1][i], sign * columns[2][i]};
      constraints.add(new LinearConstraint(z, Relationship.GEQ, 0));
      for (int j = 0; j < 3; j++) {
        objective[j] += z[j];
      }
    }
    for (int j = 0; j < 3; j++) {
      double[] unit = new double[3];
      unit[j] = 1;
      constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
      constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
    }
    double best =
        new SimplexSolver()
            .optimize(
                new MaxIter(10_000),
                new LinearObjectiveFunction(objective, 0),
                new LinearConstraintSet(constraints),
                GoalType.MAXIMIZE,
                new NonNegativeConstraint(false))
            .getValue();
    return best > 1e-7;
  }
}
