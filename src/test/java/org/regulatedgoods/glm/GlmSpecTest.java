package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.Term.Factor;
import org.regulatedgoods.glm.Term.Interaction;
import org.regulatedgoods.glm.Term.Numeric;

class GlmSpecTest {
  private static final Term X = new Numeric("x");

  @Test
  void everyProblemOfADeclarationIsReportedAtOnce() {
    assertThatThrownBy(
            () ->
                new GlmSpec(
                    "bad",
                    "x",
                    List.of(X, X),
                    Family.FRACTIONAL_LOGIT,
                    OptionalDouble.empty(),
                    CovarianceKind.CLASSICAL,
                    Beside.nothing(),
                    1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Model bad")
        .hasMessageContaining("alpha is 1.5")
        .hasMessageContaining("robust errors only")
        .hasMessageContaining("x is declared twice")
        .hasMessageContaining("the outcome x is also in the term x");
  }

  @Test
  void clusterErrorsWithoutAClusterColumnAreRefused() {
    GlmSpec spec = GlmSpec.leastSquares("m", "y", List.of(X));
    assertThatThrownBy(() -> spec.withCovariance(CovarianceKind.CR1))
        .hasMessageContaining("CR1 needs a cluster column");
  }

  @Test
  void aFactorNeedsItsReferenceAmongItsLevels() {
    assertThatThrownBy(() -> new Factor("region", List.of("a", "b"), "c"))
        .hasMessageContaining("reference c is not a level of [a, b]");
    assertThatThrownBy(() -> new Factor("region", List.of("a", "a"), "a"))
        .hasMessageContaining("different levels");
  }

  @Test
  void coefficientsAreNamedAfterTheirTerms() {
    Factor region = new Factor("region", List.of("a", "b", "c"), "b");
    DesignPlan plan = DesignPlan.of(List.of(X, region, new Interaction(X, region)));
    assertThat(plan.columns())
        .extracting(DesignColumn::name)
        .containsExactly("x", "region[a]", "region[c]", "x:region[a]", "x:region[c]");
    assertThat(plan.atoms()).hasSize(3);
  }

  @Test
  void aSquareHasTwiceTheNumberAsItsSlope() {
    DesignPlan plan = DesignPlan.of(List.of(new Interaction(X, X)));
    Design design = new Design(plan, new Moments(plan, OutcomeRule.NUMBER), List.of(0));
    assertThat(design.own(new double[] {3})).containsExactly(1, 9);
    assertThat(design.slope(new double[] {3}, 0)).containsExactly(0, 6);
  }

  @Test
  void aSampleFlowThatDoesNotAddUpIsRefused() {
    DroppedRows dropped = new DroppedRows("missing", "x", 1, List.of("USA"));
    assertThatThrownBy(() -> new SampleFlow(10, 8, List.of(dropped)))
        .hasMessageContaining("10 in, 8 used, 1 dropped");
  }

  @Test
  void everyKindOfErrorsSaysItsRule() {
    assertThat(CovarianceKind.HC3.smallSampleRule(Family.GAUSSIAN))
        .isEqualTo("HC3: squared residuals over (1-h)^2; t with n-p df");
    assertThat(CovarianceKind.CR1.smallSampleRule(Family.BINOMIAL)).endsWith("; t with G-1 df");
    assertThat(CovarianceKind.HC1.smallSampleRule(Family.BINOMIAL)).endsWith("; normal");
  }
}
