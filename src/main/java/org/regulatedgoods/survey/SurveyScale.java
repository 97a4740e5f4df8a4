package org.regulatedgoods.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item;
import org.regulatedgoods.source.declaration.Responses.Item.Direction;
import org.regulatedgoods.survey.scaling.AdditiveScores;
import org.regulatedgoods.survey.scaling.Answers;
import org.regulatedgoods.survey.scaling.GradedFit;
import org.regulatedgoods.survey.scaling.NotScalable;
import org.regulatedgoods.survey.scaling.Officials;
import org.regulatedgoods.survey.scaling.RareCategories;
import org.regulatedgoods.survey.scaling.TraitScore;

/**
 * Answers of officials to scores of governments: the additive index, and the graded response model
 * with the official as a level below the government. Where the model has no maximum, its scores are
 * missing and the statistics say why; the index does not depend on it.
 */
public final class SurveyScale {

  /** Categories with fewer answers are joined for the graded response model. */
  static final int RARE = 5;

  /** Plausible values a government. */
  public static final int PLAUSIBLE = 20;

  private static final int PARALLEL_TABLES = 200;

  private final String id;
  private final Responses survey;
  private final long seed;

  /**
   * A scale.
   *
   * @param id the survey's
   * @param seed of plausible values and the parallel analysis
   */
  public SurveyScale(String id, Responses survey, long seed) {
    this.id = id;
    this.survey = survey;
    this.seed = seed;
  }

  /**
   * Scores every government that an official answered for.
   *
   * @param region of a state, to compare items by; null for one that has none
   * @throws BadInput when more officials answered for a government than are declared
   */
  public Scaled scale(List<Respondent> respondents, Function<String, String> region) {
    List<Respondent> ordered =
        respondents.stream()
            .sorted(java.util.Comparator.comparing(Respondent::state).thenComparing(Respondent::id))
            .toList();
    requireDeclaredNumber(ordered);
    Answers answers = answers(ordered);
    Officials officials = new Officials(ordered.stream().map(Respondent::state).toList());
    ScaleReport report = new ScaleReport(answers, PARALLEL_TABLES, seed);
    RareCategories rare = RareCategories.join(answers, RARE);
    try {
      GradedFit fit = fit(rare.answers(), officials);
      report.graded(rare, fit, officials, ordered.stream().map(Respondent::state).map(region));
      return new Scaled(scores(ordered, answers, officials, fit), report.statistics());
    } catch (NotScalable e) {
      report.notScaled(e.getMessage());
      return new Scaled(scores(ordered, answers, officials, null), report.statistics());
    }
  }

  private static GradedFit fit(Answers answers, Officials officials) throws NotScalable {
    if (answers.size() < 3) {
      throw new NotScalable("fewer than three items on which officials differ");
    }
    int parameters = IntStream.range(0, answers.size()).map(j -> answers.categories(j)).sum();
    if (answers.respondents() < parameters) {
      throw new NotScalable(
          answers.respondents() + " officials are too few for " + parameters + " parameters");
    }
    return GradedFit.of(answers, officials);
  }

  private void requireDeclaredNumber(List<Respondent> respondents) {
    Map<String, Integer> counts = new TreeMap<>();
    respondents.forEach(respondent -> counts.merge(respondent.state(), 1, Integer::sum));
    int most = survey.fieldwork().officials().get(1);
    List<Problem> problems = new ArrayList<>();
    counts.forEach(
        (state, count) -> {
          if (count > most) {
            problems.add(
                new Problem(
                    new Problem.Place("survey " + id, 0, "officials"),
                    java.util.Optional.of(state),
                    count
                        + " officials answered for the government, and at most "
                        + most
                        + " are declared",
                    "mend the file, or read.fieldwork.officials"));
          }
        });
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
  }

  /** The answers, turned, as categories from 0. */
  private Answers answers(List<Respondent> respondents) {
    List<Item> items = List.copyOf(survey.items().values());
    int categories = survey.highest() - survey.lowest() + 1;
    int[][] codes = new int[respondents.size()][items.size()];
    for (int i = 0; i < codes.length; i++) {
      for (int j = 0; j < items.size(); j++) {
        double answer = respondents.get(i).answer(j);
        int code = (int) Math.round(answer) - survey.lowest();
        boolean turned = items.get(j).direction() == Direction.REVERSE;
        codes[i][j] = Double.isNaN(answer) ? Answers.ABSENT : turned ? categories - 1 - code : code;
      }
    }
    int[] each = new int[items.size()];
    Arrays.fill(each, categories);
    return new Answers(List.copyOf(survey.items().keySet()), each, codes);
  }

  private List<GovernmentScore> scores(
      List<Respondent> respondents, Answers answers, Officials officials, GradedFit fit) {
    double[] index = AdditiveScores.of(answers, survey.minimumAnswered());
    List<TraitScore> traits = fit == null ? List.of() : TraitScore.governments(fit, officials);
    List<GovernmentScore> scores = new ArrayList<>();
    for (int g = 0; g < officials.size(); g++) {
      String state = officials.governments().get(g);
      List<Integer> counted =
          officials.of(g).stream().filter(i -> !Double.isNaN(index[i])).toList();
      if (counted.isEmpty()) {
        continue;
      }
      Mean mean = Mean.of(counted, index, respondents);
      scores.add(
          new GovernmentScore(
              state,
              counted.size(),
              OptionalDouble.of(mean.value()),
              mean.error(),
              fit == null ? OptionalDouble.empty() : OptionalDouble.of(traits.get(g).mean()),
              fit == null ? OptionalDouble.empty() : OptionalDouble.of(traits.get(g).error()),
              fit == null ? List.of() : plausible(fit, g, state)));
    }
    return scores;
  }

  /** One stream of random numbers a government, so that another one does not shift its draws. */
  private List<Double> plausible(GradedFit fit, int government, String state) {
    Random random = new Random(seed * 31 + state.hashCode());
    return Arrays.stream(TraitScore.plausible(fit, government, PLAUSIBLE, random)).boxed().toList();
  }

  /** The weighted mean of officials and its standard error, none for a single one. */
  private record Mean(double value, OptionalDouble error) {

    static Mean of(List<Integer> officials, double[] index, List<Respondent> respondents) {
      double weights = 0;
      double sum = 0;
      for (int i : officials) {
        weights += respondents.get(i).weight();
        sum += respondents.get(i).weight() * index[i];
      }
      double mean = sum / weights;
      int n = officials.size();
      double squares = 0;
      for (int i : officials) {
        squares += Math.pow(respondents.get(i).weight() * (index[i] - mean), 2);
      }
      return new Mean(
          mean,
          n < 2
              ? OptionalDouble.empty()
              : OptionalDouble.of(Math.sqrt(squares * n / (n - 1.0)) / weights));
    }
  }
}
