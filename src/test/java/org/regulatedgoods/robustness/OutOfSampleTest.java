package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Weights;
import org.regulatedgoods.robustness.declaration.Prediction;

class OutOfSampleTest {

  private static final Panel STATES =
      Goldens.panel("glm/states.csv")
          .with("weight", Goldens.panel("robustness/weights.csv").number("weight"));
  private static final Prediction ASKED = new Prediction(List.of(), "region", "wealth", 5, 3);
  private static final Optional<Regressor> INCOME = Optional.of(Goldens.term("control", "wealth"));

  private static Equation equation(String id, boolean weighted) {
    Equation own = Goldens.of(id);
    return weighted
        ? new Equation(
            own.id(),
            own.outcome(),
            own.terms(),
            own.model(),
            new Spread("HC1", ""),
            new RowWeights("weight", Weights.Kind.SAMPLING),
            own.alpha())
        : own;
  }

  private static List<int[]> folds() {
    Panel folds = Goldens.panel("robustness/folds.csv");
    List<int[]> repeats = new ArrayList<>();
    for (String repeat : List.of("first", "second", "third")) {
      repeats.add(Arrays.stream(folds.number(repeat)).mapToInt(fold -> (int) fold).toArray());
    }
    return repeats;
  }

  private static Map<List<String>, PredictionScore> scores(String id, boolean weighted) {
    Equation equation = equation(id, weighted);
    List<PredictionScore> scores =
        new ArrayList<>(OutOfSample.over(ASKED, equation, INCOME, STATES, folds()));
    OutOfSample.of(ASKED, equation, INCOME, STATES, 1).stream()
        .filter(score -> score.scheme().equals(PredictionScore.REGIONS))
        .forEach(scores::add);
    Map<List<String>, PredictionScore> byName = new HashMap<>();
    scores.forEach(score -> byName.put(List.of(score.scheme(), score.predictor()), score));
    return byName;
  }

  @Test
  void overGivenFoldsAndOverRegionsEveryScoreIsThatOfR() {
    List<NamedCsvRecord> lines = Goldens.lines("robustness/out-of-sample.csv");
    assertThat(lines).hasSize(28);
    Map<List<String>, Map<List<String>, PredictionScore>> made = new HashMap<>();
    for (NamedCsvRecord line : lines) {
      String id = line.getField("case");
      String weighted = line.getField("weighted");
      PredictionScore score =
          made.computeIfAbsent(List.of(id, weighted), key -> scores(id, weighted.equals("TRUE")))
              .get(List.of(line.getField("scheme"), line.getField("predictor")));
      assertThat(score.reason()).as(line.toString()).isEmpty();
      Goldens.close(score.rmse(), line, "rmse", 1e-7);
      Goldens.close(score.r2(), line, "r2", 1e-6);
      Goldens.close(score.logScore(), line, "log_score", 1e-7);
      Goldens.close(score.brier(), line, "brier", 1e-7);
    }
  }

  @Test
  void aRegionThatIsLeftOutHasNoMeanAndSaysSo() {
    PredictionScore score = scores("ols", false).get(List.of("regions", "region only"));
    assertThat(score.rmse()).isNaN();
    assertThat(score.reason()).isEqualTo("a region that is left out has no mean of its own");
  }

  @Test
  void theOrderOfTheRowsMovesNoNumberAndAnotherSeedDoes() {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < STATES.rows(); row++) {
      order.add(row);
    }
    Collections.shuffle(order, new Random(3));
    Panel shuffled = STATES.rows(order.stream().mapToInt(row -> row).toArray());
    Equation equation = Goldens.leastSquares();

    double own = OutOfSample.of(ASKED, equation, INCOME, STATES, 5).get(0).rmse();

    assertThat(OutOfSample.of(ASKED, equation, INCOME, shuffled, 5).get(0).rmse())
        .isCloseTo(own, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(OutOfSample.of(ASKED, equation, INCOME, STATES, 6).get(0).rmse()).isNotEqualTo(own);
  }

  @Test
  void aStateIsInOneFoldWithAllItsYearsAndFoldsAreAsLargeAsEachOther() {
    List<String> twice = new ArrayList<>(STATES.states());
    twice.addAll(STATES.states());
    int[] folds = OutOfSample.folds(twice, 5, 9, 0);

    for (int row = 0; row < STATES.rows(); row++) {
      assertThat(folds[row + STATES.rows()]).isEqualTo(folds[row]);
    }
    for (int fold = 0; fold < 5; fold++) {
      int own = fold;
      assertThat(Arrays.stream(folds).filter(f -> f == own).count() / 2).isBetween(23L, 24L);
    }
  }

  @Test
  void aFitThatAPartDoesNotAllowIsSaidAndTheOthersStand() {
    double[] rare = new double[STATES.rows()];
    rare[2] = 1;
    Panel panel = STATES.with("vote", rare);
    List<PredictionScore> scores =
        OutOfSample.of(ASKED, Goldens.logit(), INCOME, panel, 5).stream()
            .filter(score -> score.scheme().equals(PredictionScore.FOLDS))
            .toList();

    assertThat(scores.get(0).reason()).startsWith("without a part: ");
    assertThat(scores.get(0).rmse()).isNaN();
    assertThat(scores.get(3).predictor()).isEqualTo(PredictionScore.MEAN_ONLY);
    assertThat(scores.get(3).rmse()).isPositive();
  }

  @Test
  void moreFoldsThanStatesAreRefused() {
    Prediction asked = new Prediction(List.of(), "", "", 500, 1);
    assertThat(OutOfSample.of(asked, Goldens.leastSquares(), Optional.empty(), STATES, 1))
        .allMatch(score -> score.reason().equals("118 states cannot be dealt to 500"));
  }
}
