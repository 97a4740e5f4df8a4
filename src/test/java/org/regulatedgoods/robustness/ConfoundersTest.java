package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.robustness.declaration.Sensitivity;
import org.regulatedgoods.theory.Sign;

class ConfoundersTest {

  private static final Panel STATES = Goldens.panel("glm/states.csv");
  private static final Sensitivity ASKED = new Sensitivity(List.of(1.0, 2.0, 3.0), 0.8, 0.1);
  private static final List<Claim> CLAIMS =
      List.of(
          new Claim("H3", "regime", "", Sign.POSITIVE),
          new Claim("H1", "exporters", "", Sign.NEGATIVE),
          new Claim("H5", "humanitarian", "", Sign.POSITIVE));

  @Test
  void everyNumberOfLeastSquaresIsThatOfR() {
    List<Confounders.Answer> answers =
        Confounders.of(ASKED, Goldens.leastSquares(), STATES, CLAIMS);
    List<NamedCsvRecord> lines = Goldens.lines("robustness/sensitivity.csv");
    assertThat(answers).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      NamedCsvRecord line = lines.get(i);
      Confoundedness found = answers.get(i).term();
      assertThat(found.term()).isEqualTo(line.getField("term"));
      Goldens.close(found.partialR2(), line, "partial_r2", 1e-8);
      Goldens.close(found.robustnessValue(), line, "rv", 1e-8);
      Goldens.close(found.robustnessValueAtLevel(), line, "rv_alpha", 1e-8);
      Goldens.close(found.detectable(), line, "detectable", 1e-6);
      Goldens.close(found.detectableR2(), line, "detectable_r2", 1e-6);
      Goldens.close(found.bound(), line, "bound", 1e-10);
      Goldens.close(found.equivalenceP(), line, "equivalence_p", 1e-6);
    }
    List<ConfounderBound> bounds =
        answers.stream()
            .flatMap(answer -> answer.bounds().stream())
            .filter(bound -> bound.reason().isEmpty())
            .toList();
    List<NamedCsvRecord> expected = Goldens.lines("robustness/confounder-bounds.csv");
    assertThat(bounds).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      NamedCsvRecord line = expected.get(i);
      assertThat(bounds.get(i).benchmark()).isEqualTo(line.getField("benchmark"));
      Goldens.close(bounds.get(i).times(), line, "times", 0);
      Goldens.close(bounds.get(i).withTerm(), line, "with_term", 1e-8);
      Goldens.close(bounds.get(i).withOutcome(), line, "with_outcome", 1e-8);
      Goldens.close(bounds.get(i).estimate(), line, "estimate", 1e-7);
      Goldens.close(bounds.get(i).standardError(), line, "se", 1e-7);
    }
  }

  @Test
  void aLogitHasADetectableEffectAndSaysThatItHasNoBoundOnAConfounder() {
    Confounders.Answer answer = Confounders.of(ASKED, Goldens.logit(), STATES, CLAIMS).get(0);

    assertThat(answer.bounds()).isEmpty();
    assertThat(answer.term().robustnessValue()).isNaN();
    assertThat(answer.term().detectable()).isPositive();
    assertThat(answer.term().reason()).isEqualTo("a confounder is bounded for least squares only");
  }

  @Test
  void aTermWithoutAnEstimateSaysWhy() {
    Panel flat = STATES.with("treaty", new double[STATES.rows()]);

    Confounders.Answer answer = Confounders.of(ASKED, Goldens.leastSquares(), flat, CLAIMS).get(2);

    assertThat(answer.term().reason()).isEqualTo("treaty is 0.0 in every row");
    assertThat(answer.bounds()).isEmpty();
  }
}
