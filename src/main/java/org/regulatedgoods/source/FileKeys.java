package org.regulatedgoods.source;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of the keys of a file's rows: enough to say of most files that no key comes twice.
 *
 * @param rises whether each key is greater than the one before it
 * @param first the least key, or where they do not rise one that is not greater
 * @param last the greatest key, or where they do not rise one that is not less; both are empty
 *     where the file has no rows
 */
public record FileKeys(boolean rises, List<Long> first, List<Long> last) {
  public FileKeys {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /** Whether the file and the other may have a key in common. */
  boolean overlap(FileKeys other) {
    return !first.isEmpty()
        && !other.first.isEmpty()
        && compare(first, other.last) <= 0
        && compare(other.first, last) <= 0;
  }

  private static int compare(List<Long> one, List<Long> other) {
    return Arrays.compare(
        one.stream().mapToLong(word -> word).toArray(),
        other.stream().mapToLong(word -> word).toArray());
  }
}
