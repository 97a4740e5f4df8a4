package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.glm.kernel.Clusters;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.Link;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Regression;

/** MLlib's answer and the kernel's are one. */
class EnginesAgreeTest {
  private static final double ONE = 1e-8;

  /** MLlib fits all rows. */
  private static final Estimator WHOLE = new Estimator(0, Long.MAX_VALUE);

  /** MLlib fits one row of three. */
  private static final Estimator PART = new Estimator(0, 39);

  private static final List<NamedCsvRecord> STATES = Golden.records("states.csv");
  private static final Clusters REGIONS =
      Clusters.of(STATES.stream().map(line -> line.getField("region")).toList());

  @Test
  void onLeastSquaresWithFactorAndInteraction() {
    agree(States.leastSquares(), Model.leastSquares(), WHOLE);
  }

  @Test
  void onLogits() {
    agree(States.logit(), Model.logit(), WHOLE);
    agree(States.interactedLogit(), Model.logit(), WHOLE);
  }

  @Test
  void onAFractionalLogit() {
    agree(States.fractionalLogit(), Model.fractional(Link.LOGIT), WHOLE);
  }

  @Test
  void whereMllibFitsAPartAndNewtonStepsLeadOn() {
    agree(States.leastSquares(), Model.leastSquares(), PART);
    agree(States.logit(), Model.logit(), PART);
    agree(States.fractionalLogit(), Model.fractional(Link.LOGIT), PART);
  }

  @Test
  void whereThePartHasNoEventSoThatItsFitLeadsNowhere() {
    Dataset<Row> table =
        LocalSpark.session()
            .range(0, 3_000, 1, 3)
            .selectExpr(
                "id",
                "cast((id * 7919) % 1000 as double) / 1000 as x",
                "if(id in (17, 1200, 1805, 2400, 2999), 1.0D, 0.0D) as y");
    GlmSpec spec = GlmSpec.logit("rare", "y", List.of(new Term.Numeric("x")));
    GlmFit spread = Fits.fit(new Estimator(0, 30).estimate(table, spec, List.of("id")));
    GlmFit held = Fits.fit(new Estimator().estimate(table, spec, List.of("id")));
    for (String name : held.coefficientNames()) {
      assertThat(spread.coefficient(name))
          .isCloseTo(held.coefficient(name), near(held.coefficient(name)));
    }
  }

  private static void agree(GlmSpec spec, Model model, Estimator estimator) {
    GlmFit spark = Fits.fit(estimator.estimate(States.table(), spec, States.KEY));
    assertThat(spark.statistics().engine()).isEqualTo(Engine.MLLIB);
    assertThat(States.fit(spec).statistics().engine()).isEqualTo(Engine.KERNEL);
    Fit local = local(spec, spark.coefficientNames(), model);
    for (String name : spark.coefficientNames()) {
      double expected = spark.coefficient(name);
      assertThat(local.estimate(name)).as(name).isCloseTo(expected, near(expected));
    }
    for (CovarianceKind kind : spark.covarianceKinds()) {
      CovarianceMatrix covariance = local.covariance(errors(kind));
      for (String name : spark.coefficientNames()) {
        double expected = spark.covariance(kind).standardError(name);
        assertThat(covariance.standardError(name))
            .as("%s error of %s", kind, name)
            .isCloseTo(expected, near(expected));
        assertThat(covariance.df(name)).isEqualTo(spark.covariance(kind).df(name));
      }
    }
    double deviance = spark.statistics().deviance();
    assertThat(local.summary().deviance()).isCloseTo(deviance, near(deviance));
  }

  private static Fit local(GlmSpec spec, List<String> names, Model model) {
    List<double[]> columns = new ArrayList<>();
    names.forEach(name -> columns.add(column(name)));
    DesignMatrix design = DesignMatrix.of(names, columns.toArray(double[][]::new));
    return (Fit) Kernel.fit(Regression.of(column(spec.outcome()), design, model));
  }

  /** A column by its coefficient's name: a number, a level in brackets, or a product of them. */
  private static double[] column(String name) {
    double[] product = new double[STATES.size()];
    Arrays.fill(product, 1);
    if (name.equals(DesignMatrix.INTERCEPT)) {
      return product;
    }
    for (String part : List.of(name.split(":"))) {
      int bracket = part.indexOf('[');
      for (int i = 0; i < product.length; i++) {
        product[i] *=
            bracket < 0
                ? Golden.number(STATES.get(i), part)
                : isLevel(i, part.substring(0, bracket), part.substring(bracket)) ? 1 : 0;
      }
    }
    return product;
  }

  private static boolean isLevel(int row, String column, String bracketed) {
    return bracketed.equals("[" + STATES.get(row).getField(column) + "]");
  }

  private static Errors errors(CovarianceKind kind) {
    return switch (kind) {
      case CLASSICAL -> Errors.classical();
      case HC1 -> Errors.hc1();
      case HC3 -> Errors.hc3();
      case CR1 -> Errors.cr1(REGIONS);
      default -> throw new IllegalArgumentException("MLlib's fits have no " + kind);
    };
  }

  private static Offset<Double> near(double expected) {
    return within(ONE * Math.abs(expected));
  }
}
