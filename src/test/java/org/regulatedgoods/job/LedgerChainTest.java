package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.Resolution;
import org.regulatedgoods.country.State;

/** From raw rows to estimates on random files, each count held against one made here by hand. */
class LedgerChainTest {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();
  private static final String ORIGIN =
      "origin: {producer: nobody, title: Random, version: \"1\", published: \"2026\", license:"
          + " CC0-1.0, citation: SYNTHETIC, url: \"none\"}\n";

  @TempDir Path directory;

  /** A row of the file of the source democracy. */
  private record Cell(String code, int year, String value, boolean noise) {}

  /** Rows of one fate: how many, and of which countries. */
  private record Tally(long rows, List<String> countries) {}

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void atEveryStageTheCountsAddUpAndEveryLostCountryIsNamed(long seed) throws IOException {
    Random random = new Random(seed);
    List<Cell> cells = cells(random);
    StudyRun study = study(cells, random);
    new Ingest(study.context()).run();
    new BuildFeatures(study.context()).run();
    new Fit(study.context()).run();
    Map<String, Map<String, Tally>> ledger = ledger(study);

    ledger.forEach(
        (account, tallies) ->
            assertThat(tallies.get("read").rows())
                .as(account)
                .isEqualTo(
                    tallies.entrySet().stream()
                        .filter(tally -> tally.getKey().matches("kept|lost .*"))
                        .mapToLong(tally -> tally.getValue().rows())
                        .sum()));
    for (String source : List.of("democracy", "events", "trade", "stance")) {
      assertThat(ledger.get("use widgets." + source).get("read").rows())
          .as("tidy rows of " + source)
          .isEqualTo(ledger.get("ingest " + source).get("kept").rows())
          .isPositive();
    }
    assertThat(ledger.get("years tiny-ols").get("read"))
        .isEqualTo(ledger.get("features widgets.democracy").get("read"));
    assertThat(ledger.get("fit tiny-ols").get("read").rows())
        .isEqualTo(ledger.get("years tiny-ols").get("kept").rows());

    assertThat(ledger.get("ingest democracy")).isEqualTo(ingest(cells));
    assertThat(ledger.get("use widgets.democracy")).isEqualTo(use(cells));
    assertThat(ledger.get("features widgets.democracy")).isEqualTo(features(cells));
    assertThat(ledger.get("use widgets.trade"))
        .containsKeys(
            "lost of products that are not the good's",
            "lost no state at the end that features are by",
            "lost of a year that no feature looks at");
  }

  /** Codes of every kind in any year; the first rows are those that corrections are about. */
  private static List<Cell> cells(Random random) {
    List<String> codes = REGISTRY.codes("iso3").stream().map(use -> use.code()).distinct().toList();
    Map<String, Cell> cells = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      String code = codes.get(random.nextInt(codes.size()));
      int year = random.nextInt(3) == 0 ? 1946 + random.nextInt(75) : 2003 + random.nextInt(4);
      String value = random.nextInt(8) == 0 ? "" : String.valueOf(random.nextInt(1000) / 1000.0);
      Cell cell = new Cell(code, year, value, random.nextInt(10) == 0);
      boolean kept = REGISTRY.resolve("iso3", code, year) instanceof Resolution.InSystem;
      cells.putIfAbsent((kept ? state(cell) : code) + year, cell);
    }
    List<Cell> shuffled = new ArrayList<>(cells.values());
    Collections.shuffle(shuffled, random);
    shuffled.removeIf(cell -> List.of("ALB", "DEU").contains(cell.code()));
    shuffled.add(0, new Cell("ALB", 2005, "7", false));
    shuffled.add(1, new Cell("DEU", 2005, "70", false));
    return shuffled;
  }

  private StudyRun study(List<Cell> cells, Random random) throws IOException {
    StudyRun study = StudyRun.tiny(directory);
    Path sources = study.conf().resolve("sources");
    Files.writeString(
        sources.resolve("democracy.yaml"),
        "id: democracy\n"
            + ORIGIN
            + """
            read:
              shape: panel
              path: democracy-*.csv
              country: {column: code, scheme: iso3}
              year: year
              years: 1900..2100
              format: {where: {kind: [good]}}
            columns:
              score: {type: double, between: [0, 1]}
            corrections:
              - {id: out, match: {code: ALB, year: 2005}, action: drop, column: score, expect: 7, \
            reason: invented, source: nobody, coder: a test, date: 2026-01-01}
              - {id: in, match: {code: DEU, year: 2005}, action: set, column: score, value: 0.7, \
            expect: 70, reason: invented, source: nobody, coder: a test, date: 2026-01-01}
            features:
              democracy: {title: D, unit: index, measure: interval, from: score, lag: 1y, \
            valid: 1990..2010}
            """);
    Files.writeString(
        sources.resolve("events.yaml"),
        "id: events\n"
            + ORIGIN
            + """
            read: {shape: panel, path: events.csv, country: {column: code, scheme: iso3}, \
            year: year, years: 1900..2100, entity: id, repeats: allowed}
            columns: {deaths: double}
            features:
              deaths: {title: E, unit: deaths, measure: ratio, from: sum(deaths), missing: zero, \
            mean: 3y, valid: 1990..2010}
            """);
    Files.writeString(
        sources.resolve("trade.yaml"),
        "id: trade\n"
            + ORIGIN
            + """
            read: {shape: flows, path: trade.csv, exporter: {column: i, scheme: iso3}, \
            importer: {column: j, scheme: iso3}, year: t, years: 1900..2100, product: k, \
            classification: HS92}
            columns: {value: {type: double, header: v}}
            features:
              exports: {title: X, unit: dollars, measure: ratio, from: sum(value), by: exporter, \
            valid: 1990..2010}
            """);
    Path declaration = study.conf().resolve("studies/tiny.yaml");
    Files.writeString(
        declaration,
        Files.readString(declaration)
            .replace("[democracy, stance]", "[democracy, stance, events, trade]"));
    writeFiles(study.raw(), cells, random);
    return study;
  }

  private static void writeFiles(Path raw, List<Cell> cells, Random random) throws IOException {
    int cut = 2 + random.nextInt(cells.size() - 2);
    Files.write(raw.resolve("democracy-1.csv"), lines(cells.subList(0, cut)));
    Files.write(raw.resolve("democracy-2.csv"), lines(cells.subList(cut, cells.size())));
    List<String> events = new ArrayList<>(List.of("code,year,id,deaths"));
    TreeSet<String> flows = new TreeSet<>();
    for (Cell cell : cells) {
      String partner = cells.get(random.nextInt(cells.size())).code();
      String product = random.nextBoolean() ? "930200" : "010121";
      events.add(cell.code() + "," + cell.year() + ",e" + random.nextInt(3) + ",1");
      events.add(cell.code() + "," + cell.year() + ",e" + random.nextInt(3) + ",2");
      flows.add(cell.year() + "," + cell.code() + "," + partner + "," + product + ",1.5");
    }
    Files.write(raw.resolve("events.csv"), events);
    List<String> trade = new ArrayList<>(List.of("t,i,j,k,v"));
    trade.addAll(flows);
    Files.write(raw.resolve("trade.csv"), trade);
    List<String> stance = new ArrayList<>(List.of("iso3,year,stance"));
    for (State state : REGISTRY.states()) {
      if (state.existsIn(2006)) {
        stance.add(state.id() + ",2006," + random.nextInt(100) / 10.0);
      }
    }
    Files.write(raw.resolve("stance.csv"), stance);
  }

  private static List<String> lines(List<Cell> cells) {
    List<String> lines = new ArrayList<>(List.of("code,year,score,kind"));
    for (Cell cell : cells) {
      String kind = cell.noise() ? "noise" : "good";
      lines.add(cell.code() + "," + cell.year() + "," + cell.value() + "," + kind);
    }
    return lines;
  }

  /** By account, and in it by outcome and reason. */
  private static Map<String, Map<String, Tally>> ledger(StudyRun study) {
    Map<String, Map<String, Tally>> ledger = new TreeMap<>();
    for (Row row : study.context().lake().working(Tables.LEDGER).collectAsList()) {
      String account = row.getAs("stage") + " " + row.getAs("subject");
      String fate = (row.getAs("outcome") + " " + row.getAs("reason")).strip();
      ledger
          .computeIfAbsent(account, key -> new TreeMap<>())
          .put(fate, new Tally(row.<Long>getAs("rows"), row.getList(row.fieldIndex("countries"))));
    }
    return ledger;
  }

  private static Map<String, Tally> ingest(List<Cell> cells) {
    Map<String, Tally> tallies = tallies(cells, LedgerChainTest::fate, Cell::code);
    tallies.put("corrected corrected by in", new Tally(1, List.of("DEU")));
    return tallies;
  }

  private static Map<String, Tally> use(List<Cell> cells) {
    return tallies(
        cells.stream().filter(cell -> fate(cell).equals("kept")).toList(),
        cell -> {
          if (cell.year() < 2004 || cell.year() > 2005) {
            return "lost of a year that no feature looks at";
          }
          return cell.value().isEmpty() ? "lost no value that a feature looks at" : "kept";
        },
        LedgerChainTest::state);
  }

  private static Map<String, Tally> features(List<Cell> cells) {
    Map<String, Boolean> present = new TreeMap<>();
    for (State state : REGISTRY.states()) {
      for (int year = 2005; year <= 2006; year++) {
        if (state.existsIn(year)) {
          present.put(state.id() + year, false);
        }
      }
    }
    for (Cell cell : cells) {
      if (fate(cell).equals("kept") && !cell.value().isEmpty()) {
        present.computeIfPresent(state(cell) + (cell.year() + 1), (key, before) -> true);
      }
    }
    Map<String, Tally> tallies = new TreeMap<>();
    long kept = present.values().stream().filter(is -> is).count();
    tallies.put("read", new Tally(present.size(), List.of()));
    tallies.put("kept", new Tally(kept, List.of()));
    tallies.put(
        "lost no value",
        new Tally(
            present.size() - kept,
            present.entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(entry -> entry.getKey().substring(0, entry.getKey().length() - 4))
                .distinct()
                .sorted()
                .toList()));
    return tallies;
  }

  private static Map<String, Tally> tallies(
      List<Cell> cells,
      java.util.function.Function<Cell, String> fate,
      java.util.function.Function<Cell, String> country) {
    Map<String, Tally> tallies = new TreeMap<>();
    cells.stream()
        .collect(Collectors.groupingBy(fate))
        .forEach(
            (reason, own) ->
                tallies.put(
                    reason,
                    new Tally(
                        own.size(),
                        reason.equals("kept") || own.get(0).noise()
                            ? List.of()
                            : own.stream().map(country).distinct().sorted().toList())));
    tallies.put("read", new Tally(cells.size(), List.of()));
    return tallies;
  }

  private static String fate(Cell cell) {
    if (cell.noise()) {
      return "lost not asked for by the source's declaration";
    }
    if (cell.code().equals("ALB")) {
      return "lost dropped by the correction out";
    }
    Resolution resolution = REGISTRY.resolve("iso3", cell.code(), cell.year());
    if (resolution instanceof Resolution.InSystem) {
      return "kept";
    }
    if (resolution instanceof Resolution.NotAState other) {
      return "lost not a state: " + other.kind();
    }
    return resolution instanceof Resolution.OutsideSystem
        ? "lost not in the state system at the end of that year"
        : "lost a code that the scheme does not use in that year";
  }

  private static String state(Cell cell) {
    return ((Resolution.InSystem) REGISTRY.resolve("iso3", cell.code(), cell.year())).state();
  }
}
