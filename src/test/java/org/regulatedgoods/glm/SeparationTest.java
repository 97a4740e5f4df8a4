package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regulatedgoods.glm.Tables.column;

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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.Term.Numeric;
import org.regulatedgoods.glm.kernel.Inestimable;

class SeparationTest {
  private static final GlmSpec ONE = GlmSpec.logit("one", "y", List.of(new Numeric("x")));
  private static final GlmSpec TWO =
      GlmSpec.logit("two", "y", List.of(new Numeric("x"), new Numeric("z")));

  @Test
  void completeSeparationNamesTheTerm() {
    Dataset<Row> table =
        Tables.of(
            List.of("y", "x"), new Double[][] {column(0, 0, 0, 1, 1, 1), column(1, 2, 3, 4, 5, 6)});
    assertThat(reasons(table, ONE)).singleElement().asString().contains("separation", "x splits");
  }

  @Test
  void quasiSeparationByADummyNamesTheDummyAlone() {
    Dataset<Row> table =
        Tables.of(
            List.of("y", "x", "z"),
            new Double[][] {
              column(0, 1, 0, 1, 1, 1, 0, 1),
              column(1, 2, 3, 1.5, 5, 2.5, 4, 0),
              column(0, 0, 0, 0, 1, 1, 0, 0)
            });
    assertThat(reasons(table, TWO))
        .singleElement()
        .asString()
        .contains("z splits")
        .doesNotContain("x");
  }

  @Test
  void aTieOnTheBoundaryIsQuasiSeparation() {
    Dataset<Row> table =
        Tables.of(
            List.of("y", "x"), new Double[][] {column(0, 0, 0, 1, 1, 1), column(1, 2, 3, 3, 5, 6)});
    assertThat(reasons(table, ONE)).singleElement().asString().contains("separation");
  }

  @Test
  void separationThatOnlyACombinationMakesIsFoundAndNamed() {
    Dataset<Row> table = combination();
    assertThat(reasons(table, TWO))
        .singleElement()
        .asString()
        .contains("combination")
        .contains("[x, z]");
    assertThat(reasons(table, ONE, new Estimator(0, Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void separationIsFoundOnRowsLeftOnTheWorkers() {
    assertThat(reasons(combination().repartition(3), TWO, new Estimator(0, Long.MAX_VALUE)))
        .singleElement()
        .asString()
        .contains("[x, z]");
  }

  @Test
  void stepsFromAPartOfTheRowsReachNoFitThatIsNotFinite() {
    Random random = new Random(12);
    Estimator fromPart = new Estimator(0, 6);
    int separated = 0;
    for (int trial = 0; trial < 6; trial++) {
      Double[][] columns = draw(random, 14 + random.nextInt(8));
      boolean expected = linearProgrammeSeparates(columns);
      Dataset<Row> table = Tables.of(List.of("y", "x", "z"), columns).repartition(2);
      assertThat(reasons(table, TWO, fromPart)).as("trial " + trial).hasSize(expected ? 1 : 0);
      separated += expected ? 1 : 0;
    }
    assertThat(separated).isBetween(1, 5);
  }

  @Test
  void aFractionalOutcomeThatTouchesOneOnOneSideOnlyIsNotSeparated() {
    Dataset<Row> table =
        Tables.of(
            List.of("y", "x"),
            new Double[][] {column(0, 0.2, 0.4, 0.3, 1, 1), column(1, 2, 3, 4, 5, 6)});
    GlmSpec spec = GlmSpec.fractionalLogit("f", "y", List.of(new Numeric("x")));
    assertThat(reasons(table, spec)).isEmpty();
  }

  @Test
  void theCheckAgreesWithTheLinearProgrammeOfKonis() {
    Random random = new Random(11);
    int separated = 0;
    for (int trial = 0; trial < 400; trial++) {
      int n = 10 + random.nextInt(12);
      Double[][] columns = draw(random, n);
      boolean expected = linearProgrammeSeparates(columns);
      assertIsFound(expected, columns, "trial " + trial);
      separated += expected ? 1 : 0;
    }
    assertThat(separated).isBetween(50, 350);
  }

  private static void assertIsFound(boolean expected, Double[][] columns, String trial) {
    List<DesignRow> rows = new ArrayList<>();
    for (int i = 0; i < columns[0].length; i++) {
      rows.add(new DesignRow(() -> "r", columns[0][i], atoms(columns, i), DesignRow.Apart.NOTHING));
    }
    DesignPlan plan = DesignPlan.of(TWO.terms());
    DesignRows.Held held = new DesignRows.Held(rows);
    Moments moments = held.run(() -> new Moments(plan, OutcomeRule.ZERO_OR_ONE));
    Design design = Estimability.of(TWO, plan, moments, held).design();
    assertThat(new SeparationCheck(design, 1, held).reason().isPresent())
        .as("over spread rows, " + trial)
        .isEqualTo(expected);
    assertThat(new KernelFit(TWO, plan, design, held.rows()).answer() instanceof Inestimable)
        .as("by the kernel, " + trial)
        .isEqualTo(expected);
  }

  private static double[] atoms(Double[][] columns, int row) {
    return new double[] {columns[1][row], columns[2][row]};
  }

  /** Integer columns, so that ties and quasi-separation are frequent; both outcomes occur. */
  private static Double[][] draw(Random random, int n) {
    Double[][] columns = new Double[3][n];
    for (int i = 0; i < n; i++) {
      columns[1][i] = (double) random.nextInt(5);
      columns[2][i] = (double) random.nextInt(5);
      double noise = random.nextGaussian() * 1.2;
      columns[0][i] = columns[1][i] + columns[2][i] + noise > 4 ? 1.0 : 0.0;
    }
    columns[0][0] = 0.0;
    columns[0][1] = 1.0;
    columns[1][0] = 0.0;
    columns[1][1] = 1.0;
    columns[2][0] = 0.0;
    columns[2][1] = 3.0;
    return columns;
  }

  /** Maximises the sum of z'b subject to z'b >= 0 and -1 <= b <= 1 (Konis 2007). */
  private static boolean linearProgrammeSeparates(Double[][] columns) {
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

  private static Dataset<Row> combination() {
    double[] x = {-3, -2, -1, 0, 1, 2, 3, -2.5, -1.5, -0.5, 0.5, 1.5};
    double[] z = {2, 2.5, 0.2, -0.3, -1.7, -1, -3.5, 3.5, 2.5, 1.1, 0, -1};
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] + z[i] > 0 ? 1 : 0;
    }
    return Tables.of(List.of("y", "x", "z"), new Double[][] {column(y), column(x), column(z)});
  }

  private static List<String> reasons(Dataset<Row> table, GlmSpec spec) {
    return reasons(table, spec, new Estimator());
  }

  private static List<String> reasons(Dataset<Row> table, GlmSpec spec, Estimator estimator) {
    Estimate estimate = estimator.estimate(table, spec, Tables.KEY);
    return estimate instanceof NotEstimable not ? not.reasons() : List.of();
  }
}
