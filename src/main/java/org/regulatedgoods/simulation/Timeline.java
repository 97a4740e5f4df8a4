package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.List;

/** The years of the simulated world. */
final class Timeline {
  static final int FIRST_YEAR = 1999;

  /** The year of the survey and of the first vote; drivers are measured in the year before. */
  static final int SURVEY_YEAR = 2006;

  static final int MEASURED_YEAR = SURVEY_YEAR - 1;

  /** The years whose trade is averaged. */
  static final List<Integer> TRADE_YEARS = List.of(2003, 2004, 2005);

  // Written out because the month names of a locale change with the Java release.
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Timeline() {}

  /** As the UN Treaty Collection writes a date: 3 Dec 1997. */
  static String treatyDate(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }
}
