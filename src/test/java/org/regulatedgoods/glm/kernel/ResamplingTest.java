package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.WildBootstrap.Wild;

class ResamplingTest {
  private static final GoldenTable GOLDEN = GoldenTable.of("kernel/resampled.csv");
  private static final Wild SIGNS = new Wild(ClusteredTest.REGIONS, WildWeights.RADEMACHER);
  private static final Resampling MANY = new Resampling(9999, 4);

  @Test
  void wildClusterBootstrapOverAllSignsMatchesRefitsInR() {
    matches("wild-exports", WildBootstrap.of(ols(), zero("exports"), SIGNS, MANY));
    LinearHypothesis one = new LinearHypothesis("treaty = 1", Map.of("treaty", 1.0), 1);
    matches("wild-treaty", WildBootstrap.of(ols(), one, SIGNS, MANY));
  }

  @Test
  void scoreBootstrapOverAllSignsMatchesR() {
    matches("score-polity", ScoreBootstrap.of(logit(), zero("polity"), SIGNS, MANY));
    Fit ordered = States.fit(OrderedTest.classes(Link.LOGIT));
    matches("score-ordered-treaty", ScoreBootstrap.of(ordered, zero("treaty"), SIGNS, MANY));
  }

  @Test
  void belowTwelveClustersWebbsWeightsAreDrawnAndAgreeWithTheSigns() {
    Wild wild = Wild.over(ClusteredTest.REGIONS);
    assertThat(wild.weights()).isEqualTo(WildWeights.WEBB);
    ResampledTest webb = WildBootstrap.of(ols(), zero("treaty"), wild, MANY);
    ResampledTest signs = WildBootstrap.of(ols(), zero("treaty"), SIGNS, MANY);
    assertThat(webb.isEnumerated()).isFalse();
    assertThat(webb.replicates()).hasSize(9999);
    assertThat(webb.statistic()).isEqualTo(signs.statistic());
    assertThat(webb.pValue()).isCloseTo(signs.pValue(), within(0.06));
    assertThat(WildWeights.forClusters(12)).isEqualTo(WildWeights.RADEMACHER);
    assertThat(WildWeights.RADEMACHER.isEnumerated(12)).isTrue();
    assertThat(WildWeights.RADEMACHER.isEnumerated(13)).isFalse();
  }

  @Test
  void weightsHaveMeanZeroAndVarianceOne() {
    for (WildWeights kind : WildWeights.values()) {
      SplittableRandom random = RandomStream.of(1, 1);
      double sum = 0;
      double squares = 0;
      for (int k = 0; k < 60_000; k++) {
        double weight = kind.draw(random);
        sum += weight;
        squares += weight * weight;
      }
      assertThat(sum / 60_000).isCloseTo(0, within(0.015));
      assertThat(squares / 60_000).isCloseTo(1, within(0.015));
    }
  }

  @Test
  void theWildBootstrapIsTheSameForTheSameSeedAndAnotherForAnother() {
    Clusters each = Clusters.of(States.TABLE.texts("state"));
    Wild wild = Wild.over(each);
    double[] first =
        WildBootstrap.of(ols(), zero("treaty"), wild, new Resampling(499, 4)).replicates();
    double[] again =
        WildBootstrap.of(ols(), zero("treaty"), wild, new Resampling(499, 4)).replicates();
    double[] other =
        WildBootstrap.of(ols(), zero("treaty"), wild, new Resampling(499, 5)).replicates();
    assertThat(again).containsExactly(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void pairsBootstrapErrorsAreNearHc0AndDoNotHangOnTheOrderOfReplicates() {
    PairsBootstrap bootstrap = PairsBootstrap.ofRows(ols());
    BootstrapDistribution run = bootstrap.run(new Resampling(1000, 8));
    double expected = ols().covariance(Errors.hc0()).standardError("exports");
    assertThat(run.standardError("exports")).isCloseTo(expected, within(0.1 * expected));
    assertThat(run.quantile("exports", 0.025)).isLessThan(ols().estimate("exports"));
    assertThat(run.withoutFit()).isZero();

    List<Integer> order = new ArrayList<>();
    for (int b = 0; b < 1000; b++) {
      order.add(b);
    }
    Collections.shuffle(order, new Random(3));
    List<double[]> shuffled =
        order.stream().map(b -> bootstrap.replicate(8, b).orElseThrow()).toList();
    BootstrapDistribution other = new BootstrapDistribution(ols().names(), shuffled, 0);
    assertThat(other.standardError("exports")).isEqualTo(run.standardError("exports"));
  }

  @Test
  void replicatesWithoutAFitAreCounted() {
    double[] rare = new double[118];
    rare[5] = 1;
    rare[77] = 1;
    DesignMatrix design = DesignMatrix.withIntercept(List.of("rare"), rare);
    Fit fit = States.fit(Regression.of(States.column("score"), design, Model.leastSquares()));
    BootstrapDistribution run = PairsBootstrap.ofRows(fit).run(new Resampling(500, 1));
    double noneDrawn = 500 * Math.pow(116.0 / 118, 118);
    assertThat((double) run.withoutFit()).isCloseTo(noneDrawn, within(0.35 * noneDrawn));
    assertThat(run.replicates() + run.withoutFit()).isEqualTo(500);
  }

  @Test
  void dealingOutATermWithinRegionsKeepsItsCountsAndFindsAStrongEffect() {
    Resampling some = new Resampling(399, 2);
    ResampledTest strong =
        RandomisationTest.of(ols(), "exports", Errors.hc1(), ClusteredTest.REGIONS, some);
    assertThat(strong.pValue()).isEqualTo(1.0 / 400);
    double[] noise = new SplittableRandom(6).doubles(118).toArray();
    Fit with =
        States.fit(
            Regression.of(
                States.column("score"),
                DesignMatrix.withIntercept(
                    List.of("exports", "noise"), States.column("exports"), noise),
                Model.leastSquares()));
    ResampledTest none =
        RandomisationTest.of(with, "noise", Errors.hc1(), ClusteredTest.REGIONS, some);
    assertThat(none.pValue())
        .isCloseTo(with.table(Errors.hc1(), 0.05).get(2).pValue(), within(0.08));
    assertThat(Arrays.stream(none.replicates()).allMatch(Double::isFinite)).isTrue();
  }

  @Test
  void whatCannotBeBootstrappedIsRefused() {
    assertThatThrownBy(() -> WildBootstrap.of(logit(), zero("polity"), SIGNS, MANY))
        .hasMessageContaining("least squares");
    assertThatThrownBy(() -> WildBootstrap.of(ols(), zero("wealth"), SIGNS, MANY))
        .hasMessageContaining("No column wealth");
    LinearHypothesis equal = LinearHypothesis.equal("polity", "exports");
    assertThatThrownBy(() -> WildBootstrap.of(ols(), equal, SIGNS, MANY))
        .hasMessageContaining("one parameter");
  }

  private static LinearHypothesis zero(String term) {
    return LinearHypothesis.zero(term);
  }

  private static Fit ols() {
    return States.fit(Cases.onThree(States.column("score"), Model.leastSquares()));
  }

  private static Fit logit() {
    return States.fit(Cases.onThree(States.column("vote"), Model.logit()));
  }

  private static void matches(String name, ResampledTest test) {
    assertThat(test.isEnumerated()).isTrue();
    assertThat(test.replicates()).hasSize(128);
    double statistic = GOLDEN.value(name, "statistic");
    assertThat(test.statistic()).isCloseTo(statistic, within(1e-6 * Math.abs(statistic)));
    assertThat(test.pValue()).isEqualTo(GOLDEN.value(name, "p"));
    double sum = Arrays.stream(test.replicates()).map(Math::abs).sum();
    assertThat(sum).isCloseTo(GOLDEN.value(name, "sum"), within(1e-6 * sum));
  }
}
