package org.regulatedgoods.glm;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.Answer;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.Link;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Regression;

/** The coefficients as the local kernel finds them, in microseconds where MLlib takes a job. */
final class KernelFit {
  private KernelFit() {}

  /** The fit; empty where the kernel has none, so that one engine's words say why. */
  static Optional<ScaledFit> of(Family family, Design design, List<DesignRow> rows) {
    int size = design.size();
    double[] outcome = new double[rows.size()];
    double[] values = new double[rows.size() * size];
    for (int i = 0; i < outcome.length; i++) {
      outcome[i] = rows.get(i).outcome();
      System.arraycopy(design.scaled(rows.get(i).atoms()), 0, values, i * size, size);
    }
    DesignMatrix matrix = DesignMatrix.ofRows(design.names(), values);
    Answer answer = Kernel.fit(Regression.of(outcome, matrix, model(family)));
    return answer instanceof Fit fit ? Optional.of(scaled(fit)) : Optional.empty();
  }

  private static ScaledFit scaled(Fit fit) {
    ScaledFit.Coefficients coefficients = new ScaledFit.Coefficients(fit.estimates());
    return new ScaledFit(Engine.KERNEL, coefficients, fit.summary().iterations(), true);
  }

  private static Model model(Family family) {
    return switch (family) {
      case GAUSSIAN -> Model.leastSquares();
      case BINOMIAL -> Model.logit();
      case FRACTIONAL_LOGIT -> Model.fractional(Link.LOGIT);
    };
  }
}
