package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.good.Meaning;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.StudyLoader.Declared;
import org.regulatedgoods.theory.Driver;

/**
 * Checks that a good's product codes are of revisions that exist, its measures features, and its
 * roles the theory's.
 */
final class GoodCheck {

  private final Declared<Good> good;
  private final List<Problem> problems;
  private final Set<String> features;

  /** The features are all that any source declares; empty where they cannot be known. */
  GoodCheck(Declared<Good> good, Set<String> features, List<Problem> problems) {
    this.good = good;
    this.features = features;
    this.problems = problems;
  }

  void run() {
    revisions("products", good.value().products());
    good.value().subsets().forEach(this::subset);
    good.value().roles().forEach((name, role) -> measures("roles." + name, role));
    good.value().roles().forEach((name, role) -> drives("roles." + name, role));
    good.value().outcomes().forEach((name, outcome) -> measures("outcomes." + name, outcome));
    good.value().outcomes().forEach(this::drivesNothing);
  }

  private void measures(String key, Meaning meaning) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < meaning.measuredBy().size(); i++) {
      String feature = meaning.measuredBy().get(i);
      String place = key + ".measured-by." + (i + 1);
      if (!seen.add(feature)) {
        problems.add(good.file().problem(place, feature, "stands twice", "delete one"));
      } else if (!features.isEmpty() && !features.contains(feature)) {
        problems.add(
            good.file()
                .problem(
                    place,
                    feature,
                    "no source under conf/ declares this feature",
                    "use the name of one, as jobs/submit explain lists them"));
      }
    }
  }

  private void drives(String key, Meaning role) {
    if (!role.driver().isEmpty() && Driver.find(role.driver()).isEmpty()) {
      problems.add(
          good.file()
              .problem(
                  key + ".driver",
                  role.driver(),
                  "the theory has no such driver",
                  "use one of " + Driver.ids() + ", or leave the key out"));
    }
  }

  private void drivesNothing(String name, Meaning outcome) {
    if (!outcome.driver().isEmpty()) {
      problems.add(
          good.file()
              .problem(
                  "outcomes." + name + ".driver",
                  outcome.driver(),
                  "an outcome is what governments do, and drives nothing in the theory",
                  "delete the key"));
    }
  }

  private void revisions(String key, Map<String, List<String>> codes) {
    codes.forEach(
        (revision, list) -> {
          if (!Good.REVISIONS.contains(revision)) {
            problems.add(
                good.file()
                    .problem(
                        key + "." + revision,
                        revision,
                        "codes for no revision of the Harmonized System",
                        "use one of " + Good.REVISIONS));
          }
          repeated(key + "." + revision, list);
        });
  }

  /** A code that stands twice may be a slip for another one that is then missing. */
  private void repeated(String key, List<String> list) {
    Set<String> seen = new HashSet<>();
    for (String code : list) {
      if (!seen.add(code)) {
        problems.add(good.file().problem(key, code, "the code stands twice", "delete one"));
      }
    }
  }

  private void subset(String name, Map<String, List<String>> codes) {
    String key = "subsets." + name;
    revisions(key, codes);
    codes.forEach(
        (revision, list) -> {
          Set<String> strange = new TreeSet<>(list);
          strange.removeAll(good.value().codes(revision));
          if (!strange.isEmpty()) {
            problems.add(
                good.file()
                    .problem(
                        key + "." + revision,
                        String.join(", ", strange),
                        "not among the products of " + revision,
                        "a subset holds some of them"));
          }
        });
  }
}
