package org.regulatedgoods.study;

import java.util.List;
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
    for (String revision : good.value().products().keySet()) {
      if (!Good.REVISIONS.contains(revision)) {
        problems.add(
            good.file()
                .problem(
                    "products." + revision,
                    revision,
                    "codes for no revision of the Harmonized System",
                    "use one of " + Good.REVISIONS));
      }
    }
  }
}
