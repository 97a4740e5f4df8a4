package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.glm.kernel.Caution;

/** What a reader should know before believing a covariance, in words. */
final class Cautions {
  private Cautions() {}

  static List<String> ofClusters(long clusters, int parameters) {
    return inWords(Caution.ofClusters(Math.toIntExact(clusters), parameters));
  }

  static List<String> inWords(List<Caution> cautions) {
    List<String> words = new ArrayList<>();
    for (Caution caution : cautions) {
      if (caution instanceof Caution.FewClusters few) {
        words.add(
            "%d clusters are few: errors tend to be too small, and a test at 5%% rejects more often"
                .formatted(few.clusters()));
      } else if (caution instanceof Caution.FewerClustersThanParameters fewer) {
        words.add(
            "no more clusters (%d) than parameters (%d): the covariance is singular, and tests of"
                    .formatted(fewer.clusters(), fewer.parameters())
                + " many hypotheses at once are not defined");
      } else {
        words.add("the covariance had negative eigenvalues, which were set to zero");
      }
    }
    return words;
  }

  static String fewerClusters(long clusters, int parameters) {
    return "fewer clusters (%d) than parameters (%d): leave terms out or choose other errors"
        .formatted(clusters, parameters);
  }
}
