package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.LeastSquares;
import org.regulatedgoods.glm.kernel.RandomStream;

/**
 * What is true of a population: the mean and spread of r*, and what the models would find if all
 * governments that there could be were asked, and those answered, without noise, that answer such a
 * survey where silence is at random. The theory's r* is no linear function of its drivers and the
 * index none of r*, so that the coefficients are those of the best linear approximation, and which
 * line is best depends on who is looked at.
 *
 * @param mean of r*
 * @param deviation of r*
 * @param coefficients of the terms of the models that are asked for
 */
record Estimand(double mean, double deviation, Map<Term, Double> coefficients)
    implements Serializable {
  /** So many that the coefficients move by a hundredth of a survey's standard error. */
  private static final int GOVERNMENTS = 40_000;

  /** Of the population itself, whatever the seed of the worlds. */
  private static final long SEED = 2010;

  private static final double REACH = 8;
  private static final int STEPS = 800;
  private static final int NODES = 61;

  Estimand {
    coefficients = Collections.unmodifiableMap(new EnumMap<>(coefficients));
  }

  /** The governments that stand for all. */
  static final class Everyone {
    private final List<Population.Government> governments;
    private final double[] wills = new double[GOVERNMENTS];
    private final Collection<SurveyModel> models;
    private final double mean;
    private final double deviation;

    /** Of the models that are asked for. */
    Everyone(Population population, Collection<SurveyModel> models) {
      Chance chance = new Chance(RandomStream.of(SEED, 0));
      Chance regions = new Chance(RandomStream.of(SEED, 1));
      Chance silence = new Chance(RandomStream.of(SEED, 2));
      this.models = List.copyOf(models);
      this.governments = new ArrayList<>(GOVERNMENTS);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < GOVERNMENTS; i++) {
        Population.Government government = population.draw(chance, regions);
        governments.add(government);
        wills[i] = World.will(government) + silence.logistic();
        sum += government.preferred();
        squares += government.preferred() * government.preferred();
      }
      this.mean = sum / GOVERNMENTS;
      this.deviation = Math.sqrt(squares / GOVERNMENTS - mean * mean);
    }

    /**
     * What is true of those who answer a survey.
     *
     * @param frame how many governments are asked
     */
    Estimand under(SurveyDesign survey, int frame) {
      List<Population.Government> answering = answering((double) survey.respondents() / frame);
      if (survey.isNull()) {
        return new Estimand(mean, deviation, coefficients(answering, design -> column -> 0));
      }
      double[] expected = expectedIndex(new Questionnaire(survey.items()));
      double[] outcome =
          answering.stream()
              .mapToDouble(government -> (government.preferred() - mean) / deviation)
              .map(z -> between(expected, survey.effect() * z))
              .toArray();
      return new Estimand(
          mean,
          deviation,
          coefficients(
              answering, design -> LeastSquares.on(design).fitting().to(outcome)::coefficient));
    }

    /** The share that is most willing to answer, where silence is at random. */
    private List<Population.Government> answering(double share) {
      double[] ordered = Arrays.stream(wills).sorted().toArray();
      int silent = (int) Math.round((1 - share) * GOVERNMENTS);
      double least = ordered[Math.min(Math.max(silent, 0), GOVERNMENTS - 1)];
      return IntStream.range(0, GOVERNMENTS)
          .filter(i -> wills[i] >= least)
          .mapToObj(governments::get)
          .toList();
    }

    /** Of each term in the model that it is tested in. */
    private Map<Term, Double> coefficients(
        List<Population.Government> answering, Function<DesignMatrix, IntToDoubleFunction> fitted) {
      Map<Term, Double> coefficients = new EnumMap<>(Term.class);
      models.forEach(
          model -> {
            DesignMatrix design = model.design(answering);
            IntToDoubleFunction ofColumn = fitted.apply(design);
            model.terms().stream()
                .filter(term -> SurveyModel.of(term) == model)
                .forEach(
                    term ->
                        coefficients.put(term, ofColumn.applyAsDouble(design.indexOf(term.id()))));
          });
      return coefficients;
    }
  }

  /** The index that is expected of governments along a grid of effect times z, noise averaged. */
  private static double[] expectedIndex(Questionnaire questionnaire) {
    double noise = Math.hypot(Noise.GOVERNMENT, Noise.OFFICIAL);
    double[] grid = new double[STEPS + 1];
    for (int k = 0; k <= STEPS; k++) {
      double z = -REACH + 2 * REACH * k / STEPS;
      double sum = 0;
      double weights = 0;
      for (int q = 0; q < NODES; q++) {
        double u = -6 + 12.0 * q / (NODES - 1);
        double weight = StrictMath.exp(-u * u / 2);
        sum += weight * questionnaire.expected(z + noise * u);
        weights += weight;
      }
      grid[k] = sum / weights;
    }
    return grid;
  }

  private static double between(double[] grid, double z) {
    double at = Math.min(Math.max((z + REACH) / (2 * REACH) * STEPS, 0), STEPS - 1e-9);
    int below = (int) at;
    return grid[below] + (at - below) * (grid[below + 1] - grid[below]);
  }
}
