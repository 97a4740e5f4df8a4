package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Fieldwork;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.ResponseLayout;
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

  @Test
  void aRespondentWhoIsCalledByNameIsNotToldAsADuplicate() {
    assertThat(folder("Xanthippe,FRA,1,1", "Xanthippe,DEU,2,2").problems(survey()))
        .containsExactly(
            "survey.csv:3: respondent = (withheld): a duplicate key: 2 rows, in survey.csv:2,"
                + " survey.csv:3");
  }

  @Test
  void aNameThatHasSlippedIntoTheColumnOfTheCountryIsNotTold() {
    assertThat(folder("R1,Xanthippe,1,1").problems(survey()))
        .singleElement()
        .asString()
        .startsWith("survey.csv:2: iso3 = (withheld): ");
  }

  @Test
  void aCellThatMayBePersonalIsToldInNoFault() {
    assertThat(folder("R1,FRA,jane@ministry.example,1").problems(survey()))
        .containsExactly(
            "survey.csv:2: q1 = (withheld): not an answer on the scale [1, 5] or a code under"
                + " dont-know");
    assertThat(
            new RawFolder(root)
                .with("survey.csv", "Jane Doe,FRA,1,1", "John Roe,FRA,1,1")
                .problems(survey()))
        .containsExactly(
            "survey.csv:1: who, iso3, q1, q2: the header has no such column; what it has is"
                + " withheld, since cells of a survey may be personal");
    assertThat(folder("R1,FRA,1,1", "", "Jane Doe,FRA,1,1").problems(survey()))
        .containsExactly(
            "survey.csv:4 = (withheld): a row of data after the footer or a blank line");
  }

  @Test
  void whereTheIdIsPersonalRespondentsAreCalledByTheirLine() {
    Draft draft = new Draft();
    draft.personal = List.of("who");
    assertThat(folder("jane@ministry.example,FRA,1,5").read(draft.source()).kept())
        .containsExactly("[FRA,2006,line 2,1.0,5.0]");
  }

  @Test
  void aQualtricsExportHasThreeRowsAboveItsAnswersAndSaysWhoFinished() {
    Draft draft = new Draft();
    draft.layout = ResponseLayout.QUALTRICS;
    draft.items.put("q3", new Item("Several", Item.Direction.FORWARD, "Q9", "4", List.of(), null));
    String header = "StartDate,Finished,who,iso3,q1,q2,Q9,RecipientEmail";
    String texts =
        "Start Date,Finished,\"Who\nare you?\",Country,\"For, or not?\",Against,Which of these?,"
            + "Recipient Email";
    String ids = "\"{\"\"ImportId\"\":\"\"x\"\"}\"";
    String tags = String.join(",", java.util.Collections.nCopies(8, ids));
    RawFolder qualtrics =
        new RawFolder(root)
            .with(
                "survey.csv",
                "\uFEFF" + header,
                texts,
                tags,
                "2006-02-01 10:00:00,True,R1,FRA,1,5,\"1,4\",jane@ministry.example",
                "2006-02-01 10:00:00,True,R2,FRA,2,,\"1,14\",",
                "2006-02-01 10:00:00,True,R3,FRA,2,1,,",
                "2006-02-01 10:00:00,False,,,77,,,john@ministry.example");
    RawFolder.Result result = qualtrics.read(draft.source());
    assertThat(result.kept())
        .containsExactly(
            "[FRA,2006,R1,1.0,5.0,5.0]",
            "[FRA,2006,R2,2.0,null,1.0]",
            "[FRA,2006,R3,2.0,1.0,null]");
    assertThat(result.rejected()).containsExactly("[8,null,2006,not handed in]");
    assertThat(result.addsUpTo(4)).isTrue();
    assertThat(
            new RawFolder(root)
                .with("survey.csv", header, "x,True,R1,FRA,1,5,1,", "x,True,R2,FRA,1,5,1,")
                .problems(draft.source()))
        .containsExactly(
            "survey.csv:3: the last of the 2 rows under the header is not like ^\\{\"ImportId\"");
  }

  @Test
  void aLimeSurveyExportMayHaveSemicolonsAndLabels() {
    Draft draft = new Draft();
    draft.layout = ResponseLayout.LIMESURVEY;
    draft.format = semicolons();
    draft.labels = Map.of("Strongly disagree", 1, "Strongly agree", 5, "Neither", 3);
    RawFolder.Result result =
        new RawFolder(root)
            .with(
                "survey.csv",
                "\"id\";\"submitdate\";\"who\";\"iso3\";\"q1\";\"q2\"",
                "\"1\";\"2006-02-01 10:00:00\";\"R1\";\"FRA\";\"Strongly agree\";\"Neither\"",
                "\"2\";\"\";\"R2\";\"FRA\";\"Neither\";\"\"",
                "\"3\";\"2006-02-01 10:00:00\";\"R3\";\"FRA\";\"DK\";\"2\"")
            .read(draft.source());
    assertThat(result.kept()).containsExactly("[FRA,2006,R1,5.0,3.0]", "[FRA,2006,R3,null,2.0]");
    assertThat(result.rejected()).containsExactly("[3,FRA,2006,not handed in]");
  }

  @Test
  void aLongExportHasARowAnAnswer() {
    Draft draft = new Draft();
    draft.layout = ResponseLayout.LONG;
    draft.cells = new Responses.Cells("item", "answer");
    RawFolder folder = new RawFolder(root);
    String header = "who,iso3,item,answer";
    assertThat(
            folder
                .with("survey.csv", header, "R1,FRA,q1,4", "R1,FRA,q2,-2", "R2,DEU,q1,")
                .read(draft.source())
                .kept())
        .containsExactly("[DEU,2006,R2,q1,null]", "[FRA,2006,R1,q1,4.0]", "[FRA,2006,R1,q2,null]");
    assertThat(
            folder
                .with("survey.csv", header, "R1,FRA,q1,7", "R1,FRA,q7,1")
                .problems(draft.source()))
        .containsExactly(
            "survey.csv:2: answer = 7: not an answer on the scale [1, 5] or a code without an"
                + " opinion",
            "survey.csv:3: item = q7: not an item of the instrument [q1, q2]");
    assertThat(
            folder
                .with("survey.csv", header, "R1,FRA,q1,2", "R1,FRA,q1,1")
                .problems(draft.source()))
        .containsExactly(
            "survey.csv:3: respondent, item = R1, q1: a duplicate key: 2 rows, in survey.csv:2,"
                + " survey.csv:3");
  }

  @Test
  void anItemIsAnsweredOnlyWhereTheQuestionnaireLeadsToIt() {
    Draft draft = new Draft();
    draft.items.put(
        "q2",
        new Item(
            "Why",
            Item.Direction.REVERSE,
            "",
            "",
            List.of("0"),
            new Item.Skip("q1", List.of(4, 5))));
    assertThat(folder("R1,FRA,4,2", "R2,FRA,1,", "R3,FRA,1,0").read(draft.source()).kept())
        .containsExactly(
            "[FRA,2006,R1,4.0,2.0]", "[FRA,2006,R2,1.0,null]", "[FRA,2006,R3,1.0,null]");
    assertThat(folder("R1,FRA,3,2", "R2,FRA,,2").problems(draft.source()))
        .containsExactly(
            "survey.csv:2: q2 = 2: answered, though the answer to q1 does not lead to it",
            "survey.csv:3: q2 = 2: answered, though the answer to q1 does not lead to it");
  }

  @Test
  void weightsAreReadAndMustBeAboveZero() {
    Draft draft = new Draft();
    draft.weight = "w";
    RawFolder folder = new RawFolder(root);
    assertThat(
            folder
                .with("survey.csv", "who,iso3,q1,q2,w", "R1,FRA,1,1,0.25")
                .read(draft.source())
                .kept())
        .containsExactly("[FRA,2006,R1,0.25,1.0,1.0]");
    assertThat(
            folder
                .with("survey.csv", "who,iso3,q1,q2,w", "R1,FRA,1,1,0", "R2,FRA,1,1,")
                .problems(draft.source()))
        .containsExactly(
            "survey.csv:2: w = 0: not a weight above 0", "survey.csv:3: w: not a weight above 0");
  }

  private RawFolder folder(String... rows) {
    return new RawFolder(root).with("survey.csv", "who,iso3,q1,q2\n" + String.join("\n", rows));
  }

  private static Source survey() {
    Draft draft = new Draft();
    draft.refused = List.of();
    return draft.source();
  }

  private static Format semicolons() {
    return new Format(
        ";",
        Format.plain().encoding(),
        1,
        0,
        "",
        Format.Rule.FORBIDDEN,
        Format.Rule.FORBIDDEN,
        "",
        List.of(),
        "",
        Map.of(),
        null,
        null,
        null);
  }

  /** A survey of two items that a test changes. */
  private static final class Draft {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private List<String> refused = List.of("-2");
    private List<String> personal = List.of();
    private Map<String, Integer> labels = Map.of();
    private ResponseLayout layout = ResponseLayout.PLAIN;
    private Responses.Cells cells;
    private Format format;
    private String weight = "";

    private Draft() {
      items.put("q1", Item.of("For", Item.Direction.FORWARD));
      items.put("q2", Item.of("Against", Item.Direction.REVERSE));
    }

    private Source source() {
      Fieldwork fieldwork =
          new Fieldwork(
              "widgets",
              "first",
              LocalDate.of(2006, 1, 1),
              LocalDate.of(2006, 12, 31),
              "web",
              Fieldwork.Frame.UN_MEMBERS,
              List.of(1, 4),
              weight,
              List.of());
      return RawFolder.source(
          new Responses(
              "survey.csv",
              "who",
              CountryColumn.of("iso3", "iso3"),
              2006,
              fieldwork,
              List.of(1, 5),
              List.of("9", "DK"),
              refused,
              labels,
              items,
              personal,
              0.5,
              1,
              layout,
              cells,
              null,
              format),
          Map.of());
    }
  }
}
