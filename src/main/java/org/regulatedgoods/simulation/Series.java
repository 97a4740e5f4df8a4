package org.regulatedgoods.simulation;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One value a year, from {@link Timeline#FIRST_YEAR} to {@link Timeline#SURVEY_YEAR}.
 *
 * @param values in the order of the years
 */
record Series(List<Double> values) {
  Series {
    values = List.copyOf(values);
    if (values.size() != Timeline.SURVEY_YEAR - Timeline.FIRST_YEAR + 1) {
      throw new IllegalArgumentException("a series of " + values.size() + " values");
    }
  }

  static Series of(IntToDoubleFunction byYear) {
    return new Series(years().mapToObj(byYear::applyAsDouble).toList());
  }

  static IntStream years() {
    return IntStream.rangeClosed(Timeline.FIRST_YEAR, Timeline.SURVEY_YEAR);
  }

  double at(int year) {
    return values.get(year - Timeline.FIRST_YEAR);
  }

  /** The value that a study of the survey year measures. */
  double measured() {
    return at(Timeline.MEASURED_YEAR);
  }
}
