package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Says exactly whether the likelihood rises for ever in some direction, so that there is no finite
 * estimate (Albert and Anderson 1984).
 *
 * <p>Every row turns into one or more vectors z that a direction of recession d must not oppose: z
 * d >= 0 for all, not all zero. By Stiemke's theorem there is none precisely when strictly positive
 * weights bring the vectors to a sum of zero. With weights 1 + v that is least squares over v >= 0,
 * solved by Lawson and Hanson's active set, whose residual is otherwise such a direction.
 */
final class Separation {
  private static final double NO_RESIDUAL = 1e-10;
  private static final double RIGHT_SIDE = -1e-10;
  private static final double PART = 1e-6;

  private final List<double[]> vectors;
  private final int size;

  Separation(List<double[]> vectors, int size) {
    this.vectors = vectors;
    this.size = size;
  }

  /** Why a generalized linear model has no finite estimate; empty when it has one. */
  static Optional<String> reason(Regression regression) {
    DesignMatrix design = regression.design();
    double[] direction = new Separation(turned(regression), design.columns()).direction();
    return direction.length == 0
        ? Optional.empty()
        : Optional.of(inWords(design.names(), direction));
  }

  static String inWords(List<String> names, double[] direction) {
    List<String> parts = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      boolean term = !names.get(j).equals(DesignMatrix.INTERCEPT);
      if (term && Math.abs(direction[j]) > PART * length(direction)) {
        parts.add(names.get(j));
      }
    }
    return parts.size() == 1
        ? "separation: %s splits the outcome by itself".formatted(parts.get(0))
        : "separation: a combination of %s splits the outcome".formatted(parts);
  }

  /** Outcomes on an edge of their range allow one side, those between neither. */
  private static List<double[]> turned(Regression regression) {
    boolean bounded = FittedMeans.linkOf(regression.model()).isProbability();
    List<double[]> turned = new ArrayList<>();
    for (int i = 0; i < regression.rows(); i++) {
      if (regression.weights().of(i) == 0) {
        continue;
      }
      double y = regression.outcome(i);
      if (y > 0) {
        turned.add(row(regression.design(), i, 1));
      }
      if (y <= 0 || !bounded || y < 1) {
        turned.add(row(regression.design(), i, -1));
      }
    }
    return turned;
  }

  private static double[] row(DesignMatrix design, int row, double sign) {
    int size = design.columns();
    double[] turned = new double[size];
    for (int j = 0; j < size; j++) {
      turned[j] = sign * design.standardised().values()[row * size + j];
    }
    return turned;
  }

  /** A direction that no vector opposes; nothing when there is none. */
  double[] direction() {
    double[] target = new double[size];
    for (double[] vector : vectors) {
      for (int j = 0; j < size; j++) {
        target[j] += vector[j] / vectors.size();
      }
    }
    ActiveSet active = new ActiveSet(target);
    double small = NO_RESIDUAL * Math.max(1, length(target));
    int limit = 100 + 50 * size;
    for (int turn = 0; turn < limit; turn++) {
      double[] residual = active.residual();
      double[] worst = worst(residual);
      if (length(residual) <= small) {
        return new double[0];
      }
      if (cosine(worst, residual) >= RIGHT_SIDE) {
        return residual;
      }
      active.enter(worst);
    }
    // Rounding kept the search from ending; that the fit does not converge is then all there is.
    return new double[0];
  }

  private double[] worst(double[] direction) {
    double least = Double.POSITIVE_INFINITY;
    double[] worst = direction;
    for (double[] vector : vectors) {
      double cosine = cosine(vector, direction);
      if (cosine < least) {
        least = cosine;
        worst = vector;
      }
    }
    return worst;
  }

  private static double cosine(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    double lengths = length(a) * length(b);
    return lengths == 0 ? 0 : sum / lengths;
  }

  static double length(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  /** The vectors with positive weight, at most as many as there are columns. */
  private static final class ActiveSet {
    private final double[] target;
    private final List<double[]> members = new ArrayList<>();
    private double[] weights = new double[0];

    ActiveSet(double[] target) {
      this.target = target;
    }

    double[] residual() {
      double[] residual = target.clone();
      for (int k = 0; k < members.size(); k++) {
        for (int j = 0; j < residual.length; j++) {
          residual[j] += weights[k] * members.get(k)[j];
        }
      }
      return residual;
    }

    void enter(double[] vector) {
      members.add(vector);
      double[] widened = new double[members.size()];
      System.arraycopy(weights, 0, widened, 0, weights.length);
      weights = widened;
      double[] solution = solved();
      while (solution.length > 0 && lowest(solution) <= 0) {
        stepTowards(solution);
        solution = solved();
      }
      weights = solution;
    }

    /** As far as the first weight that would turn negative, whose vector then leaves. */
    private void stepTowards(double[] solution) {
      double share = 1;
      for (int k = 0; k < solution.length; k++) {
        if (solution[k] <= 0) {
          share = Math.min(share, weights[k] / (weights[k] - solution[k]));
        }
      }
      List<double[]> staying = new ArrayList<>();
      List<Double> left = new ArrayList<>();
      for (int k = 0; k < solution.length; k++) {
        double weight = weights[k] + share * (solution[k] - weights[k]);
        if (solution[k] > 0 || weight > 1e-14) {
          staying.add(members.get(k));
          left.add(weight);
        }
      }
      members.clear();
      members.addAll(staying);
      weights = left.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] solved() {
      if (members.isEmpty()) {
        return new double[0];
      }
      DMatrixRMaj a = new DMatrixRMaj(target.length, members.size());
      DMatrixRMaj b = new DMatrixRMaj(target.length, 1);
      for (int j = 0; j < target.length; j++) {
        b.set(j, 0, -target[j]);
        for (int k = 0; k < members.size(); k++) {
          a.set(j, k, members.get(k)[j]);
        }
      }
      LinearSolverDense<DMatrixRMaj> solver =
          LinearSolverFactory_DDRM.leastSquares(target.length, members.size());
      DMatrixRMaj x = new DMatrixRMaj(members.size(), 1);
      if (!solver.setA(a)) {
        throw new IllegalStateException("The search for separation met dependent rows");
      }
      solver.solve(b, x);
      return x.getData();
    }

    private static double lowest(double[] values) {
      double lowest = Double.POSITIVE_INFINITY;
      for (double value : values) {
        lowest = Math.min(lowest, value);
      }
      return lowest;
    }
  }
}
