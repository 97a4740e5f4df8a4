package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.Resolution;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.YearColumn;

/** Random rows of states, dead states and what was never one, in any order and in any files. */
class SourcePropertiesTest {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();
  private static final String HEADER = "code,year,id,v";

  @TempDir Path root;

  private record Cell(String code, int year, int id) {
    String line() {
      return code + "," + year + "," + id + "," + id;
    }
  }

  @ParameterizedTest
  @CsvSource({"iso3, 11", "polity, 12"})
  void everyRowFaresAsTheRegistrySaysInAnyOrderAndSplitOverFiles(String scheme, long seed) {
    Random random = new Random(seed);
    List<Cell> cells = new ArrayList<>(cells(scheme, random));
    RawFolder folder = new RawFolder(root).with("whole.csv", lines(cells));
    RawFolder.Result whole = folder.placing("test", "whole.csv").read(source(scheme));

    assertThat(whole.kept())
        .containsExactlyInAnyOrderElementsOf(
            cells.stream()
                .filter(cell -> fate(scheme, cell).startsWith("="))
                .map(
                    cell ->
                        "[%s,%d,%d,%d.0]"
                            .formatted(
                                fate(scheme, cell).substring(1), cell.year(), cell.id(), cell.id()))
                .toList());
    assertThat(withoutLines(whole))
        .containsExactlyInAnyOrderElementsOf(
            cells.stream()
                .filter(cell -> !fate(scheme, cell).startsWith("="))
                .map(cell -> cell.code() + "," + cell.year() + "," + fate(scheme, cell) + "]")
                .toList());
    assertThat(whole.rows(LedgerEntry.READ)).isEqualTo(cells.size());
    assertThat(whole.rows(LedgerEntry.KEPT)).isEqualTo(whole.kept().size()).isPositive();
    assertThat(whole.rows(LedgerEntry.LOST)).isEqualTo(whole.rejected().size()).isPositive();

    Collections.shuffle(cells, random);
    int cut = random.nextInt(cells.size());
    RawFolder.Result split =
        folder
            .with("part-1.csv", lines(cells.subList(0, cut)))
            .with("part-2.csv", lines(cells.subList(cut, cells.size())))
            .placing("test", "part-*.csv")
            .read(source(scheme));
    assertThat(split.kept()).isEqualTo(whole.kept());
    assertThat(withoutLines(split)).isEqualTo(withoutLines(whole));
    assertThat(split.ledger()).isEqualTo(whole.ledger());
  }

  private static List<Cell> cells(String scheme, Random random) {
    List<String> codes = REGISTRY.codes(scheme).stream().map(use -> use.code()).distinct().toList();
    return IntStream.range(0, 200)
        .mapToObj(
            id -> new Cell(codes.get(random.nextInt(codes.size())), 1946 + random.nextInt(75), id))
        .toList();
  }

  /** "=" and the state, or the reason why there is none. */
  private static String fate(String scheme, Cell cell) {
    Resolution resolution = REGISTRY.resolve(scheme, cell.code(), cell.year());
    if (resolution instanceof Resolution.InSystem in) {
      return "=" + in.state();
    }
    if (resolution instanceof Resolution.NotAState other) {
      return "not a state: " + other.kind();
    }
    return resolution instanceof Resolution.OutsideSystem
        ? "not in the state system at the end of that year"
        : "a code that the scheme does not use in that year";
  }

  private static List<String> withoutLines(RawFolder.Result result) {
    return result.rejected().stream()
        .map(row -> row.substring(row.indexOf(',') + 1))
        .sorted()
        .toList();
  }

  private static String[] lines(List<Cell> cells) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    cells.forEach(cell -> lines.add(cell.line()));
    return lines.toArray(String[]::new);
  }

  private static Source source(String scheme) {
    Read read =
        new Panel(
            "whole.csv",
            CountryColumn.of("code", scheme),
            YearColumn.of("year"),
            new YearRange(1900, 2100),
            "id",
            Format.Rule.FORBIDDEN,
            Format.plain());
    return RawFolder.source(read, Map.of("v", new Column(Column.Type.DOUBLE, "", List.of())));
  }
}
