package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void farTailsMatchR() {
    Golden.records("tails.csv")
        .forEach(
            line -> {
              double expected = Golden.number(line, "p");
              Reference reference = new Reference(Golden.number(line, "df"));
              assertThat(reference.twoSidedP(-Golden.number(line, "statistic")))
                  .as(line.toString())
                  .isCloseTo(expected, within(1e-9 * expected));
            });
  }

  @Test
  void noDegreesOfFreedomIsRefused() {
    assertThatThrownBy(() -> new Reference(0)).hasMessageContaining("positive");
  }
}
