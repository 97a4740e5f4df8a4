package org.regulatedgoods.country;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads data/reference as it ships in the jar, and refuses tables that contradict each other. */
final class ReferenceFiles {

  private final Map<String, State> states = new TreeMap<>();
  private final CodeSchemes schemes = new CodeSchemes();
  private final Map<String, Map<String, String>> regions = new TreeMap<>();
  private final List<Border> borders = new ArrayList<>();

  CountryRegistry registry() {
    rows("states.csv").forEach(this::addSpell);
    rows("schemes.csv").forEach(this::addScheme);
    rows("codes.csv").forEach(this::addCode);
    rows("not_states.csv").forEach(this::addNonState);
    rows("regions.csv").forEach(this::addRegion);
    rows("neighbours.csv").forEach(this::addBorder);
    List<RegionScheme> regionSchemes = new ArrayList<>();
    regions.forEach((id, members) -> regionSchemes.add(new RegionScheme(id, members)));
    return new CountryRegistry(states.values(), schemes.withTheirBases(), regionSchemes, borders);
  }

  private void addSpell(NamedCsvRecord row) {
    String id = row.getField("state");
    State before = states.get(id);
    List<State.Spell> spells = new ArrayList<>(before == null ? List.of() : before.spells());
    List<State.Spell> un = new ArrayList<>(before == null ? List.of() : before.unMembership());
    spell(row, "from", "to").ifPresent(spells::add);
    spell(row, "un_from", "un_to").filter(spell -> !un.contains(spell)).ifPresent(un::add);
    states.put(id, new State(id, row.getField("name"), spells, un));
  }

  private static Optional<State.Spell> spell(NamedCsvRecord row, String from, String to) {
    return date(row, from).map(start -> new State.Spell(start, date(row, to)));
  }

  private static Optional<LocalDate> date(NamedCsvRecord row, String column) {
    String text = row.getField(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private void addCode(NamedCsvRecord row) {
    add(row, "codes.csv", new CodeUse.OfState(known("codes.csv", row, "state")));
  }

  private void addNonState(NamedCsvRecord row) {
    add(row, "not_states.csv", new CodeUse.OfNonState(row.getField("kind")));
  }

  private void add(NamedCsvRecord row, String file, CodeUse.Meaning meaning) {
    schemes
        .add(row.getField("scheme"), new CodeUse(row.getField("code"), years(row), meaning))
        .ifPresent(
            fault -> {
              throw contradiction(file, row, fault);
            });
  }

  private void addScheme(NamedCsvRecord row) {
    schemes
        .declare(row.getField("scheme"), row.getField("base"), row.getField("letters"))
        .ifPresent(
            fault -> {
              throw contradiction("schemes.csv", row, fault);
            });
  }

  private void addRegion(NamedCsvRecord row) {
    String before =
        regions
            .computeIfAbsent(row.getField("scheme"), scheme -> new TreeMap<>())
            .put(row.getField("state"), row.getField("region"));
    if (before != null) {
      throw contradiction("regions.csv", row, "puts " + row.getField("state") + " in two regions");
    }
  }

  private void addBorder(NamedCsvRecord row) {
    Border border =
        new Border(
            known("neighbours.csv", row, "state"),
            known("neighbours.csv", row, "neighbour"),
            years(row));
    if (borders.stream()
        .anyMatch(other -> other.across(border.first()).equals(border.across(border.first())))) {
      throw contradiction(
          "neighbours.csv", row, "has " + border.first() + " and " + border.second() + " twice");
    }
    borders.add(border);
  }

  private String known(String file, NamedCsvRecord row, String column) {
    String state = row.getField(column);
    if (!states.containsKey(state)) {
      throw contradiction(file, row, "names the state " + state + ", which states.csv lacks");
    }
    return state;
  }

  private static YearRange years(NamedCsvRecord row) {
    return new YearRange(year(row, "from", CodeUse.EARLIEST), year(row, "to", CodeUse.LATEST));
  }

  private static int year(NamedCsvRecord row, String column, int open) {
    String text = row.getField(column);
    return text.isEmpty() ? open : Integer.parseInt(text);
  }

  private static IllegalStateException contradiction(
      String file, NamedCsvRecord row, String fault) {
    return new IllegalStateException(
        "data/reference/" + file + ", line " + row.getStartingLineNumber() + ": " + fault);
  }

  static List<NamedCsvRecord> rows(String file) {
    try (InputStream in = ReferenceFiles.class.getResourceAsStream("/reference/" + file);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("data/reference/" + file + " cannot be read from the jar", e);
    }
  }
}
