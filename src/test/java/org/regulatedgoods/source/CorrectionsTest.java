package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.Correction;
import org.regulatedgoods.source.declaration.PlacedCorrection;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Declarations;

class CorrectionsTest {

  private static final String[] FILE = {
    "code,year,v,note",
    "ALB,2000,0.5,typed",
    "ALB,2001,50,slip",
    "ALB,2001,0.4,twice",
    "ARG,2000,n/a!,noise",
    "DEU,2000,0.7,",
    "QQQ,2000,0.9,unknown"
  };
  private static final List<String> GOOD =
      List.of(
          "id: slip\nmatch: {code: ALB, note: slip}\naction: drop\ncolumn: v\nexpect: 50",
          "id: noise\nmatch: {code: ARG, year: 2000}\naction: missing\ncolumn: v\nexpect: n/a!",
          "id: typed\nmatch: {code: ALB, year: 2000}\naction: set\ncolumn: v\nvalue: 0.55\n"
              + "expect: 0.50",
          "id: france\nmatch: {note: unknown}\naction: move\ncolumn: code\nvalue: FRA\nexpect: QQQ",
          "id: later\nmatch: {code: DEU}\naction: move\ncolumn: year\nvalue: 2001\nexpect: 2000");

  @TempDir Path root;
  private RawFolder folder;

  @BeforeEach
  void file() {
    folder = new RawFolder(root).with("test.csv", FILE);
  }

  @Test
  void aCorrectionMendsWhatCouldNotBeReadOtherwiseAndStandsInTheLedger() {
    RawFolder.Result result = folder.read(source(GOOD));

    assertThat(result.kept())
        .containsExactly(
            "[ALB,2000,0.55]",
            "[ALB,2001,0.4]",
            "[ARG,2000,null]",
            "[DEU,2001,0.7]",
            "[FRA,2000,0.9]");
    assertThat(result.rejected()).containsExactly("[3,ALB,2001,dropped by the correction slip]");
    assertThat(result.addsUpTo(6)).isTrue();
    assertThat(result.ledger())
        .contains(
            new LedgerEntry(
                "ingest", "test", "lost", "dropped by the correction slip", 1, List.of("ALB")),
            new LedgerEntry("ingest", "test", "corrected", "corrected by typed", 1, List.of("ALB")))
        .filteredOn(entry -> entry.outcome().equals(LedgerEntry.CORRECTED))
        .hasSize(4);
  }

  @Test
  void theOrderOfCorrectionsDoesNotMatter() {
    List<String> turned = new ArrayList<>(GOOD);
    java.util.Collections.reverse(turned);
    RawFolder.Result result = folder.read(source(turned));
    assertThat(result.kept()).isEqualTo(folder.read(source(GOOD)).kept());
  }

  @Test
  void withoutItsRowNothingChangesAndTheRefreshFails() {
    String gone = GOOD.get(2).replace("2000", "1990").replace("id: typed", "id: gone");
    assertThat(problems(gone))
        .containsExactly(
            "conf/test.yaml:6: corrections.6 = code = ALB, year = 1990: the correction gone is for"
                + " one row, and the files of the source test have none");
  }

  @Test
  void anExpectationThatNoLongerHoldsSaysWhatStandsThereNow() {
    folder.with("test.csv", String.join("\n", FILE).replace("2000,0.5,", "2000,0.55,"));
    assertThat(problems())
        .containsExactly(
            "conf/test.yaml:3: corrections.3 = 0.55: this stands under v in test.csv:2 where the"
                + " correction typed expects \"0.50\"");
    assertThat(remedies(source(GOOD)))
        .containsExactly("upstream has mended it: delete the correction");

    folder.with("test.csv", String.join("\n", FILE).replace("2000,0.5,", "2000,,"));
    assertThat(problems()).singleElement().asString().contains("the cell is empty under v");
    assertThat(remedies(source(GOOD))).singleElement().asString().contains("look at the row again");
  }

  @Test
  void severalRowsWhereOneIsExpectedAreRefusedUnlessTheyAreCounted() {
    String wide = "id: wide\nmatch: {code: ALB}\naction: set\ncolumn: note\nvalue: x\nexpect: slip";
    String both = "id: both\nmatch: {year: 2001}\naction: drop\ncolumn: code\nexpect: ALB";
    assertThat(problems(both))
        .anyMatch(
            problem ->
                problem.contains("is for one row, and more are there: test.csv:3, test.csv:4"));
    assertThat(problems(wide))
        .anyMatch(problem -> problem.contains("where the correction wide expects"));

    List<String> counted = new ArrayList<>(GOOD.subList(1, 5));
    counted.add(both + "\nrows: 2");
    assertThat(folder.read(source(counted)).kept()).noneMatch(row -> row.contains("ALB,2001"));
    counted.set(4, both + "\nrows: 3");
    assertThat(folder.problems(source(counted)))
        .singleElement()
        .asString()
        .contains("is for 3 rows, and the files of the source test have only 2");
  }

  @Test
  void aCellIsNotCorrectedTwice() {
    assertThat(problems(GOOD.get(2).replace("id: typed", "id: again")))
        .containsExactly(
            "conf/test.yaml:3: corrections.3 = typed: it would correct what again corrects already,"
                + " in test.csv:2");
    assertThat(problems(GOOD.get(0).replace("id: slip", "id: other"))).hasSize(1);
  }

  private List<String> problems(String... more) {
    List<String> all = new ArrayList<>(GOOD);
    all.addAll(List.of(more));
    return folder.problems(source(all));
  }

  private List<String> remedies(Source source) {
    try {
      folder.reader().read(source);
    } catch (org.regulatedgoods.quality.BadInput e) {
      return e.problems().stream().map(Problem::remedy).toList();
    }
    throw new AssertionError("the source is read without a problem");
  }

  private static Source source(List<String> corrections) {
    List<PlacedCorrection> placed = new ArrayList<>();
    for (String yaml : corrections) {
      int number = placed.size() + 1;
      placed.add(
          new PlacedCorrection(
              Declarations.of(
                  Correction.class,
                  yaml,
                  "reason: invented",
                  "source: nobody",
                  "coder: a test",
                  "date: 2026-01-01"),
              new Problem.Place("conf/test.yaml", number, "corrections." + number)));
    }
    Read read =
        Declarations.of(
            Read.class,
            "shape: panel",
            "path: test.csv",
            "country: {column: code, scheme: iso3}",
            "year: year",
            "years: 1990..2010");
    Source plain =
        RawFolder.source(read, Map.of("v", new Column(Column.Type.DOUBLE, "", List.of(0.0, 1.0))));
    return new Source(plain.id(), plain.origin(), plain.read(), plain.columns(), placed);
  }
}
