package org.regulatedgoods.simulation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** A state's sites on the World Heritage List. */
record Heritage(List<Site> sites) {
  Heritage {
    sites = List.copyOf(sites);
  }

  /** What a site is listed for, with the list's own short mark. */
  enum Category {
    CULTURAL("Cultural", "C"),
    MIXED("Mixed", "C/N"),
    NATURAL("Natural", "N");

    private final String title;
    private final String mark;

    Category(String title, String mark) {
      this.title = title;
      this.mark = mark;
    }

    String title() {
      return title;
    }

    String mark() {
      return mark;
    }
  }

  /**
   * One site.
   *
   * @param inscribed the year of its inscription
   * @param endangered the year since which it is on the List in Danger, if it is
   */
  record Site(Category category, int inscribed, OptionalInt endangered) {
    Site {
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(endangered, "endangered");
    }
  }

  /** How many sites that are cultural, also in part, were listed by the end of a year. */
  long cultural(int year) {
    return sites.stream()
        .filter(site -> site.category() != Category.NATURAL && site.inscribed() <= year)
        .count();
  }
}
