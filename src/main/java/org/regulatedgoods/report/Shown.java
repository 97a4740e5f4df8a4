package org.regulatedgoods.report;

/** An estimate as readers see it; all its numbers have the decimals that its error bears. */
record Shown(
    String estimate, String standardError, String statistic, String df, String p, String interval) {

  static Shown of(Estimate it) {
    double error = it.standardError();
    return new Shown(
        Rounded.like(it.estimate(), error),
        Rounded.like(error, error),
        Rounded.fixed(it.statistic(), 2),
        Rounded.df(it.df()),
        Rounded.p(it.pValue()),
        interval(it.low(), it.high(), error));
  }

  /** The same with its stars: * below 0.05, ** below 0.01, *** below 0.001. */
  static Shown starred(Estimate it) {
    Shown plain = of(it);
    double p = it.pValue();
    String stars = p < 0.001 ? "***" : p < 0.01 ? "**" : p < 0.05 ? "*" : "";
    return new Shown(
        plain.estimate + stars,
        plain.standardError,
        plain.statistic,
        plain.df,
        plain.p,
        plain.interval);
  }

  static String interval(double low, double high, double error) {
    return "[" + Rounded.like(low, error) + ", " + Rounded.like(high, error) + "]";
  }
}
