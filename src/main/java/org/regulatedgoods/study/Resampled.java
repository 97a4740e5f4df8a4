package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * P-values by resampling, of every term of a model.
 *
 * @param draws how many; all patterns are gone through instead where clusters are few
 * @param seed from which every draw follows
 */
public record Resampled(Method method, @JsonProperty(defaultValue = "9999") int draws, long seed) {

  public Resampled {
    if (draws < 99 || draws > 1_000_000) {
      throw new IllegalArgumentException("draws: not from 99 to 1000000; write 9999");
    }
  }

  /** How rows are drawn. */
  public enum Method {
    /** Residuals of the null times one weight a cluster; least squares alone. */
    WILD_CLUSTER_BOOTSTRAP,
    /** Scores of the null times one weight a cluster. */
    SCORE_BOOTSTRAP,
    /** Clusters, or rows where there are none, with replacement. */
    PAIRS_BOOTSTRAP,
    /** The term's values dealt out again, within clusters where there are some. */
    RANDOMISATION;

    @JsonCreator
    static Method parse(String written) {
      for (Method method : values()) {
        if (method.toString().equals(written)) {
          return method;
        }
      }
      throw new IllegalArgumentException(
          "not a way of resampling; use wild-cluster-bootstrap, score-bootstrap, pairs-bootstrap"
              + " or randomisation");
    }

    boolean needsClusters() {
      return this == WILD_CLUSTER_BOOTSTRAP || this == SCORE_BOOTSTRAP;
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
