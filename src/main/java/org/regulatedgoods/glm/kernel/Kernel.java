package org.regulatedgoods.glm.kernel;

import java.util.List;
import java.util.Optional;

/** Fits a {@link Regression} by the estimator of its model. */
public final class Kernel {
  /** Linear predictors beyond this make one ask whether the estimate is finite at all. */
  private static final double SUSPICIOUS = 15;

  private Kernel() {}

  /** The fit, or every reason found why there is none; never a number that is none. */
  public static Answer fit(Regression regression) {
    List<String> problems = DataCheck.problems(regression);
    if (!problems.isEmpty()) {
      return new Inestimable(problems);
    }
    Model model = regression.model();
    if (model instanceof Model.GeneralizedLinear linear) {
      return generalizedLinear(regression, linear);
    }
    throw new IllegalArgumentException("No estimator of " + model);
  }

  private static Answer generalizedLinear(Regression regression, Model.GeneralizedLinear model) {
    Irls irls = new Irls(model.rows(), regression);
    boolean converged = irls.converge();
    if (!converged || isSuspicious(model, irls.eta())) {
      Optional<String> separated = Separation.reason(regression);
      if (separated.isPresent()) {
        return new Inestimable(List.of(separated.get()));
      }
    }
    if (!converged) {
      return new Inestimable(
          List.of("not converged after %d iterations".formatted(irls.iterations())));
    }
    return LinearFit.of(regression, model, irls);
  }

  private static boolean isSuspicious(Model.GeneralizedLinear model, double[] eta) {
    if (model.link() == Link.IDENTITY || model.link() == Link.INVERSE) {
      return false;
    }
    for (double each : eta) {
      if (Math.abs(each) > SUSPICIOUS) {
        return true;
      }
    }
    return false;
  }
}
