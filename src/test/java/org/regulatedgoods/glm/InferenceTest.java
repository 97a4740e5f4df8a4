package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.Term.Numeric;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.RowLikelihood;

class InferenceTest {
  private static final GlmSpec SPEC = GlmSpec.logit("m", "y", List.of(new Numeric("x")));
  private static final DesignPlan PLAN = DesignPlan.of(SPEC.terms());

  @Test
  void coefficientsThatAreNotTheEstimateAreNotConverged() {
    assertThat(Fits.reasons(inferFrom(new double[] {0.3, -0.2}, 7, true)))
        .singleElement()
        .asString()
        .contains("not converged after 7 iterations");
  }

  @Test
  void reachingTheLimitOfIterationsIsNotConverged() {
    assertThat(Fits.reasons(inferFrom(new double[] {0, 0}, 100, false)))
        .anySatisfy(reason -> assertThat(reason).contains("not converged after 100 iterations"));
  }

  @Test
  void coefficientsThatHaveDivergedAreNotConverged() {
    assertThat(Fits.reasons(inferFrom(new double[] {0, 2000}, 25, true)))
        .singleElement()
        .asString()
        .contains("not converged after 25 iterations");
  }

  @Test
  void errorsThatTheModelCannotHaveAreRefusedWithTheReason() {
    GlmFit logit = States.fit(GlmSpec.logit("m", "vote", List.of(States.POLITY)));
    assertThatThrownBy(() -> logit.covariance(CovarianceKind.CR1))
        .hasMessageContaining("no cluster column");
    assertThatThrownBy(() -> logit.coefficient("exports"))
        .hasMessageContaining("no coefficient exports");
    assertThatThrownBy(() -> logit.covariance(CovarianceKind.HC1).between("polity", "wealth"))
        .hasMessageContaining("No coefficient wealth");
    GlmFit fractional = States.fit(States.fractionalLogit());
    assertThatThrownBy(() -> AverageMarginalEffects.of(fractional, CovarianceKind.CLASSICAL))
        .hasMessageContaining("quasi-likelihood");
  }

  private static Estimate inferFrom(double[] scaled, int iterations, boolean belowLimit) {
    DesignRows rows = rows();
    Moments moments = rows.run(() -> new Moments(PLAN, OutcomeRule.ZERO_OR_ONE));
    Design design = new Design(PLAN, moments, List.of(0));
    Fitted fitted =
        new Fitted(new RowLikelihood((Model.GeneralizedLinear) Model.logit()), design, scaled);
    ScorePass scores = rows.run(() -> new ScorePass(fitted, List.of()));
    ScaledFit fit =
        new ScaledFit(Engine.MLLIB, new ScaledFit.Coefficients(scaled), iterations, belowLimit);
    SampleFlow flow = new SampleFlow(40, 40, List.of());
    return new Inference(SPEC, moments, fitted, scores).estimate(fit, List.of(), flow, rows);
  }

  private static DesignRows rows() {
    Random random = new Random(3);
    List<DesignRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double x = random.nextGaussian();
      double outcome = x + random.nextGaussian() > 0 ? 1 : 0;
      rows.add(new DesignRow(() -> "r", outcome, new double[] {x}, DesignRow.Apart.NOTHING));
    }
    return new DesignRows.Held(rows);
  }
}
