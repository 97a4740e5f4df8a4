import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.regulatedgoods.glm.CovarianceKind;
import org.regulatedgoods.glm.Estimator;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.GlmSpec;
import org.regulatedgoods.glm.Term;
import org.regulatedgoods.glm.kernel.Clusters;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.LinearHypothesis;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Regression;
import org.regulatedgoods.glm.kernel.Resampling;
import org.regulatedgoods.glm.kernel.WildBootstrap;
import org.regulatedgoods.robustness.Claim;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.Equation;
import org.regulatedgoods.robustness.Factor;
import org.regulatedgoods.robustness.Grid;
import org.regulatedgoods.robustness.Panel;
import org.regulatedgoods.robustness.Regressor;
import org.regulatedgoods.robustness.Specification;
import org.regulatedgoods.robustness.SpecificationCurve;
import org.regulatedgoods.robustness.Spread;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.MissingRule;
import org.regulatedgoods.theory.Sign;

/**
 * The inference of the application on invented numbers, of the sizes that the peers' glm.R has.
 *
 * <pre>Inference small | wild | curve | big ROWS</pre>
 */
public final class Inference {

  private static final int STATES = 118;
  private static final List<String> TERMS = List.of("x1", "x2", "x3", "x4");

  private Inference() {}

  public static void main(String[] arguments) {
    switch (arguments[0]) {
      case "small" -> small(10_000);
      case "wild" -> wild(9_999);
      case "curve" -> curve(500);
      case "big" -> big(Long.parseLong(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static double[][] normals(Random random, int rows, int columns) {
    double[][] all = new double[columns][rows];
    for (double[] column : all) {
      Arrays.setAll(column, i -> random.nextGaussian());
    }
    return all;
  }

  /** Logits on 118 rows, on both cores. */
  private static void small(int fits) {
    Random random = new Random(1);
    double[][] x = normals(random, STATES, TERMS.size());
    double[] y = new double[STATES];
    for (int i = 0; i < STATES; i++) {
      double eta = 0.5 * x[0][i] - 0.5 * x[1][i] + 0.3 * x[2][i];
      y[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    }
    double sum =
        IntStream.range(0, fits)
            .parallel()
            .mapToDouble(
                one -> {
                  DesignMatrix design = DesignMatrix.withIntercept(TERMS, x);
                  Fit fit = (Fit) Kernel.fit(Regression.of(y, design, Model.logit()));
                  return fit.estimate("x1");
                })
            .sum();
    System.out.println(sum / fits);
  }

  /** The wild cluster bootstrap of a coefficient over 12 clusters. */
  private static void wild(int draws) {
    Random random = new Random(1);
    double[][] x = normals(random, STATES, TERMS.size());
    double[] y = new double[STATES];
    List<String> regions = new ArrayList<>();
    for (int i = 0; i < STATES; i++) {
      y[i] = 0.5 * x[0][i] - 0.5 * x[1][i] + random.nextGaussian();
      regions.add("R" + random.nextInt(12));
    }
    Clusters clusters = Clusters.of(regions);
    DesignMatrix design = DesignMatrix.withIntercept(TERMS, x);
    Fit fit = (Fit) Kernel.fit(Regression.of(y, design, Model.leastSquares()));
    for (String term : TERMS) {
      System.out.println(
          WildBootstrap.of(
                  fit,
                  LinearHypothesis.zero(term),
                  WildBootstrap.Wild.over(clusters),
                  new Resampling(draws, 1))
              .pValue());
    }
  }

  /** A specification curve of over a thousand specifications with its joint test, on both cores. */
  private static void curve(int permutations) {
    Random random = new Random(1);
    List<String> names =
        List.of("y1", "y2", "y3", "y4", "x1", "x2", "x3", "x4", "r1", "r2", "h1", "h2", "c1", "c2",
            "c3");
    Map<String, double[]> numbers = new java.util.LinkedHashMap<>();
    for (String name : names) {
      double[] column = normals(random, STATES, 1)[0];
      if (name.startsWith("c")) {
        column[0] = Double.NaN;
      }
      numbers.put(name, column);
    }
    String[] regions = new String[STATES];
    List<String> states = new ArrayList<>();
    for (int i = 0; i < STATES; i++) {
      regions[i] = "R" + i % 6;
      states.add("S" + i);
    }
    Panel panel = new Panel(states, numbers, Map.of("region", regions));
    Equation base =
        new Equation(
            "base",
            "y1",
            List.of(term("exporters", "x1"), term("regime", "r1"), term("victims", "h1")),
            Model.leastSquares(),
            new Spread("HC3", ""),
            0.05);
    Curve curve =
        new Curve(
            "curve",
            "curve",
            "base",
            "HC3",
            List.of("y2", "y3", "y4"),
            Map.of(
                "exporters", List.of("x2", "x3", "x4"),
                "regime", List.of("r2"),
                "victims", List.of("h2")),
            List.of(List.of(), List.of("c1"), List.of("c2"), List.of("c1", "c2"),
                List.of("c1", "c2", "c3")),
            List.of("none", "region"),
            List.of(MissingRule.LISTWISE, MissingRule.INDICATOR),
            permutations,
            1_000);
    List<Specification> grid = Grid.of(curve, base, Inference::term, 1);
    SpecificationCurve one =
        SpecificationCurve.of(
                curve, base, grid, new Claim("H1", "exporters", "", Sign.NEGATIVE), 1)
            .get(0);
    int half = grid.size() / 2;
    List<SpecificationCurve.Fits> parts =
        List.of(grid.subList(0, half), grid.subList(half, grid.size())).parallelStream()
            .map(part -> one.fit(part, panel))
            .toList();
    CurveSummary summary = one.summary(curve, SpecificationCurve.Fits.together(parts));
    System.out.println(grid.size() + " specifications, joint p " + summary.pStatistic());
  }

  private static Regressor term(String role, String name) {
    Factor factor =
        name.equals("region")
            ? new Factor.Levels(name, List.of("R0", "R1", "R2", "R3", "R4", "R5"), "R0")
            : new Factor.Value(name);
    return new Regressor(name, role, List.of(factor));
  }

  /** A logit by MLlib on four numbers, with errors clustered by 200. */
  private static void big(long rows) {
    SparkSession spark = SparkSession.builder().getOrCreate();
    Dataset<Row> table = spark.range(rows).toDF("row");
    for (int j = 0; j < TERMS.size(); j++) {
      table = table.withColumn(TERMS.get(j), functions.rand(j + 1));
    }
    table =
        table
            .withColumn("g", functions.expr("concat('g', cast(floor(rand(5) * 200) as string))"))
            .withColumn(
                "y",
                functions.expr(
                    "case when rand(6) < 1 / (1 + exp(1 - x1 + x2)) then 1.0D else 0.0D end"));
    List<Term> terms = TERMS.stream().<Term>map(Term.Numeric::new).toList();
    GlmSpec spec =
        GlmSpec.logit("big", "y", terms).clusteredBy("g").withCovariance(CovarianceKind.CR1);
    GlmFit fit = (GlmFit) new Estimator().estimate(table, spec, List.of("row"));
    for (String name : fit.coefficientNames()) {
      System.out.printf(
          Locale.ROOT,
          "%s %.6f %.6f%n",
          name,
          fit.coefficient(name),
          fit.covariance(CovarianceKind.CR1).standardError(name));
    }
    spark.stop();
  }
}
