package org.regulatedgoods.power;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regulatedgoods.simulation.Instrument;
import org.regulatedgoods.survey.scaling.AdditiveScores;
import org.regulatedgoods.survey.scaling.Answers;
import org.regulatedgoods.theory.GradedResponse;

/**
 * The items that are asked: what officials answer (theory's graded responses), what they leave
 * unanswered, and the index that is made of it.
 */
final class Questionnaire {
  /** As the reference survey declares it. */
  private static final double LEAST_ANSWERED = 0.5;

  /** The log odds that an item is left unanswered by an official of a mean government: 4%. */
  private static final double UNANSWERED = StrictMath.log(0.04 / 0.96);

  /** Far more than exponentials of different processors can make of it. */
  private static final double CLOSE = 1e-9;

  private static final int UNDECIDED = -1;

  private final List<String> names;
  private final int[] categories;
  private final double[] discriminations;
  private final double[][] cuts;

  /** exp(-a b) of each cut. */
  private final double[][] easinesses;

  Questionnaire(int items) {
    List<GradedResponse> asked = Instrument.responses().subList(0, items);
    this.names = IntStream.rangeClosed(1, items).mapToObj(i -> "item" + i).toList();
    this.categories = asked.stream().mapToInt(GradedResponse::categories).toArray();
    this.discriminations = asked.stream().mapToDouble(GradedResponse::discrimination).toArray();
    this.cuts =
        asked.stream()
            .map(
                item ->
                    item.thresholds().stream()
                        .mapToDouble(threshold -> item.discrimination() * threshold)
                        .toArray())
            .toArray(double[][]::new);
    this.easinesses =
        Arrays.stream(cuts)
            .map(item -> Arrays.stream(item).map(cut -> StrictMath.exp(-cut)).toArray())
            .toArray(double[][]::new);
  }

  /**
   * One official's answers, categories from 0: those that a uniform number selects in {@link
   * GradedResponse#answer}, u &gt;= 1 / (1 + exp(a z - a b)), with one exponential an item. That is
   * the processor's own, which may differ in the last digit from one to another, unless so little
   * decides.
   *
   * @param silence by how much the log odds of an answer rise with z
   */
  int[] answers(double z, double silence, Chance chance) {
    double unanswered = 1 / (1 + StrictMath.exp(silence * z - UNANSWERED));
    int[] codes = new int[cuts.length];
    for (int j = 0; j < codes.length; j++) {
      double uniform = chance.uniform();
      double logOdds = discriminations[j] * z;
      int code = code(j, uniform, Math.exp(logOdds));
      if (code == UNDECIDED) {
        code = strictCode(j, uniform, StrictMath.exp(logOdds));
      }
      codes[j] = chance.uniform() < unanswered ? Answers.ABSENT : code;
    }
    return codes;
  }

  /** The category; or that it hangs on the last digits of the odds. Easinesses fall. */
  private int code(int item, double uniform, double odds) {
    int code = 0;
    for (double easiness : easinesses[item]) {
      double above = uniform * (1 + odds * easiness) - 1;
      if (!(above >= CLOSE)) {
        return above > -CLOSE ? UNDECIDED : code;
      }
      code++;
    }
    return code;
  }

  private int strictCode(int item, double uniform, double odds) {
    int code = 0;
    for (double easiness : easinesses[item]) {
      code += uniform * (1 + odds * easiness) >= 1 ? 1 : 0;
    }
    return code;
  }

  /** The additive index of each official; NaN for one who answered too little. */
  double[] index(int[][] codes) {
    return AdditiveScores.of(answers(codes), LEAST_ANSWERED);
  }

  /** The answers of officials, categories from 0. */
  Answers answers(int[][] codes) {
    return new Answers(names, categories, codes);
  }

  /** The mean index of officials at z. */
  double expected(double z) {
    double sum = 0;
    for (int j = 0; j < cuts.length; j++) {
      double above = 0;
      for (double cut : cuts[j]) {
        above += 1 / (1 + StrictMath.exp(cut - discriminations[j] * z));
      }
      sum += above / cuts[j].length;
    }
    return sum / cuts.length;
  }
}
