package org.regulatedgoods.study;

import java.util.List;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.feature.MissingPolicy;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;

/** Checks that the steps of a feature mean something for what it measures. */
record StepCheck(DeclarationFile file, String key, List<Problem> problems) {

  void run(Read read, Feature feature) {
    if (read instanceof Derived) {
      derived(feature);
    }
    filling(read, feature);
    listed(read, feature);
    forbid(
        "share",
        read instanceof Reports && feature.share() != null,
        "what some states report is no share of the world's trade");
    total(feature);
    numbers(feature);
  }

  /** What it is made of is lagged and filled already: doing so again would count twice. */
  private void derived(Feature feature) {
    forbid("lag", feature.declaresLag(), "a derived feature has the lags of what it is made of");
    forbid(
        "missing",
        !(feature.missing() instanceof MissingPolicy.Absent),
        "a derived feature is missing where what it is made of is");
    forbid("share", feature.share() != null, "a share is taken of a source's rows");
    forbid("total", feature.total() != null, "a sum to date is taken of a source's years");
    forbid("neighbours", feature.neighbours() != null, "neighbours have values of a source");
    forbid(
        "measure",
        feature.measure() == Measure.NOMINAL,
        "an expression over other features is a number");
  }

  /**
   * Between two years of a vote, a treaty, a flow or a regime there is no line to draw, and the
   * last one says nothing of the next.
   */
  private void filling(Read read, Feature feature) {
    boolean filled =
        feature.missing() instanceof MissingPolicy.Interpolate
            || feature.missing() instanceof MissingPolicy.CarryForward;
    boolean eventful =
        read instanceof Votes
            || read instanceof Treaty
            || read instanceof Flows
            || read instanceof Reports
            || feature.measure() != Measure.RATIO;
    forbid(
        "missing",
        filled && eventful,
        "only slow quantities are filled, no votes, treaties, flows or regimes");
  }

  /** Nobody knows of a day after that of the list who had signed by then. */
  private void listed(Read read, Feature feature) {
    if (read instanceof Treaty treaty) {
      forbid(
          "valid",
          feature.readingDay().atYear(feature.valid().last()).isAfter(treaty.asOf()),
          "the list is of " + treaty.asOf() + ", before the last day that is read");
    }
  }

  private void total(Feature feature) {
    if (feature.total() != null && !(feature.missing() instanceof MissingPolicy.Zero)) {
      problems.add(
          file.problem(
              key + ".missing",
              feature.missing().toString(),
              "a sum to date needs years without a row to be known as zero",
              "use missing: zero, or delete total"));
    }
  }

  private void numbers(Feature feature) {
    boolean nominal = feature.measure() == Measure.NOMINAL;
    forbid("share", nominal && feature.share() != null, "names have no share");
    forbid("total", nominal && feature.total() != null, "names have no sum");
    forbid("neighbours", nominal && feature.neighbours() != null, "names are not compared");
  }

  private void forbid(String name, boolean given, String why) {
    if (given) {
      problems.add(file.problem(key + "." + name, why, "delete the key, or use another"));
    }
  }
}
