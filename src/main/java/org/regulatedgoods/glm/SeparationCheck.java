package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Says exactly whether a logit has no finite estimate because a combination of terms separates the
 * outcome, completely or but for ties (Albert and Anderson 1984).
 *
 * <p>By Stiemke's theorem there is no separating direction precisely when some strictly positive
 * weights bring the turned rows z to a sum of zero. With weights 1/n + v that is non-negative least
 * squares in v, solved by Lawson and Hanson's active set: it needs only the worst row a pass, so
 * the rows may stay on the workers, and where its residual is not zero, the residual is itself a
 * separating direction.
 */
final class SeparationCheck {
  private static final double NO_RESIDUAL = 1e-10;
  private static final double RIGHT_SIDE = -1e-10;
  private static final double PART = 1e-6;

  private final Design design;
  private final DesignRows rows;
  private final SeparationPasses.Sides sides;

  SeparationCheck(Design design, DesignRows rows) {
    this.design = design;
    this.rows = rows;
    this.sides = rows.run(() -> new SeparationPasses.Sides(design));
  }

  /** Why there is no finite estimate, naming the separating terms; empty when there is one. */
  Optional<String> reason() {
    List<String> alone = splittingAlone();
    if (!alone.isEmpty()) {
      return Optional.of(
          "separation: each of " + alone + " splits the outcome by itself; leave it out");
    }
    double[] direction = residual();
    if (direction.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "separation: a combination of " + partsOf(direction) + " splits the outcome");
  }

  private List<String> splittingAlone() {
    List<String> names = new ArrayList<>();
    for (int j = 1; j < design.size(); j++) {
      if (sides.splitsAlone(j)) {
        names.add(design.names().get(j));
      }
    }
    return names;
  }

  private List<String> partsOf(double[] direction) {
    List<String> names = new ArrayList<>();
    for (int j = 1; j < direction.length; j++) {
      if (Math.abs(direction[j]) > PART * Signs.length(direction)) {
        names.add(design.names().get(j));
      }
    }
    return names;
  }

  /** The separating direction, or nothing when the residual vanishes. */
  private double[] residual() {
    double[] target = sides.mean();
    ActiveSet active = new ActiveSet(target);
    double small = NO_RESIDUAL * Math.max(1, Signs.length(target));
    int limit = 100 + 50 * design.size();
    for (int turn = 0; turn < limit; turn++) {
      double[] residual = active.residual();
      if (Signs.length(residual) <= small) {
        return new double[0];
      }
      SeparationPasses.WorstRow worst = rows.run(worstRow(design, residual));
      if (worst.cosine() >= RIGHT_SIDE) {
        return residual;
      }
      active.enter(worst.row());
    }
    // Rounding kept the search from ending; whether the fit converges then decides.
    return new double[0];
  }

  /** Static, so that the workers get no more than these two. */
  private static DesignRows.Start<SeparationPasses.WorstRow> worstRow(
      Design design, double[] direction) {
    return () -> new SeparationPasses.WorstRow(design, direction);
  }

  /** The rows with positive weight, at most as many as coefficients. */
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

    void enter(double[] row) {
      members.add(row);
      double[] widened = new double[members.size()];
      System.arraycopy(weights, 0, widened, 0, weights.length);
      weights = widened;
      double[] solution = solve();
      while (lowest(solution) <= 0) {
        stepTowards(solution);
        solution = solve();
      }
      weights = solution;
    }

    /** As far as the first weight that would turn negative, whose row then leaves. */
    private void stepTowards(double[] solution) {
      double share = 1;
      for (int k = 0; k < solution.length; k++) {
        if (solution[k] <= 0) {
          share = Math.min(share, weights[k] / (weights[k] - solution[k]));
        }
      }
      List<Double> left = new ArrayList<>();
      List<double[]> stay = new ArrayList<>();
      for (int k = 0; k < solution.length; k++) {
        double weight = weights[k] + share * (solution[k] - weights[k]);
        if (solution[k] > 0 || weight > 1e-14) {
          left.add(weight);
          stay.add(members.get(k));
        }
      }
      members.clear();
      members.addAll(stay);
      weights = left.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] solve() {
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
