package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitPropertiesTest {
  private static final double SAME = 1e-9;

  @Test
  void rowOrderMovesNothing() {
    int[] turned = shuffled(118, 3);
    everyModel()
        .forEach(
            (name, regression) ->
                assertSame(name, States.fit(regression), States.fit(regression.rows(turned)), 1));
  }

  @Test
  void columnOrderMovesNothing() {
    everyModel()
        .forEach(
            (name, regression) -> {
              List<String> names = regression.design().names();
              int[] turned = shuffled(names.size(), 5);
              DesignMatrix other =
                  DesignMatrix.of(
                      IntStream.of(turned).mapToObj(names::get).toList(),
                      IntStream.of(turned)
                          .mapToObj(j -> regression.design().column(names.get(j)))
                          .toArray(double[][]::new));
              assertSame(name, States.fit(regression), States.fit(regression.withDesign(other)), 1);
            });
  }

  @Test
  void scalingAColumnScalesItsCoefficientAndNothingElse() {
    for (double factor : new double[] {1e-7, 0.3, 1e7}) {
      everyModel()
          .forEach(
              (name, regression) -> {
                double[] scaled = regression.design().column("exports");
                for (int i = 0; i < scaled.length; i++) {
                  scaled[i] *= factor;
                }
                DesignMatrix other = regression.design().with("exports", scaled);
                assertSame(
                    name, States.fit(regression), States.fit(regression.withDesign(other)), factor);
              });
    }
  }

  @Test
  void aFrequencyOfTwoIsTheRowTwice() {
    SplittableRandom random = new SplittableRandom(12);
    double[] copies = new double[118];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = 1 + random.nextInt(2);
    }
    int[] repeated =
        IntStream.range(0, 118)
            .flatMap(i -> IntStream.generate(() -> i).limit((long) copies[i]))
            .toArray();
    everyModel()
        .forEach(
            (name, regression) -> {
              Fit weighted = States.fit(regression.withWeights(Weights.frequency(copies)));
              Fit repeatedFit = States.fit(regression.rows(repeated));
              assertSame(name, weighted, repeatedFit, 1);
              assertThat(weighted.summary().rows()).isEqualTo(repeated.length);
              assertThat(weighted.summary().logLikelihood().isPresent())
                  .isEqualTo(repeatedFit.summary().logLikelihood().isPresent());
              weighted
                  .summary()
                  .logLikelihood()
                  .ifPresent(
                      value ->
                          assertThat(value)
                              .isCloseTo(
                                  repeatedFit.summary().logLikelihood().getAsDouble(),
                                  within(1e-8 * Math.abs(value))));
            });
  }

  @Test
  void theInfluenceOfTheRowsSumsToNothingAndItsSquaresToHc0() {
    everyModel()
        .forEach(
            (name, regression) -> {
              Fit fit = States.fit(regression);
              if (fit.obstacle(Errors.hc0()).isPresent()) {
                return;
              }
              double sum = 0;
              double squares = 0;
              for (int i = 0; i < regression.rows(); i++) {
                double influence = fit.influence(i)[fit.indexOf("exports")];
                sum += influence;
                squares += influence * influence;
              }
              double variance = fit.covariance(Errors.hc0()).between("exports", "exports");
              assertThat(sum).as(name).isCloseTo(0, within(1e-8));
              assertThat(squares).as(name).isCloseTo(variance, within(1e-8 * variance));
            });
  }

  @Test
  void largeMeansCostNoDigits() {
    double[] year = States.column("polity");
    for (int i = 0; i < year.length; i++) {
      year[i] += 2_000_000;
    }
    Regression plain = Cases.onThree(States.column("vote"), Model.logit());
    Regression moved = plain.withDesign(plain.design().with("polity", year));
    assertThat(States.fit(moved).estimate("polity"))
        .isCloseTo(States.fit(plain).estimate("polity"), within(1e-9));
    assertThat(States.fit(moved).covariance(Errors.hc3()).standardError("polity"))
        .isCloseTo(
            States.fit(plain).covariance(Errors.hc3()).standardError("polity"), within(1e-9));
  }

  @Test
  void aFitTravelsAndGivesTheSameErrorsThere() throws IOException, ClassNotFoundException {
    for (Regression regression : everyModel().values()) {
      Fit fit = States.fit(regression);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(fit);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        Fit travelled = (Fit) in.readObject();
        Errors errors = fit.obstacle(Errors.hc0()).isEmpty() ? Errors.hc0() : Errors.classical();
        assertThat(travelled.table(errors, 0.05)).isEqualTo(fit.table(errors, 0.05));
      }
    }
  }

  @Test
  void errorsCoverAsOftenAsTheySay() {
    DesignMatrix design = States.design("polity", "exports", "treaty");
    LeastSquares.Fitting fitting = LeastSquares.on(design).fitting();
    double critical = new Reference(114).critical(0.05);
    double[] y = new double[118];
    int covered = 0;
    for (int trial = 0; trial < 4000; trial++) {
      SplittableRandom random = RandomStream.of(77, trial);
      for (int i = 0; i < y.length; i++) {
        double size = 1 + design.value(i, 2) / 4;
        y[i] = 2 + 0.5 * design.value(i, 2) + size * normal(random);
      }
      fitting.to(y);
      double error = fitting.robustError(Errors.Correction.HC3, 2);
      covered += Math.abs(fitting.coefficient(2) - 0.5) < critical * error ? 1 : 0;
    }
    assertThat(covered / 4000.0).isBetween(0.94, 0.972);
  }

  private static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static Map<String, Regression> everyModel() {
    Map<String, Regression> all = new LinkedHashMap<>();
    double[] vote = States.column("vote");
    double[] count = Cases.OUTCOMES.numbers("count");
    double[] amount = Cases.OUTCOMES.numbers("amount");
    all.put("ols", Cases.onThree(States.column("score"), Model.leastSquares()));
    all.put("logit", Cases.onThree(vote, Model.logit()));
    all.put("probit", Cases.onThree(vote, Model.binomial(Link.PROBIT)));
    all.put("cloglog", Cases.onThree(vote, Model.binomial(Link.CLOGLOG)));
    all.put("fractional", Cases.onThree(States.column("support"), Model.fractional(Link.LOGIT)));
    all.put("poisson", Cases.onThree(count, Model.poisson()));
    all.put("negative binomial", Cases.onThree(count, new Model.NegativeBinomial()));
    all.put("gamma", Cases.onThree(amount, Model.gamma(Link.LOG)));
    all.put("tweedie", Cases.onThree(Cases.OUTCOMES.numbers("spend"), Model.tweedie(1.5)));
    all.put("ordered", OrderedTest.classes(Link.PROBIT));
    all.put("firth", Cases.onThree(vote, new Model.FirthLogit()));
    return all;
  }

  private static int[] shuffled(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, count).toArray();
    for (int k = count - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int kept = order[k];
      order[k] = order[other];
      order[other] = kept;
    }
    return order;
  }

  /** Same by name, the column exports being so many times as large in the second fit. */
  private static void assertSame(String what, Fit expected, Fit actual, double factor) {
    Errors errors = expected.obstacle(Errors.hc1()).isEmpty() ? Errors.hc1() : Errors.classical();
    for (String name : expected.names()) {
      double times = name.equals("exports") ? factor : 1;
      double error = expected.covariance(errors).standardError(name);
      assertThat(actual.estimate(name) * times)
          .as(what + " " + name)
          .isCloseTo(expected.estimate(name), within(SAME * error));
      assertThat(actual.covariance(errors).standardError(name) * times)
          .as(what + " error of " + name)
          .isCloseTo(error, within(1e-8 * error));
    }
  }
}
