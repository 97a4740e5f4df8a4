package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.StudyLoader.Declared;

/** Checks that a good's product codes are of revisions that exist. */
final class GoodCheck {

  private final Declared<Good> good;
  private final List<Problem> problems;

  GoodCheck(Declared<Good> good, List<Problem> problems) {
    this.good = good;
    this.problems = problems;
  }

  void run() {
    revisions("products", good.value().products());
    good.value().subsets().forEach(this::subset);
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
