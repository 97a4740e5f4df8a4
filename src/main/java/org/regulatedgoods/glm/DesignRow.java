package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/** One complete row: its outcome, its atoms, its key and its cluster (blank without clusters). */
final class DesignRow implements Serializable {
  private static final long serialVersionUID = 1L;

  /** An order that depends on the rows alone, so that sums come out the same bit for bit. */
  static final Comparator<DesignRow> BY_CONTENT =
      Comparator.comparing(DesignRow::key)
          .thenComparing(DesignRow::outcome)
          .thenComparing(DesignRow::atoms, Arrays::compare)
          .thenComparing(DesignRow::cluster);

  private final String key;
  private final String cluster;
  private final double outcome;
  private final double[] atoms;

  DesignRow(String key, String cluster, double outcome, double[] atoms) {
    this.key = key;
    this.cluster = cluster;
    this.outcome = outcome;
    this.atoms = atoms.clone();
  }

  /** From a row of {@link Frame}, whose column order this knows. */
  static DesignRow from(Row row) {
    List<Double> values = row.getList(3);
    double[] atoms = values.stream().mapToDouble(Double::doubleValue).toArray();
    return new DesignRow(row.getString(0), row.getString(1), row.getDouble(2), atoms);
  }

  String key() {
    return key;
  }

  String cluster() {
    return cluster;
  }

  double outcome() {
    return outcome;
  }

  /** Shared, not copied: passes read it once a row. */
  double[] atoms() {
    return atoms;
  }
}
