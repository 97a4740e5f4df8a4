package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteredTest {
  static final Clusters REGIONS = Clusters.of(States.TABLE.texts("region"));
  private static final Clusters REGIMES = Clusters.of(States.TABLE.texts("regime"));

  @Test
  void leastSquaresMatchesSandwichAndClubSandwich() {
    matches("cluster-ols", linear());
  }

  @Test
  void logitMatchesSandwichAndClubSandwich() {
    matches("cluster-logit", logit());
  }

  @Test
  void weightedLeastSquaresMatchesSandwichAndClubSandwich() {
    Weights weights = Weights.precision(Cases.OUTCOMES.numbers("weight"));
    matches("cluster-wls", linear().withWeights(weights));
  }

  @Test
  void errorsOfNeighboursMatchAnIndependentSum() {
    GoldenTable places = GoldenTable.of("kernel/coordinates.csv");
    Coordinates coordinates = new Coordinates(places.numbers("lat"), places.numbers("lon"));
    Errors bartlett = new Errors.Spatial(coordinates, 2500, Errors.Decay.BARTLETT);
    Errors uniform = new Errors.Spatial(coordinates, 1500, Errors.Decay.UNIFORM);
    Fit ols = States.fit(linear());
    Cases.terms("conley-ols", "BARTLETT").assertMatches(ols.table(bartlett, 0.05));
    Cases.terms("conley-ols", "UNIFORM").assertMatches(ols.table(uniform, 0.05));
    Fit logit = States.fit(logit());
    Cases.terms("conley-logit", "BARTLETT").assertMatches(logit.table(bartlett, 0.05));
  }

  @Test
  void fewClustersAreSaid() {
    CovarianceMatrix covariance = States.fit(linear()).covariance(Errors.cr1(REGIONS));
    assertThat(covariance.cautions()).containsExactly(new Caution.FewClusters(7));
    CovarianceMatrix twoWay = States.fit(linear()).covariance(new Errors.TwoWay(REGIONS, REGIMES));
    assertThat(twoWay.cautions())
        .contains(new Caution.FewerClustersThanParameters(3, 4), new Caution.FewClusters(3));
    Clusters each = Clusters.of(States.TABLE.texts("state"));
    assertThat(States.fit(linear()).covariance(Errors.cr1(each)).cautions()).isEmpty();
  }

  @Test
  void oneClusterARowIsHc1UnderCr1AndHc2UnderCr2() {
    Fit fit = States.fit(logit());
    Clusters each = Clusters.of(States.TABLE.texts("state"));
    for (String name : fit.names()) {
      close(fit.covariance(Errors.cr1(each)), fit.covariance(Errors.hc1()), name);
      close(fit.covariance(Errors.cr0(each)), fit.covariance(Errors.hc0()), name);
    }
    Fit linear = States.fit(linear());
    for (String name : linear.names()) {
      close(linear.covariance(Errors.cr2(each)), linear.covariance(Errors.hc2()), name);
    }
  }

  @Test
  void errorsThatAreNotDefinedAreRefusedWithTheReason() {
    Fit fit = States.fit(logit());
    Clusters one = Clusters.of(States.TABLE.texts("state").stream().map(s -> "all").toList());
    assertThatThrownBy(() -> fit.covariance(Errors.cr1(one))).hasMessageContaining("1 cluster");
    Clusters two = Clusters.of(List.of("a", "b"));
    assertThat(fit.obstacle(Errors.cr1(two))).contains("The clusters have 2 rows, the fit 118");
    Fit ordered = States.fit(OrderedTest.classes(Link.LOGIT));
    assertThat(ordered.obstacle(Errors.hc3())).contains("HC3 has no leverage to go by: use HC1");
    assertThat(ordered.obstacle(Errors.cr2(REGIONS))).isPresent();
    assertThat(ordered.obstacle(Errors.cr1(REGIONS))).isEmpty();
  }

  private static Regression linear() {
    return Cases.onThree(States.column("score"), Model.leastSquares());
  }

  private static Regression logit() {
    return Cases.onThree(States.column("vote"), Model.logit());
  }

  private static void matches(String name, Regression regression) {
    Fit fit = States.fit(regression);
    Cases.terms(name, "CR0").assertMatches(fit.table(Errors.cr0(REGIONS), 0.05));
    Cases.terms(name, "CR1").assertMatches(fit.table(Errors.cr1(REGIONS), 0.05));
    Cases.terms(name, "CR2").assertMatches(fit.table(Errors.cr2(REGIONS), 0.05));
    Errors twoWay = new Errors.TwoWay(REGIONS, REGIMES);
    Cases.terms(name, "TWO-WAY").assertMatches(fit.table(twoWay, 0.05));
  }

  private static void close(CovarianceMatrix actual, CovarianceMatrix expected, String name) {
    double error = expected.standardError(name);
    assertThat(actual.standardError(name)).isCloseTo(error, within(1e-9 * error));
  }
}
