package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/** What a reader should know before believing a covariance. */
public sealed interface Caution extends Serializable {

  /** Cluster errors lean on many clusters: a test at 5% rejects more often with few. */
  record FewClusters(int clusters) implements Caution {}

  /** No more clusters than parameters, so that the covariance is singular. */
  record FewerClustersThanParameters(int clusters, int parameters) implements Caution {}

  /** The difference of covariances had negative eigenvalues, which were set to zero. */
  record MadeNonNegative() implements Caution {}
}
