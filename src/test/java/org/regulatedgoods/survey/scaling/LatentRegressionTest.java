package org.regulatedgoods.survey.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class LatentRegressionTest {
  private static final double SLOPE = 0.5;

  /** One survey of governments whose traits follow a regressor, with errors of their own. */
  private static final class Survey {
    private final double[][] regressors;
    private final List<TraitScore> scores = new ArrayList<>();
    private final double between;

    Survey(int governments, Random random) {
      regressors = new double[governments][];
      between = SLOPE * SLOPE + 0.25;
      for (int g = 0; g < governments; g++) {
        double x = random.nextGaussian();
        regressors[g] = new double[] {1, x};
        double trait = SLOPE * x + 0.5 * random.nextGaussian();
        double error = g % 2 == 0 ? 0.4 : 0.8;
        double observed = trait + error * random.nextGaussian();
        double posterior = 1 / (1 / between + 1 / (error * error));
        scores.add(new TraitScore(posterior * observed / (error * error), Math.sqrt(posterior)));
      }
    }

    LatentRegression regression() {
      return new LatentRegression(scores, between, regressors);
    }

    SimpleRegression on(double[] traits) {
      SimpleRegression line = new SimpleRegression();
      for (int g = 0; g < traits.length; g++) {
        line.addData(regressors[g][1], traits[g]);
      }
      return line;
    }
  }

  @Test
  void coefficientsOnDrawsAreNotPulledToZeroAndTheirIntervalsCover() {
    int surveys = 300;
    double[] slopes = new double[surveys];
    double[] scored = new double[surveys];
    int covered = 0;
    for (int s = 0; s < surveys; s++) {
      Random random = new Random(s);
      Survey survey = new Survey(80, random);
      scored[s] =
          survey.on(survey.scores.stream().mapToDouble(TraitScore::mean).toArray()).getSlope();
      LatentRegression regression = survey.regression();
      int draws = 20;
      double[] each = new double[draws];
      double within = 0;
      for (int d = 0; d < draws; d++) {
        SimpleRegression line = survey.on(regression.draw(random));
        each[d] = line.getSlope();
        within += Math.pow(line.getSlopeStdErr(), 2) / draws;
      }
      double mean = Arrays.stream(each).average().orElseThrow();
      double spread = Arrays.stream(each).map(b -> (b - mean) * (b - mean)).sum() / (draws - 1);
      slopes[s] = mean;
      double error = Math.sqrt(within + (1 + 1.0 / draws) * spread);
      covered += Math.abs(mean - SLOPE) < 2 * error ? 1 : 0;
    }

    assertThat(Arrays.stream(slopes).average().orElseThrow()).isCloseTo(SLOPE, within(0.015));
    // The scores themselves are pulled to the mean of all, and a line through them is too flat.
    assertThat(Arrays.stream(scored).average().orElseThrow()).isLessThan(0.8 * SLOPE);
    assertThat(covered / (double) surveys).isBetween(0.92, 0.985);
  }

  @Test
  void drawsHaveTheMomentsThatAnIndependentIntegrationFinds() throws IOException {
    List<NamedCsvRecord> golden = golden();
    LatentRegression regression =
        new LatentRegression(
            golden.stream()
                .map(row -> new TraitScore(number(row, "score"), number(row, "error")))
                .toList(),
            0.6,
            golden.stream()
                .map(row -> new double[] {1, number(row, "x")})
                .toArray(double[][]::new));
    int draws = 200_000;
    double[] sums = new double[golden.size()];
    double[] squares = new double[golden.size()];
    Random random = new Random(1);
    for (int d = 0; d < draws; d++) {
      double[] traits = regression.draw(random);
      for (int g = 0; g < traits.length; g++) {
        sums[g] += traits[g];
        squares[g] += traits[g] * traits[g];
      }
    }

    for (int g = 0; g < sums.length; g++) {
      double mean = sums[g] / draws;
      assertThat(mean).isCloseTo(number(golden.get(g), "mean"), within(0.005));
      assertThat(Math.sqrt(squares[g] / draws - mean * mean))
          .isCloseTo(number(golden.get(g), "deviation"), within(0.005));
    }
  }

  @Test
  void aGovernmentOfWhomTheAnswersSayNothingHasWhatItsRegressorsSay() {
    Survey survey = new Survey(200, new Random(3));
    double[][] regressors = Arrays.copyOf(survey.regressors, 201);
    regressors[200] = new double[] {1, 2};
    List<TraitScore> scores = new ArrayList<>(survey.scores);
    scores.add(new TraitScore(0, Math.sqrt(survey.between)));
    LatentRegression regression = new LatentRegression(scores, survey.between, regressors);
    Random random = new Random(4);
    double sum = 0;
    for (int d = 0; d < 2_000; d++) {
      sum += regression.draw(random)[200];
    }

    assertThat(sum / 2_000).isCloseTo(2 * SLOPE, within(0.25));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static List<NamedCsvRecord> golden() throws IOException {
    Path file = Path.of("src/test/resources/golden/survey/latent-regression.csv");
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
