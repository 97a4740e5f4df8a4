package org.regulatedgoods.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item.Direction;

/** Four items on a scale from 1 to 5, the second and the fourth worded against regulation. */
class AdditiveIndexTest {

  private static final Double NONE = null;
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.FORWARD, Direction.REVERSE, Direction.FORWARD, Direction.REVERSE);
  private static Map<String, Row> scores;

  @BeforeAll
  static void scoreOnce() {
    scores =
        scores(
            DIRECTIONS,
            List.of(
                answers("FRA", 5.0, 1.0, 5.0, 1.0),
                answers("FRA", 3.0, 3.0, 3.0, 3.0),
                answers("FRA", 1.0, NONE, 5.0, NONE),
                answers("ITA", 1.0, 5.0, 1.0, 5.0),
                answers("DEU", 5.0, 5.0, NONE, NONE),
                answers("JPN", 5.0, NONE, NONE, NONE),
                answers("JPN", NONE, NONE, NONE, NONE),
                answers("USA", NONE, NONE, 4.0, NONE),
                answers("USA", 4.0, 2.0, NONE, 4.0)));
  }

  @Test
  void meanAndStandardErrorOfThreeOfficialsAreThoseComputedByHand() {
    // The officials' scores are 1, 1/2 and 1/2: mean 2/3, variance 1/12, standard error 1/6.
    assertThat(scores.get("FRA").<Double>getAs("score")).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(scores.get("FRA").<Double>getAs("score_se")).isCloseTo(1.0 / 6, within(1e-15));
    assertThat(scores.get("FRA").<Double>getAs("officials")).isEqualTo(3.0);
    assertThat(scores.get("FRA").<Integer>getAs("year")).isEqualTo(2006);
  }

  @Test
  void itemsWordedAgainstRegulationAreTurned() {
    assertThat(scores.get("ITA").<Double>getAs("score")).isZero();
    assertThat(scores.get("DEU").<Double>getAs("score")).isEqualTo(0.5);
  }

  @Test
  void itemsWithoutAnOpinionAreLeftOutOfTheMean() {
    // 3/4, 3/4 and 1/4 over three answers.
    assertThat(scores.get("USA").<Double>getAs("score")).isCloseTo(1.75 / 3, within(1e-15));
  }

  @Test
  void anOfficialWithFewerThanHalfOfTheAnswersHasNoScore() {
    assertThat(scores).containsOnlyKeys("DEU", "FRA", "ITA", "USA");
    assertThat(scores.get("USA").<Double>getAs("officials")).isEqualTo(1.0);
  }

  @Test
  void withOneOfficialThereIsNoStandardError() {
    assertThat(scores.get("DEU").<Double>getAs("score_se")).isNull();
    assertThat(scores.get("USA").<Double>getAs("score_se")).isNull();
  }

  @Test
  void turningAnItemAndItsDirectionLeavesTheScoresAsTheyAre() {
    Random random = new Random(5);
    List<Object[]> answers = new ArrayList<>();
    List<Object[]> turned = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Object[] row = answers("S" + random.nextInt(5), NONE, NONE, NONE, NONE);
      for (int item = 3; item < 7; item++) {
        row[item] = random.nextInt(6) == 0 ? null : 1.0 + random.nextInt(5);
      }
      Object[] other = row.clone();
      other[4] = row[4] == null ? null : 6 - (Double) row[4];
      answers.add(row);
      turned.add(other);
    }
    Map<String, Row> before = scores(DIRECTIONS, answers);
    Map<String, Row> after =
        scores(
            List.of(Direction.FORWARD, Direction.FORWARD, Direction.FORWARD, Direction.REVERSE),
            turned);
    assertThat(after).hasSameSizeAs(before).hasSize(5);
    before.forEach(
        (state, row) -> {
          for (String column : List.of("score", "score_se", "officials")) {
            assertThat(after.get(state).<Double>getAs(column))
                .as("%s of %s", column, state)
                .isCloseTo(row.<Double>getAs(column), within(1e-12));
          }
        });
  }

  private static Object[] answers(String state, Double... items) {
    Object[] row = new Object[7];
    row[0] = state;
    row[1] = 2006;
    row[2] = "somebody";
    System.arraycopy(items, 0, row, 3, 4);
    return row;
  }

  private static Map<String, Row> scores(List<Direction> directions, List<Object[]> answers) {
    StructType schema = StructType.fromDDL("state string, year int, respondent string");
    Map<String, Responses.Item> items = new LinkedHashMap<>();
    for (int i = 0; i < directions.size(); i++) {
      schema = schema.add("q" + i, DataTypes.DoubleType);
      items.put("q" + i, new Responses.Item("Item " + i, directions.get(i)));
    }
    List<Row> rows = answers.stream().map(RowFactory::create).toList();
    return new AdditiveIndex(survey(items))
        .scores(LocalSpark.session().createDataFrame(rows, schema)).collectAsList().stream()
            .collect(
                Collectors.toMap(row -> row.getAs("state"), row -> row, (a, b) -> b, TreeMap::new));
  }

  private static Responses survey(Map<String, Responses.Item> items) {
    return new Responses(
        "survey.csv",
        "respondent",
        CountryColumn.of("iso3", "iso3"),
        2006,
        List.of(1, 5),
        List.of("9"),
        items,
        Format.plain());
  }
}
