package org.regulatedgoods.source.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regulatedgoods.source.declaration.Format;

/**
 * How files of flows by product are read that are too long to keep: the flows of some products row
 * by row, all others summed by exporter, importer and year.
 *
 * @param numbers the columns that are summed
 * @param texts columns that only the rows which are kept have
 * @param firstYear the first year that a row may be of, as the file writes it
 * @param lastYear the last one
 * @param products the six-digit codes whose rows are kept
 */
public record FlowScan(
    Keys keys,
    List<Measured> numbers,
    List<String> texts,
    int firstYear,
    int lastYear,
    Set<String> products,
    Format format)
    implements Serializable {

  /** The headers of the columns that make a flow's key. */
  public record Keys(String exporter, String importer, String year, String product)
      implements Serializable {}

  /** A column of numbers, which lie between two bounds. */
  public record Measured(String header, double least, double greatest) implements Serializable {}

  /** The places of the key in {@link #headers}. */
  static final int EXPORTER = 0;

  static final int IMPORTER = 1;
  static final int YEAR = 2;
  static final int PRODUCT = 3;
  static final int KEYS = 4;

  public FlowScan {
    numbers = List.copyOf(numbers);
    texts = List.copyOf(texts);
    products = Set.copyOf(products);
  }

  /** The headers of all columns that are read, those of the key first. */
  public List<String> headers() {
    Set<String> headers =
        new LinkedHashSet<>(List.of(keys.exporter(), keys.importer(), keys.year(), keys.product()));
    numbers.forEach(number -> headers.add(number.header()));
    headers.addAll(texts);
    return new ArrayList<>(headers);
  }

  /** Where each number is among the headers. */
  int[] numberPlaces() {
    List<String> headers = headers();
    return numbers.stream().mapToInt(number -> headers.indexOf(number.header())).toArray();
  }

  /** Whether the text is a year of four digits that a row may be of. */
  boolean isYear(String text) {
    if (text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int year = Integer.parseInt(text);
    return year >= firstYear && year <= lastYear;
  }

  /** Whether the text is a product code of six digits. */
  static boolean isProduct(String text) {
    return text.length() == 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
