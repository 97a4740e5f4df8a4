package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Finds a direction d that no vector z of a set opposes: z d >= 0 for all, not all zero.
 *
 * <p>By Stiemke's theorem there is none precisely when strictly positive weights bring the vectors
 * to a sum of zero. With weights 1/n + v that is least squares over v >= 0, solved by Lawson and
 * Hanson's active set, whose residual is otherwise such a direction. It asks for no more than the
 * worst vector a turn, so that the vectors may be anywhere.
 */
public final class Recession {
  private static final double NO_RESIDUAL = 1e-10;
  private static final double RIGHT_SIDE = -1e-10;

  private Recession() {}

  /** A set of vectors, wherever it is. */
  public interface Vectors {
    double[] mean();

    /** The vector that a direction leaves furthest on the wrong side, by angle. */
    Worst worst(double[] direction);
  }

  /** A vector and the cosine of its angle with a direction. */
  public static final class Worst {
    private final double[] vector;
    private final double cosine;

    public Worst(double[] vector, double cosine) {
      this.vector = vector.clone();
      this.cosine = cosine;
    }
  }

  /** A direction that no vector opposes; nothing when there is none. */
  public static double[] direction(Vectors vectors) {
    double[] target = vectors.mean();
    ActiveSet active = new ActiveSet(target);
    double small = NO_RESIDUAL * Math.max(1, Separation.length(target));
    int limit = 100 + 50 * target.length;
    for (int turn = 0; turn < limit; turn++) {
      double[] residual = active.residual();
      if (Separation.length(residual) <= small) {
        return new double[0];
      }
      Worst worst = vectors.worst(residual);
      if (worst.cosine >= RIGHT_SIDE) {
        return residual;
      }
      active.enter(worst.vector);
    }
    // Rounding kept the search from ending; whether the fit converges then decides.
    return new double[0];
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
