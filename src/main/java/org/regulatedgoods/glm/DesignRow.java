package org.regulatedgoods.glm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;

/** One complete row: its outcome, its atoms, its key, and what it has beside them. */
final class DesignRow {

  /** An order that depends on the rows alone, so that sums come out the same bit for bit. */
  static final Comparator<DesignRow> BY_CONTENT =
      Comparator.comparing(DesignRow::key)
          .thenComparing(DesignRow::outcome)
          .thenComparing(DesignRow::atoms, Arrays::compare)
          .thenComparing(DesignRow::cluster)
          .thenComparing(DesignRow::secondCluster)
          .thenComparing(DesignRow::numbers, Arrays::compare);

  /** What a row has beside its terms; a cluster that it has not is blank. */
  static final class Apart {
    static final Apart NOTHING = new Apart("", "");

    private final String cluster;
    private final String secondCluster;
    private final double[] numbers;

    /**
     * @param numbers in the order of {@link Beside#numbers}
     */
    Apart(String cluster, String secondCluster, double... numbers) {
      this.cluster = cluster;
      this.secondCluster = secondCluster;
      this.numbers = numbers;
    }
  }

  private final Supplier<String> key;
  private final double outcome;
  private final double[] atoms;
  private final Apart apart;

  /** A row whose key is made when it is asked for; the arrays are its own from now on. */
  DesignRow(Supplier<String> key, double outcome, double[] atoms, Apart apart) {
    this.key = key;
    this.outcome = outcome;
    this.atoms = atoms;
    this.apart = apart;
  }

  String key() {
    return key.get();
  }

  String cluster() {
    return apart.cluster;
  }

  String secondCluster() {
    return apart.secondCluster;
  }

  /** A number beside the terms, in the order of {@link Beside#numbers}. */
  double number(int position) {
    return apart.numbers[position];
  }

  double[] numbers() {
    return apart.numbers;
  }

  double outcome() {
    return outcome;
  }

  /** Shared, not copied: passes read it once a row. */
  double[] atoms() {
    return atoms;
  }
}
