package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {

  @ParameterizedTest
  @CsvSource({
    "exports, -",
    "state_ownership, -",
    "democracy, +",
    "harm, +",
    "humanitarian, +",
    "consumption, -",
    "democracy_x_harm, +",
    "autocracy_x_imports, -"
  })
  void theModelPredictsTheSignsOfTheHypotheses(String driver, String sign) {
    assertThat(Prediction.of(Driver.of(driver)).symbol()).isEqualTo(sign);
  }

  @Test
  void anUnknownDriverIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Driver.of("weather"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weather")
        .hasMessageContaining("autocracy_x_imports");
  }

  @Test
  void aNumberHasOneSign() {
    assertThat(Sign.of(-2)).isEqualTo(Sign.NEGATIVE);
    assertThat(Sign.of(-0.0)).isEqualTo(Sign.ZERO);
    assertThat(Sign.of(1e-300)).isEqualTo(Sign.POSITIVE);
    assertThatThrownBy(() -> Sign.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
