package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * One complete row: its outcome, its atoms, its key, its clusters (blank without) and the numbers
 * that it has beside them.
 */
final class DesignRow implements Serializable {
  private static final long serialVersionUID = 1L;

  /** An order that depends on the rows alone, so that sums come out the same bit for bit. */
  static final Comparator<DesignRow> BY_CONTENT =
      Comparator.comparing(DesignRow::key)
          .thenComparing(DesignRow::outcome)
          .thenComparing(DesignRow::atoms, Arrays::compare)
          .thenComparing(DesignRow::cluster)
          .thenComparing(DesignRow::secondCluster)
          .thenComparing(row -> row.numbers, Arrays::compare);

  private static final double[] NONE = {};

  private final String key;
  private final String cluster;
  private final double outcome;
  private final double[] atoms;
  private final String secondCluster;
  private final double[] numbers;

  DesignRow(String key, String cluster, double outcome, double[] atoms) {
    this(key, cluster, outcome, atoms, "", NONE);
  }

  private DesignRow(
      String key,
      String cluster,
      double outcome,
      double[] atoms,
      String secondCluster,
      double[] numbers) {
    this.key = key;
    this.cluster = cluster;
    this.outcome = outcome;
    this.atoms = atoms.clone();
    this.secondCluster = secondCluster;
    this.numbers = numbers;
  }

  /** From a row of {@link Frame}, whose column order this knows. */
  static DesignRow from(Row row) {
    return new DesignRow(
        row.getString(0),
        row.getString(1),
        row.getDouble(2),
        numbers(row, 3),
        row.getString(4),
        numbers(row, 5));
  }

  private static double[] numbers(Row row, int position) {
    List<Double> values = row.getList(position);
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  String key() {
    return key;
  }

  String cluster() {
    return cluster;
  }

  String secondCluster() {
    return secondCluster;
  }

  /** A number beside the terms, in the order of {@link Beside#numbers}. */
  double number(int position) {
    return numbers[position];
  }

  double outcome() {
    return outcome;
  }

  /** Shared, not copied: passes read it once a row. */
  double[] atoms() {
    return atoms;
  }
}
