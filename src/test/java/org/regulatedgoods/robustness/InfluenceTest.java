package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfluenceTest {

  private static final List<String> TERMS = List.of("polity", "exports", "treaty");
  private static final Panel STATES = Goldens.panel("glm/states.csv");

  @Test
  void everyRefitAndEveryDfbetasIsThatOfR() {
    Map<List<String>, LeftOut> ours = new HashMap<>();
    for (String id : List.of("ols", "logit")) {
      for (LeftOut line : Influence.of(Goldens.of(id), STATES, TERMS, "region")) {
        ours.put(List.of(line.model(), line.kind(), line.unit(), line.term()), line);
      }
    }
    List<NamedCsvRecord> lines = Goldens.lines("robustness/left-out.csv");
    assertThat(lines).hasSameSizeAs(ours.keySet());
    for (NamedCsvRecord line : lines) {
      LeftOut found =
          ours.get(
              List.of(
                  line.getField("case"),
                  line.getField("kind"),
                  line.getField("unit"),
                  line.getField("term")));
      assertThat(found).as(line.toString()).isNotNull();
      assertThat(found.reason()).isEmpty();
      assertThat(found.rows()).isEqualTo(Long.parseLong(line.getField("rows")));
      Goldens.close(found.estimate(), line, "estimate", 1e-8);
      Goldens.close(found.standardError(), line, "se", 1e-6);
      Goldens.close(found.pValue(), line, "p", 1e-4);
      Goldens.close(found.dfbetas(), line, "dfbetas", 1e-6);
    }
  }

  @Test
  void aStateThatIsPulledFarOffIsNamedAsAnOutlier() {
    double[] score = STATES.number("score").clone();
    score[4] += 60;
    Panel pulled = STATES.with("score", score);

    List<LeftOut> outliers =
        Influence.of(Goldens.leastSquares(), pulled, TERMS, "").stream()
            .filter(LeftOut::outlier)
            .toList();

    assertThat(outliers).extracting(LeftOut::unit).contains(STATES.states().get(4));
    assertThat(outliers)
        .allMatch(line -> Math.abs(line.dfbetas()) > 2 / Math.sqrt(STATES.rows()))
        .allMatch(line -> line.kind().equals(LeftOut.STATE));
  }

  @Test
  void whatCannotBeFittedWithoutAStateSaysWhy() {
    double[] one = new double[STATES.rows()];
    one[7] = 1;
    Panel panel = STATES.with("treaty", one);

    LeftOut line =
        Influence.of(Goldens.leastSquares(), panel, List.of("treaty"), "").stream()
            .filter(left -> left.kind().equals(LeftOut.ALL))
            .findFirst()
            .orElseThrow();

    assertThat(line.estimate()).isNaN();
    assertThat(line.reason()).contains("HC3").contains("leverage 1");
  }

  @Test
  void aTermThatOneRegionAloneHasGoesWithTheRegion() {
    String[] regions = STATES.name("region");
    double[] there = new double[STATES.rows()];
    for (int i = 0; i < there.length; i++) {
      there[i] = regions[i].equals("R7") ? 1 : 0;
    }
    Panel panel = STATES.with("treaty", there);

    LeftOut line =
        Influence.of(Goldens.leastSquares(), panel, List.of("treaty"), "region").stream()
            .filter(left -> left.unit().equals("R7"))
            .findFirst()
            .orElseThrow();

    assertThat(line.reason()).isEqualTo("treaty is 0.0 in every row");
  }
}
