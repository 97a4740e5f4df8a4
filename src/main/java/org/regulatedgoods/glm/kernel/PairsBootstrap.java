package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Rows, or whole clusters of them, drawn with replacement and fitted again. A replicate depends on
 * seed and number alone, so that replicates may be spread over tasks.
 */
public final class PairsBootstrap implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Fit fit;
  private final List<int[]> units;

  private PairsBootstrap(Fit fit, List<int[]> units) {
    this.fit = fit;
    this.units = units;
  }

  /** Draws rows. */
  public static PairsBootstrap ofRows(Fit fit) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < fit.regression().rows(); i++) {
      rows.add(new int[] {i});
    }
    return new PairsBootstrap(fit, rows);
  }

  /** Draws clusters. */
  public static PairsBootstrap ofClusters(Fit fit, Clusters clusters) {
    if (clusters.rows() != fit.regression().rows()) {
      throw new IllegalArgumentException(
          "The clusters have %d rows, the fit %d"
              .formatted(clusters.rows(), fit.regression().rows()));
    }
    List<int[]> all = new ArrayList<>();
    for (int g = 0; g < clusters.count(); g++) {
      all.add(clusters.rowsOf(g));
    }
    return new PairsBootstrap(fit, all);
  }

  /** The estimates of one replicate; empty where its rows have no fit. */
  public Optional<double[]> replicate(long seed, int replicate) {
    SplittableRandom random = RandomStream.of(seed, replicate);
    int[] rows = new int[0];
    for (int k = 0; k < units.size(); k++) {
      int[] drawn = units.get(random.nextInt(units.size()));
      int before = rows.length;
      rows = Arrays.copyOf(rows, before + drawn.length);
      System.arraycopy(drawn, 0, rows, before, drawn.length);
    }
    Answer answer = Kernel.fit(fit.regression().rows(rows));
    return answer instanceof Fit again && again.names().equals(fit.names())
        ? Optional.of(again.estimates())
        : Optional.empty();
  }

  /** All replicates, one after the other. */
  public BootstrapDistribution run(Resampling resampling) {
    List<double[]> replicates = new ArrayList<>();
    for (int b = 0; b < resampling.draws(); b++) {
      replicate(resampling.seed(), b).ifPresent(replicates::add);
    }
    return new BootstrapDistribution(
        fit.names(), replicates, resampling.draws() - replicates.size());
  }
}
