package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.RandomEffects;
import org.regulatedgoods.robustness.declaration.Pooling;
import org.regulatedgoods.theory.Sign;

class PartialPoolingTest {

  private static final Panel STATES = Goldens.panel("glm/states.csv");
  private static final Claim REGIME = new Claim("H3", "regime", "", Sign.POSITIVE);
  private static final Claim EXPORTS = new Claim("H1", "exporters", "", Sign.NEGATIVE);

  private static RandomEffects effects(List<NamedCsvRecord> goods) {
    return RandomEffects.of(
        goods.stream().mapToDouble(good -> Goldens.number(good, "estimate")).toArray(),
        goods.stream().mapToDouble(good -> Goldens.number(good, "se")).toArray());
  }

  @Test
  void restrictedLikelihoodMeanErrorAndWhatIsBorrowedAreThoseOfR() {
    List<NamedCsvRecord> all = Goldens.lines("robustness/pooling-goods.csv");
    for (NamedCsvRecord line : Goldens.lines("robustness/pooling.csv")) {
      List<NamedCsvRecord> goods =
          all.stream().filter(g -> g.getField("pool").equals(line.getField("pool"))).toList();
      RandomEffects effects = effects(goods);
      TermLine mean = effects.line("mean", 0.05);
      Goldens.close(effects.between(), line, "tau2", 1e-8);
      Goldens.close(effects.share(), line, "i2", 1e-8);
      Goldens.close(effects.q(), line, "q", 1e-10);
      Goldens.close(effects.qP(), line, "q_p", 1e-8);
      Goldens.close(mean.estimate(), line, "mean", 1e-8);
      Goldens.close(mean.standardError(), line, "se", 1e-8);
      Goldens.close(mean.df(), line, "df", 0);
      Goldens.close(mean.pValue(), line, "p", 1e-7);
      for (int i = 0; i < goods.size(); i++) {
        Goldens.close(effects.shrunken(i), goods.get(i), "shrunken", 1e-8);
        Goldens.close(effects.shrunkenError(i), goods.get(i), "shrunken_error", 1e-8);
      }
    }
  }

  @Test
  void oneEstimateOrOneWithoutAnErrorIsNotPooled() {
    assertThatThrownBy(() -> RandomEffects.of(new double[] {1}, new double[] {1}))
        .hasMessageContaining("not pooled");
    assertThatThrownBy(() -> RandomEffects.of(new double[] {1, 2}, new double[] {1, 0}))
        .hasMessageContaining("not positive");
  }

  private static PartialPooling pooling(Pooling.Scale scale, Panel second) {
    Pooling asked = new Pooling("goods", List.of("a", "b"), List.of(), scale);
    return new PartialPooling(asked, 0.05)
        .add("arms", Goldens.leastSquares().on(STATES), List.of(REGIME, EXPORTS))
        .add("drugs", Goldens.leastSquares().on(second), List.of(REGIME));
  }

  @Test
  void aHypothesisOfTwoGoodsIsPooledAndOneOfASingleGoodIsNot() {
    double[] half = STATES.number("score").clone();
    for (int i = 0; i < half.length; i++) {
      half[i] /= 2;
    }
    List<PartialPooling.Answer> answers =
        pooling(Pooling.Scale.COEFFICIENT, STATES.with("score", half)).answers();

    assertThat(answers).hasSize(1);
    PooledHypothesis pooled = answers.get(0).hypothesis();
    List<PooledGood> goods = answers.get(0).goods();
    assertThat(pooled.hypothesis()).isEqualTo("H3");
    assertThat(pooled.goods()).isEqualTo(2);
    assertThat(goods.get(1).estimate()).isCloseTo(goods.get(0).estimate() / 2, within(1e-10));
    assertThat(goods.get(0).shrunken()).isBetween(pooled.mean(), goods.get(0).estimate());
    assertThat(goods.get(1).shrunken()).isBetween(goods.get(1).estimate(), pooled.mean());

    List<PooledGood> standardised =
        pooling(Pooling.Scale.STANDARDISED, STATES.with("score", half)).answers().get(0).goods();
    assertThat(standardised.get(1).estimate())
        .isCloseTo(standardised.get(0).estimate(), within(1e-10));
  }

  @Test
  void aGoodWithoutAnEstimateSaysWhyAndLeavesNothingToPool() {
    Panel flat = STATES.with("polity", new double[STATES.rows()]);
    PartialPooling.Answer answer = pooling(Pooling.Scale.COEFFICIENT, flat).answers().get(0);

    assertThat(answer.hypothesis().mean()).isNaN();
    assertThat(answer.hypothesis().reason()).isEqualTo("fewer than two goods have an estimate");
    assertThat(answer.goods().get(0).reason()).isEmpty();
    assertThat(answer.goods().get(1).reason()).isEqualTo("polity is 0.0 in every row");
  }
}
