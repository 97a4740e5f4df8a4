package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which cluster each row belongs to, clusters numbered in the order of their names. */
public final class Clusters implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> names;
  private final int[] codes;

  private Clusters(List<String> names, int[] codes) {
    this.names = List.copyOf(names);
    this.codes = codes;
  }

  /** One name a row. */
  public static Clusters of(List<String> rows) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (String name : new TreeSet<>(rows)) {
      numbers.put(name, numbers.size());
    }
    int[] codes = rows.stream().mapToInt(numbers::get).toArray();
    return new Clusters(new ArrayList<>(numbers.keySet()), codes);
  }

  /** The clusters of those that agree in both. */
  Clusters with(Clusters other) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      both.add(codes[i] + "/" + other.codes[i]);
    }
    return of(both);
  }

  public int count() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }

  public int rows() {
    return codes.length;
  }

  /** The cluster of a row. */
  public int of(int row) {
    return codes[row];
  }

  /** The rows of a cluster. */
  int[] rowsOf(int cluster) {
    int[] rows = new int[codes.length];
    int count = 0;
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == cluster) {
        rows[count++] = i;
      }
    }
    return Arrays.copyOf(rows, count);
  }
}
