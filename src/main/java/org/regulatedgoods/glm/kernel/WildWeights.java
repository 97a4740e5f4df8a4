package org.regulatedgoods.glm.kernel;

import java.util.SplittableRandom;

/** What a cluster's residuals are multiplied by in a wild bootstrap: mean zero, variance one. */
public enum WildWeights {
  /** 1 or -1 with equal chance; all sign patterns are gone through where they are few. */
  RADEMACHER {
    @Override
    double draw(SplittableRandom random) {
      return random.nextBoolean() ? 1 : -1;
    }
  },
  /** Six values (Webb 2014), for so few clusters that signs have too few patterns. */
  WEBB {
    @Override
    double draw(SplittableRandom random) {
      int k = random.nextInt(6);
      double size = Math.sqrt((1 + k % 3) / 2.0);
      return k < 3 ? -size : size;
    }
  };

  /** Up to so many clusters all sign patterns are gone through. */
  static final int ENUMERATED = 12;

  abstract double draw(SplittableRandom random);

  /** Signs where there are twelve clusters or more, Webb's six values below. */
  public static WildWeights forClusters(int clusters) {
    return clusters >= ENUMERATED ? RADEMACHER : WEBB;
  }

  boolean isEnumerated(int clusters) {
    return this == RADEMACHER && clusters <= ENUMERATED;
  }

  /** How many replicates there are: every pattern once, or the draws asked for. */
  int replicates(int clusters, int draws) {
    return isEnumerated(clusters) ? 1 << clusters : draws;
  }

  /** Fills in the weights of one replicate. */
  void fill(double[] weights, long seed, int replicate) {
    if (isEnumerated(weights.length)) {
      for (int g = 0; g < weights.length; g++) {
        weights[g] = (replicate >> g & 1) == 0 ? 1 : -1;
      }
      return;
    }
    SplittableRandom random = RandomStream.of(seed, replicate);
    for (int g = 0; g < weights.length; g++) {
      weights[g] = draw(random);
    }
  }
}
