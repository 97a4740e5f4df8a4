package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is never read under another column's name. */
class TextRowsPropertyTest {

  private static final String ALPHABET = "abZ09 ,;\"'\néß中.\u00A0-";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomTablesReadBackByNameHoweverTheyAreWritten(long seed) {
    Random random = new Random(seed);
    for (int table = 0; table < 40; table++) {
      int width = 2 + random.nextInt(5);
      List<List<String>> cells = table(random, width);
      List<Integer> order = shuffled(random, width);
      String end = random.nextBoolean() ? "\n" : "\r\n";
      String text =
          line(order.stream().map(i -> "c" + i).toList(), random)
              + end
              + cells.stream()
                  .map(row -> line(order.stream().map(row::get).toList(), random))
                  .collect(Collectors.joining(end, "", end));
      List<Integer> wanted = shuffled(random, width).subList(0, 1 + random.nextInt(width));
      String[] names = wanted.stream().map(i -> "c" + i).toArray(String[]::new);
      assertThat(Csv.text(text).cells(names))
          .as("seed %d, table %d:%n%s", seed, table, text)
          .isEqualTo(cells.stream().map(row -> read(row, wanted)).toList());
    }
  }

  private static List<List<String>> table(Random random, int width) {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(r -> IntStream.range(0, width).mapToObj(c -> cell(random)).toList())
        .toList();
  }

  private static String cell(Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(i -> "" + ALPHABET.charAt(random.nextInt(ALPHABET.length())))
        .collect(Collectors.joining());
  }

  private static List<Integer> shuffled(Random random, int width) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  /** Quoted where it must be, and at random where it need not. */
  private static String line(List<String> cells, Random random) {
    return cells.stream()
        .map(
            cell ->
                cell.matches("(?s).*[,\"\n].*") || random.nextInt(3) == 0
                    ? '"' + cell.replace("\"", "\"\"") + '"'
                    : cell)
        .collect(Collectors.joining(","));
  }

  private static List<String> read(List<String> row, List<Integer> wanted) {
    List<String> cells = new ArrayList<>();
    for (int column : wanted) {
      String text = row.get(column).strip();
      cells.add(text.isEmpty() ? null : text);
    }
    return cells;
  }
}
