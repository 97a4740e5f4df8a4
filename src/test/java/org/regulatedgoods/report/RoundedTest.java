package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundedTest {

  @Test
  void theErrorDecidesTheDecimals() {
    assertThat(Rounded.like(-0.41187, 0.1013)).isEqualTo("-0.412");
    assertThat(Rounded.like(-0.0012346, 0.0031)).isEqualTo("-0.0012");
    assertThat(Rounded.like(0.0000411, 0.0000112)).isEqualTo("0.000041");
    assertThat(Rounded.like(1234.567, 12.3)).isEqualTo("1234.57");
    assertThat(Rounded.like(1234.567, 250)).isEqualTo("1234.6");
  }

  @Test
  void whatIsTooSmallOrTooLargeForDecimalsHasAnExponent() {
    assertThat(Rounded.like(3.2e-9, 1.1e-9)).isEqualTo("3.20e-09");
    assertThat(Rounded.like(-4.5e8, 1)).isEqualTo("-4.50e+08");
  }

  @Test
  void smallPValuesAreBoundedAndNeverZero() {
    assertThat(Rounded.p(1e-300)).isEqualTo("<0.0001");
    assertThat(Rounded.p(0)).isEqualTo("<0.0001");
    assertThat(Rounded.p(0.00032)).isEqualTo("0.0003");
    assertThat(Rounded.p(0.0251)).isEqualTo("0.025");
  }

  @Test
  void whatIsNotANumberIsADash() {
    assertThat(Rounded.like(Double.NaN, 1)).isEqualTo(Rounded.NONE);
    assertThat(Rounded.p(Double.NaN)).isEqualTo(Rounded.NONE);
    assertThat(Rounded.like(0.5, Double.NaN)).isEqualTo("0.500");
  }

  @Test
  void degreesOfFreedomMayBeInfinite() {
    assertThat(Rounded.df(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Rounded.df(4292)).isEqualTo("4,292");
    assertThat(Rounded.df(13.47)).isEqualTo("13.5");
  }

  @Test
  void aShareIsAllOrNothingOnlyWhenItIs() {
    assertThat(Rounded.percent(1, 1000)).isEqualTo("<1%");
    assertThat(Rounded.percent(999, 1000)).isEqualTo(">99%");
    assertThat(Rounded.percent(1000, 1000)).isEqualTo("100%");
    assertThat(Rounded.percent(0, 0)).isEqualTo(Rounded.NONE);
  }
}
