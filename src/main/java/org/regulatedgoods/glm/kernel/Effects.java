package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a fit says in units of its outcome, averaged over its rows: predictions, slopes and changes,
 * as the rows are or with variables set. Frequency and sampling weights weigh the average.
 */
public final class Effects {
  private final Fit fit;
  private final Recipe recipe;
  private final Response response;

  private Effects(Fit fit, Recipe recipe, Response response) {
    this.fit = fit;
    this.recipe = recipe;
    this.response = response;
    if (!Arrays.equals(recipe.design().values(), fit.regression().design().values())) {
      throw new IllegalArgumentException("The recipe makes another design than the fit's");
    }
  }

  /**
   * On the mean of the outcome.
   *
   * @throws IllegalArgumentException when the outcome is ordered, or the recipe is not the fit's
   */
  public static Effects onMean(Fit fit, Recipe recipe) {
    if (fit.regression().model() instanceof Model.Ordered) {
      throw new IllegalArgumentException("An ordered outcome has effects on each category");
    }
    return new Effects(
        fit, recipe, new Response.Mean(FittedMeans.linkOf(fit.regression().model())));
  }

  /** On the probability of a category of an ordered outcome. */
  public static Effects onCategory(Fit fit, Recipe recipe, int category) {
    if (!(fit.regression().model() instanceof Model.Ordered ordered)) {
      throw new IllegalArgumentException("Only an ordered outcome has categories");
    }
    int slopes = fit.regression().design().columns();
    return new Effects(
        fit,
        recipe,
        new Response.Category(ordered.link(), category, fit.solution().estimates(), slopes));
  }

  /** The average prediction with some variables set. */
  public Quantity prediction(String name, Map<String, Double> set) {
    return average(name, set, "");
  }

  /** The average derivative by a variable, through every interaction it is in. */
  public Quantity slope(String variable) {
    return slope(variable, variable, Map.of());
  }

  /** The average derivative by a variable where others are set. */
  public Quantity slope(String name, String variable, Map<String, Double> set) {
    if (variable.isEmpty()) {
      throw new IllegalArgumentException("The variable of " + name + " has no name");
    }
    return average(name, set, variable);
  }

  /** The average prediction at some values less that at others. */
  public Quantity change(String name, Map<String, Double> from, Map<String, Double> to) {
    return prediction(name, to).less(name, prediction(name, from));
  }

  /** A variable's slope over the range of another: whether the effect depends on it, and where. */
  public List<Quantity> slopesOver(String variable, String moderator, double... values) {
    List<Quantity> slopes = new ArrayList<>();
    for (double value : values) {
      String name = "%s at %s = %s".formatted(variable, moderator, value);
      slopes.add(slope(name, variable, Map.of(moderator, value)));
    }
    return slopes;
  }

  private Quantity average(String name, Map<String, Double> set, String byVariable) {
    Recipe at = recipe.at(set);
    double[] x = at.design().values();
    double[] slopes = byVariable.isEmpty() ? new double[x.length] : at.slopes(byVariable);
    double[] estimates = fit.solution().estimates();
    int size = fit.regression().design().columns();
    double[] gradient = new double[estimates.length];
    double value = 0;
    double total = 0;
    for (int i = 0; i < fit.regression().rows(); i++) {
      double weight = weight(i);
      double eta = fit.regression().offset(i);
      double change = 0;
      for (int j = 0; j < size; j++) {
        eta += x[i * size + j] * estimates[j];
        change += slopes[i * size + j] * estimates[j];
      }
      total += weight;
      double slope = response.slope(eta);
      boolean plain = byVariable.isEmpty();
      value += weight * (plain ? response.value(eta) : slope * change);
      double byRow = weight * (plain ? slope : response.curvature(eta) * change);
      for (int j = 0; j < size; j++) {
        gradient[j] += byRow * x[i * size + j] + weight * slope * slopes[i * size + j];
      }
      response.addByCuts(eta, plain ? weight : 0, plain ? 0 : weight * change, gradient);
    }
    for (int j = 0; j < gradient.length; j++) {
      gradient[j] /= total;
    }
    return new Quantity(name, value / total, gradient);
  }

  private double weight(int row) {
    Weights weights = fit.regression().weights();
    return switch (weights.kind()) {
      case FREQUENCY, SAMPLING -> weights.of(row);
      case NONE, PRECISION -> 1;
    };
  }
}
