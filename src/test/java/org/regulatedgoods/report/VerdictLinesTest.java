package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictLinesTest {

  @Test
  void aVerdictIsALineWithItsNumbersAligned() {
    List<String> lines = VerdictLines.of(Examples.real());

    assertThat(lines).hasSize(Examples.real().verdicts().size() + 1);
    assertThat(lines.get(0)).contains("verdict", "good", "model", "role", "estimate [interval]");
    assertThat(lines.get(1))
        .isEqualTo(
            "H1  supported      small-arms   survey-index-ols     exporters       -0.412"
                + " [-0.613, -0.211]    p<0.0001   n=118");
    assertThat(lines.get(2)).contains("contradicted", " 0.082 [0.038, 0.126]", "p=0.0009");
  }

  @Test
  void whatIsNotEstimableSaysWhyInsteadOfNumbers() {
    assertThat(VerdictLines.of(Examples.real()).get(3))
        .startsWith(
            "H1  not estimable  antiquities  unidroit-1995-logit  exporters     democracy >");
  }

  @Test
  void syntheticDataAreAnnouncedFirst() {
    assertThat(VerdictLines.of(Examples.synthetic()).get(0)).startsWith("SYNTHETIC DATA");
  }

  @Test
  void theLinesArePlainAscii() {
    assertThat(VerdictLines.of(Examples.synthetic())).allMatch(line -> line.matches("[ -~]*"));
  }
}
