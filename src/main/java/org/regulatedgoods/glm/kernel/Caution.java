package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a reader should know before believing a covariance. */
public sealed interface Caution extends Serializable {
  /** Below this the errors of few clusters are known to be too small. */
  int ENOUGH = 40;

  /** Cluster errors lean on many clusters: a test at 5% rejects more often with few. */
  record FewClusters(int clusters) implements Caution {}

  /** No more clusters than parameters, so that the covariance is singular. */
  record FewerClustersThanParameters(int clusters, int parameters) implements Caution {}

  /** What few clusters call for; nothing where there are many. */
  static List<Caution> ofClusters(int clusters, int parameters) {
    List<Caution> cautions = new ArrayList<>();
    if (clusters < ENOUGH) {
      cautions.add(new FewClusters(clusters));
    }
    if (clusters <= parameters) {
      cautions.add(new FewerClustersThanParameters(clusters, parameters));
    }
    return cautions;
  }

  /** The difference of covariances had negative eigenvalues, which were set to zero. */
  record MadeNonNegative() implements Caution {}
}
