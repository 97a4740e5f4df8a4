package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.robustness.declaration.Family;
import org.regulatedgoods.theory.Sign;

class TestFamilyTest {

  private static final Panel STATES = Goldens.panel("glm/states.csv");
  private static final List<Claim> CLAIMS =
      List.of(
          new Claim("H3", "regime", "", Sign.POSITIVE),
          new Claim("H1", "exporters", "", Sign.NEGATIVE),
          new Claim("H5", "humanitarian", "", Sign.POSITIVE));

  private static List<AdjustedTest> adjusted(Family family) {
    return new TestFamily(family, TestFamily.STATE)
        .add(Goldens.leastSquares().on(STATES), CLAIMS)
        .add(Goldens.logit().on(STATES), CLAIMS)
        .adjusted(7);
  }

  @Test
  void holmAndBenjaminiHochbergAreRsAndRomanoWolfWithinTheErrorOfItsDraws() {
    List<AdjustedTest> tests =
        adjusted(new Family("all", List.of("ols", "logit"), List.of(), 9999));
    List<NamedCsvRecord> lines = Goldens.lines("robustness/adjusted.csv");
    assertThat(tests).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      AdjustedTest test = tests.get(i);
      NamedCsvRecord line = lines.get(i);
      assertThat(test.model()).isEqualTo(line.getField("case"));
      assertThat(test.term()).isEqualTo(line.getField("term"));
      Goldens.close(test.pValue(), line, "p", 1e-4);
      Goldens.close(test.holm(), line, "holm", 1e-4);
      Goldens.close(test.benjaminiHochberg(), line, "bh", 1e-4);
      double theirs = Goldens.number(line, "rw");
      assertThat(test.romanoWolf())
          .as(line.toString())
          .isCloseTo(theirs, within(4 * Math.sqrt(2 * theirs * (1 - theirs) / 9999) + 0.0002));
    }
  }

  @Test
  void aFamilyHoldsTheTestsThatItNamesAndNoOthers() {
    List<AdjustedTest> tests = adjusted(new Family("some", List.of("ols"), List.of("H1"), 99));

    assertThat(tests).hasSize(1);
    assertThat(tests.get(0).tests()).isEqualTo(1);
    assertThat(tests.get(0).holm()).isEqualTo(tests.get(0).pValue());
    assertThat(adjusted(new Family("none", List.of("other"), List.of(), 9))).isEmpty();
  }

  @Test
  void aFamilyOfWhichOneModelIsClusteredHasOneSignAClusterInAll() {
    Equation logit = Goldens.logit();
    Equation clustered =
        new Equation(
            logit.id(),
            logit.outcome(),
            logit.terms(),
            logit.model(),
            new Spread("CR1", "region"),
            logit.alpha());
    Family family = new Family("all", List.of("ols", "logit"), List.of(), 9999);
    List<AdjustedTest> tests =
        new TestFamily(family, "region")
            .add(Goldens.leastSquares().on(STATES), CLAIMS)
            .add(clustered.on(STATES), CLAIMS)
            .adjusted(7);

    List<NamedCsvRecord> lines = Goldens.lines("robustness/adjusted-clustered.csv");
    assertThat(tests).hasSameSizeAs(lines).allMatch(test -> test.unit().equals("region"));
    for (int i = 0; i < lines.size(); i++) {
      double theirs = Goldens.number(lines.get(i), "rw");
      assertThat(tests.get(i).romanoWolf())
          .as(lines.get(i).toString())
          .isCloseTo(theirs, within(4 * Math.sqrt(theirs * (1 - theirs) / 9999) + 0.0002));
    }
  }
}
