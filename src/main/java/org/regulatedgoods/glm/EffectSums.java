package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sums over rows of every effect and of its gradient by the coefficients, in own units.
 *
 * <p>The derivatives by atoms that are in no product follow from two sums that they share; the
 * other effects have sums of their own.
 */
final class EffectSums implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Fitted fitted;
  private final List<EffectPlan> plans;
  private final boolean[] isShared;
  private final double[] curvedRows;
  private double slopes;
  private final double[] values;
  private final double[][] gradients;

  EffectSums(Fitted fitted, List<EffectPlan> plans) {
    this.fitted = fitted;
    this.plans = plans;
    isShared = new boolean[plans.size()];
    for (int k = 0; k < isShared.length; k++) {
      isShared[k] =
          plans.get(k) instanceof EffectPlan.Derivative derivative
              && fitted.design().isInNoProduct(derivative.atom());
    }
    curvedRows = new double[fitted.design().size()];
    values = new double[plans.size()];
    gradients = new double[plans.size()][fitted.design().size()];
  }

  void add(DesignRow row) {
    At at = new At(fitted, row);
    slopes += at.slope;
    addTo(curvedRows, at.curvature, at.x);
    for (int k = 0; k < values.length; k++) {
      if (isShared[k]) {
        continue;
      }
      if (plans.get(k) instanceof EffectPlan.Change change) {
        addLevel(k, row, change, 1);
        addLevel(k, row, change, 0);
      } else if (plans.get(k) instanceof EffectPlan.Derivative derivative) {
        addDerivative(k, row, derivative, at);
      }
    }
  }

  /** A row in own units, and the mean's first and second derivative there. */
  private static final class At {
    private final double[] x;
    private final double slope;
    private final double curvature;

    At(Fitted fitted, DesignRow row) {
      x = fitted.design().own(row.atoms());
      double eta = fitted.ownEta(x);
      slope = fitted.likelihood().slope(eta);
      curvature = fitted.likelihood().curvature(eta);
    }
  }

  void merge(EffectSums other) {
    slopes += other.slopes;
    addTo(curvedRows, 1, other.curvedRows);
    for (int k = 0; k < values.length; k++) {
      values[k] += other.values[k];
      addTo(gradients[k], 1, other.gradients[k]);
    }
  }

  List<AverageEffect> averages(long rows) {
    List<AverageEffect> averages = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      if (isShared[k]) {
        share(k, (EffectPlan.Derivative) plans.get(k));
      }
      double[] gradient = Arrays.stream(gradients[k]).map(g -> g / rows).toArray();
      averages.add(new AverageEffect(plans.get(k).name(), values[k] / rows, gradient));
    }
    return averages;
  }

  /** Sets the sums of an effect from those that are shared. */
  private void share(int effect, EffectPlan.Derivative derivative) {
    double[] d = fitted.design().slopeInNoProduct(derivative.atom());
    double along = fitted.ownEta(d);
    values[effect] = slopes * along;
    Arrays.fill(gradients[effect], 0);
    addTo(gradients[effect], along, curvedRows);
    addTo(gradients[effect], slopes, d);
  }

  private void addLevel(int effect, DesignRow row, EffectPlan.Change change, int level) {
    double[] atoms = row.atoms().clone();
    change.others().forEach(other -> atoms[other] = 0);
    atoms[change.atom()] = level;
    double[] x = fitted.design().own(atoms);
    double eta = fitted.ownEta(x);
    int sign = level == 1 ? 1 : -1;
    values[effect] += sign * fitted.likelihood().mean(eta);
    addTo(gradients[effect], sign * fitted.likelihood().slope(eta), x);
  }

  private void addDerivative(int effect, DesignRow row, EffectPlan.Derivative derivative, At at) {
    double[] d = fitted.design().slope(row.atoms(), derivative.atom());
    double along = fitted.ownEta(d);
    values[effect] += at.slope * along;
    addTo(gradients[effect], at.curvature * along, at.x);
    addTo(gradients[effect], at.slope, d);
  }

  private static void addTo(double[] sum, double weight, double[] x) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += weight * x[j];
    }
  }
}
