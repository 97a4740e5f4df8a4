package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearRangeTest {

  @Test
  void twoYearsAreARangeWithBothEndsIncluded() {
    YearRange range = YearRange.parse("1995..2021");
    assertThat(range).isEqualTo(new YearRange(1995, 2021));
    assertThat(range.contains(1995)).isTrue();
    assertThat(range.contains(2021)).isTrue();
    assertThat(range.contains(1994)).isFalse();
    assertThat(range.contains(2022)).isFalse();
  }

  @Test
  void oneYearIsARangeOfOneYear() {
    assertThat(YearRange.parse(" 2006 ")).isEqualTo(new YearRange(2006, 2006));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1995..2021", "2006", "1..2018"})
  void aRangeIsPrintedAsItIsWritten(String written) {
    assertThat(YearRange.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1995-2021", "1995..", "..2021", "1995...2021", "MMVI", "12006", "-5..3"})
  void anythingElseIsNoRange(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YearRange.parse(written))
        .withMessage("not a range of years; write it as 1900..2024, or 2006 for one year");
  }

  @Test
  void aRangeThatRunsBackwardsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YearRange.parse("2021..1995"))
        .withMessage("the year range 2021..1995 runs backwards; write the earlier year first");
  }
}
