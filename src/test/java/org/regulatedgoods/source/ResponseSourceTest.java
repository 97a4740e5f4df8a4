package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item;
import org.regulatedgoods.source.declaration.Source;

class ResponseSourceTest {

  @TempDir Path root;

  @Test
  void answersAreReadAndNoOpinionIsNull() {
    RawFolder.Result result =
        folder("R1,FRA,1,5", "R2,FRA,9,", "R3,SRB,DK,3", "R4,MNE,2,2", "R5,HKG,1,1", "R6,SCG,1,1")
            .read(survey());
    assertThat(result.columns()).containsExactly("state", "year", "respondent", "q1", "q2");
    assertThat(result.kept())
        .containsExactly(
            "[FRA,2006,R1,1.0,5.0]",
            "[FRA,2006,R2,null,null]",
            "[MNE,2006,R4,2.0,2.0]",
            "[SRB,2006,R3,null,3.0]");
    assertThat(result.rejected())
        .containsExactly(
            "[6,HKG,2006,not a state: territory]",
            "[7,SCG,2006,not in the state system at the end of that year]");
    assertThat(result.rows("read")).isEqualTo(result.rows("kept") + result.rows("lost"));
  }

  @Test
  void anAnswerOffTheScaleIsRefusedWithItsPlace() {
    String off = ": not an answer on the scale [1, 5] or a code under dont-know";
    assertThat(
            folder(
                    "R1,FRA,0,1",
                    "R2,FRA,1,6",
                    "R3,FRA,3.5,1",
                    "R4,FRA,1,dk",
                    ",FRA,1,1",
                    "R6,QQQ,1,1")
                .problems(survey()))
        .containsExactly(
            "survey.csv:2: q1 = 0" + off,
            "survey.csv:3: q2 = 6" + off,
            "survey.csv:4: q1 = 3.5" + off,
            "survey.csv:5: q2 = dk" + off,
            "survey.csv:6: who: no respondent",
            "survey.csv:7: iso3 = QQQ: an unknown country code of the scheme iso3; add it to"
                + " data/reference if it is right");
  }

  @Test
  void aRespondentMayAnswerOnce() {
    assertThat(folder("R1,FRA,1,1", "R1,DEU,2,2").problems(survey()))
        .containsExactly(
            "survey.csv:3: respondent = R1: a duplicate key: 2 rows, in survey.csv:2,"
                + " survey.csv:3");
  }

  private RawFolder folder(String... rows) {
    return new RawFolder(root).with("survey.csv", "who,iso3,q1,q2\n" + String.join("\n", rows));
  }

  private static Source survey() {
    Map<String, Item> items = new LinkedHashMap<>();
    items.put("q1", new Item("For", Item.Direction.FORWARD));
    items.put("q2", new Item("Against", Item.Direction.REVERSE));
    return RawFolder.source(
        new Responses(
            "survey.csv",
            "who",
            CountryColumn.of("iso3", "iso3"),
            2006,
            List.of(1, 5),
            List.of("9", "DK"),
            items,
            Format.plain()),
        Map.of());
  }
}
