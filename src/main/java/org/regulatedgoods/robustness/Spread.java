package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.glm.kernel.Clusters;
import org.regulatedgoods.glm.kernel.Errors;

/**
 * The errors that an equation goes by, before its rows are known.
 *
 * @param kind classical, HC0 to HC3, or CR0 to CR2
 * @param cluster the nominal column of the clusters; empty where there are none
 */
public record Spread(String kind, String cluster) implements Serializable {

  /** The errors on some rows. */
  Errors on(Panel rows) {
    return switch (kind) {
      case "classical" -> Errors.classical();
      case "HC0" -> Errors.hc0();
      case "HC1" -> Errors.hc1();
      case "HC2" -> Errors.hc2();
      case "HC3" -> Errors.hc3();
      case "CR0" -> Errors.cr0(clusters(rows));
      case "CR1" -> Errors.cr1(clusters(rows));
      case "CR2" -> Errors.cr2(clusters(rows));
      default -> throw new IllegalArgumentException("No errors are called " + kind);
    };
  }

  private Clusters clusters(Panel rows) {
    return Clusters.of(Arrays.asList(rows.name(cluster)));
  }

  /** The columns that a row must have. */
  List<String> needs() {
    return cluster.isEmpty() ? List.of() : List.of(cluster);
  }
}
