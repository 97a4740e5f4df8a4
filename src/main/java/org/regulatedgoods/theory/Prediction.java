package org.regulatedgoods.theory;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sign that the theory predicts for a driver, derived from the model and never typed in.
 *
 * <p>The closed-form derivative is evaluated over a fixed, seeded set of random admissible interior
 * parameter sets. A prediction exists only when it has one sign over all of them.
 */
public final class Prediction {
  private static final long SEED = 20060626L;
  private static final int PARAMETER_SETS = 2_000;

  private Prediction() {}

  /**
   * The predicted sign of a driver's effect on r*.
   *
   * @throws IllegalStateException when the model predicts different signs for different parameters
   */
  public static Sign of(Driver driver) {
    Set<Sign> signs =
        new AdmissibleWorlds(SEED)
            .interiorGovernments()
            .limit(PARAMETER_SETS)
            .map(government -> Sign.of(government.comparativeStatics().of(driver)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
    if (signs.size() != 1) {
      throw new IllegalStateException(
          "the model does not sign " + driver.id() + ": over the parameter sets it is " + signs);
    }
    return signs.iterator().next();
  }
}
