package org.regulatedgoods.robustness;

import java.util.Optional;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Reference;
import org.regulatedgoods.robustness.Prepared.Outcome;

/**
 * Asks whether what an equation leaves over is alike in states that are near each other. Where rows
 * differ in their variance by their mean, it is divided by the root of that.
 */
public final class ResidualDependence {

  private static final int FEWEST = 4;

  private final Equation equation;
  private final int permutations;
  private final long seed;

  /**
   * Of an equation.
   *
   * @param seed of the permutations
   */
  public ResidualDependence(Equation equation, int permutations, long seed) {
    this.equation = equation;
    this.permutations = permutations;
    this.seed = seed;
  }

  /**
   * By what is near.
   *
   * @param panel with the rows' years in a column
   * @param near what the nearness is called
   */
  public SpatialDependence by(String near, Nearness nearness, Panel panel, String yearColumn) {
    Outcome outcome = equation.on(panel).fit();
    Optional<Fit> fit = outcome.fit();
    Panel rows = outcome.prepared().rows();
    if (fit.isEmpty()) {
      return none(near, rows.rows(), 0, outcome.reason());
    }
    NearRows places = NearRows.of(rows.states(), rows.number(yearColumn), nearness);
    int alone = rows.rows() - places.rows();
    if (places.rows() < FEWEST) {
      String few = "only " + places.rows() + " of its rows have one near them";
      return none(near, places.rows(), alone, few);
    }
    MoransI moran = new MoransI(residuals(fit.get()), places);
    if (!moran.varies()) {
      return none(near, places.rows(), alone, "the model leaves nothing over");
    }
    double statistic = (moran.value() - moran.expectation()) / Math.sqrt(moran.variance());
    return new SpatialDependence(
        equation.id(),
        near,
        places.rows(),
        alone,
        moran.value(),
        moran.expectation(),
        moran.variance(),
        statistic,
        Reference.normal().twoSided(statistic),
        moran.permuted(permutations, seed),
        permutations,
        "");
  }

  private SpatialDependence none(String near, int rows, int alone, String reason) {
    double no = Double.NaN;
    return new SpatialDependence(
        equation.id(), near, rows, alone, no, no, no, no, no, no, permutations, reason);
  }

  private static double[] residuals(Fit fit) {
    double[] residuals = fit.residuals();
    double[] means = fit.fitted();
    if (fit.regression().model() instanceof Model.GeneralizedLinear linear) {
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] /= Math.sqrt(linear.distribution().variance(means[i]));
      }
    }
    return residuals;
  }
}
