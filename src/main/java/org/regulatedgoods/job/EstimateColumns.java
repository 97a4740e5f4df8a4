package org.regulatedgoods.job;

/**
 * What the columns of estimates are called: the names that R's broom made usual, so that the tables
 * drop into modelsummary, ggplot2 and pandas. In SQL a name with a dot stands in backticks.
 */
final class EstimateColumns {
  static final String TERM = "term";
  static final String ESTIMATE = "estimate";
  static final String STANDARD_ERROR = "std.error";
  static final String STATISTIC = "statistic";
  static final String DF = "df";
  static final String P_VALUE = "p.value";
  static final String LOW = "conf.low";
  static final String HIGH = "conf.high";

  private EstimateColumns() {}
}
