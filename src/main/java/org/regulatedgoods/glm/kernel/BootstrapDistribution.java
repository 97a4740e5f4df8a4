package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The estimates of replicates, by parameter. */
public final class BootstrapDistribution implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> names;
  private final List<double[]> replicates;
  private final int withoutFit;

  /**
   * Of replicates that may have been made anywhere, in any order.
   *
   * @param withoutFit how many replicates had none
   */
  public BootstrapDistribution(List<String> names, List<double[]> replicates, int withoutFit) {
    this.names = List.copyOf(names);
    this.replicates = new ArrayList<>(replicates);
    this.withoutFit = withoutFit;
    if (replicates.size() < 2) {
      throw new IllegalArgumentException(
          "%d of %d replicates have a fit"
              .formatted(replicates.size(), replicates.size() + withoutFit));
    }
  }

  public int replicates() {
    return replicates.size();
  }

  /** How many replicates could not be fitted; they are in no number here. */
  public int withoutFit() {
    return withoutFit;
  }

  /** The deviation of a parameter over the replicates. */
  public double standardError(String name) {
    double[] values = sorted(name);
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  /** A quantile of a parameter over the replicates, linear between them. */
  public double quantile(String name, double probability) {
    double[] values = sorted(name);
    double at = probability * (values.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (at - below) * (values[above] - values[below]);
  }

  /** Sorted, so that the order in which replicates came moves no bit of a sum. */
  private double[] sorted(String name) {
    int j = names.indexOf(name);
    if (j < 0) {
      throw new IllegalArgumentException("No parameter " + name + "; there are " + names);
    }
    return replicates.stream().mapToDouble(replicate -> replicate[j]).sorted().toArray();
  }
}
