package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Objects;

/** What is assumed of the errors: the closed choice of covariances, made after the fit. */
public sealed interface Errors extends Serializable {

  /** The model's own: dispersion times the inverse information. */
  record Classical() implements Errors {}

  /** Rows independent, variances of any size (White 1980; MacKinnon and White 1985). */
  record Heteroskedastic(Correction correction) implements Errors {
    public Heteroskedastic {
      Objects.requireNonNull(correction, "correction");
    }
  }

  /** What makes up for residuals that are smaller than errors. */
  enum Correction {
    /** Squared residuals. */
    HC0,
    /** Times n/(n-p). */
    HC1,
    /** Over 1-h. */
    HC2,
    /** Over (1-h)^2. */
    HC3
  }

  /** Rows of a cluster depend on one another in any way; clusters are independent. */
  record Clustered(Clusters clusters, ClusterCorrection correction) implements Errors {
    public Clustered {
      Objects.requireNonNull(clusters, "clusters");
      Objects.requireNonNull(correction, "correction");
    }
  }

  /** What makes up for few clusters. */
  enum ClusterCorrection {
    /** Squared cluster sums of scores. */
    CR0,
    /** Times G/(G-1) (n-1)/(n-p), t with G-1 df. */
    CR1,
    /** Unbiased under the working model, t with Satterthwaite's df (Bell and McCaffrey 2002). */
    CR2
  }

  /** Rows that share a cluster of either kind depend on one another (Cameron et al. 2011). */
  record TwoWay(Clusters first, Clusters second) implements Errors {
    public TwoWay {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }

  /**
   * Rows nearer than a distance depend on one another (Conley 1999).
   *
   * @param kilometres beyond which they do not
   */
  record Spatial(Coordinates places, double kilometres, Decay decay) implements Errors {
    public Spatial {
      Objects.requireNonNull(places, "places");
      Objects.requireNonNull(decay, "decay");
      if (!(kilometres > 0)) {
        throw new IllegalArgumentException("The distance is positive, not " + kilometres);
      }
    }
  }

  /** How the weight of a pair falls with its distance. */
  enum Decay {
    /** One up to the distance. */
    UNIFORM,
    /** Linearly from one to zero. */
    BARTLETT
  }

  static Errors cr0(Clusters clusters) {
    return new Clustered(clusters, ClusterCorrection.CR0);
  }

  static Errors cr1(Clusters clusters) {
    return new Clustered(clusters, ClusterCorrection.CR1);
  }

  static Errors cr2(Clusters clusters) {
    return new Clustered(clusters, ClusterCorrection.CR2);
  }

  static Errors classical() {
    return new Classical();
  }

  static Errors hc0() {
    return new Heteroskedastic(Correction.HC0);
  }

  static Errors hc1() {
    return new Heteroskedastic(Correction.HC1);
  }

  static Errors hc2() {
    return new Heteroskedastic(Correction.HC2);
  }

  static Errors hc3() {
    return new Heteroskedastic(Correction.HC3);
  }
}
