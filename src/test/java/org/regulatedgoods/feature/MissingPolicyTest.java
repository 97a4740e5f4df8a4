package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"absent", "zero", "carry-forward 1y", "carry-forward 5y", "interpolate 3y"})
  void aPolicyReadsBackAsItIsWritten(String written) {
    assertThat(MissingPolicy.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"carry-forward 6y", "interpolate 4y", "carry-forward 0y", "interpolate 0y"})
  void aPolicyBeyondItsLimitIsRefused(String written) {
    assertThatThrownBy(() -> MissingPolicy.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write 1y to ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mean", "carry-forward", "interpolate 3"})
  void anotherWordIsRefused(String written) {
    assertThatThrownBy(() -> MissingPolicy.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use absent, zero, carry-forward 5y or interpolate 3y");
  }
}
