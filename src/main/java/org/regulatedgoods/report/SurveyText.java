package org.regulatedgoods.report;

import java.util.List;
import java.util.stream.Stream;
import org.regulatedgoods.report.SurveyFindings.ResponseLine;
import org.regulatedgoods.report.SurveyFindings.ScaleLine;
import org.regulatedgoods.robustness.PlausibleTerm;

/** A survey as readers see it. */
record SurveyText(
    String id,
    String title,
    String fieldwork,
    String shown,
    List<Fact> facts,
    List<Item> items,
    List<Comparison> comparisons,
    List<Fact> overlap,
    List<Mean> means,
    List<Measured> measured,
    List<Figure> figures) {

  /** A number with its name and how it was made. */
  record Fact(String name, String value, String note) {}

  /** An item among the others. */
  record Item(
      String item,
      String wording,
      String itemTotal,
      String loading,
      String discrimination,
      String fit,
      String uniform,
      String crossing) {}

  /** A feature of those who answered and of those who did not. */
  record Comparison(
      String feature, String answered, String silent, String standardised, String p) {}

  /** A mean with its interval. */
  record Mean(String what, String governments, String mean, String interval, String note) {}

  /** A coefficient with the error of measurement in its own; without one, the reason. */
  record Measured(
      String model,
      String term,
      String estimate,
      String interval,
      String p,
      String df,
      String missing,
      String draws,
      String rows,
      String reason) {}

  static List<SurveyText> of(Findings findings) {
    return findings.surveys().stream().map(it -> of(it, findings.about())).toList();
  }

  private static SurveyText of(SurveyFindings it, About about) {
    return new SurveyText(
        it.survey(),
        it.title(),
        it.fieldwork(),
        shown(it),
        facts(it),
        it.wordings().stream().map(wording -> item(it, wording)).toList(),
        it.responses("comparison").stream().map(SurveyText::comparison).toList(),
        it.responses("overlap").stream().map(SurveyText::overlap).toList(),
        Stream.of("mean", "bounds", "region")
            .flatMap(kind -> it.responses(kind).stream())
            .map(SurveyText::mean)
            .toList(),
        it.plausible().stream().map(SurveyText::measured).toList(),
        SurveyFigures.of(it, about));
  }

  private static String shown(SurveyFindings it) {
    String all = Rounded.count(it.governments().size()) + " governments are shown";
    return it.minimum() < 2
        ? all + "."
        : all
            + "; "
            + Rounded.count(it.suppressed())
            + " more, for which fewer than "
            + it.minimum()
            + " officials answered, are kept back here and in every exported table, and are in no"
            + " mean of the index. They count in the fits and the scale's statistics.";
  }

  private static List<Fact> facts(SurveyFindings it) {
    return it.scale().stream()
        .filter(line -> line.subject().equals(SurveyFindings.SCALE))
        .filter(line -> !List.of("eigenvalue", "information").contains(line.statistic()))
        .map(SurveyText::fact)
        .toList();
  }

  private static Fact fact(ScaleLine line) {
    boolean whole = line.value() == Math.rint(line.value());
    String value = whole ? Rounded.count((long) line.value()) : Rounded.fixed(line.value(), 3);
    String error = Double.isNaN(line.error()) ? "" : " (" + Rounded.fixed(line.error(), 3) + ")";
    return new Fact(line.statistic().replace('_', ' '), value + error, line.note());
  }

  private static Item item(SurveyFindings it, SurveyFindings.Wording wording) {
    String name = wording.item();
    return new Item(
        name,
        wording.text(),
        value(it, name, "item_total"),
        value(it, name, "loading"),
        it.line(name, "discrimination")
            .map(
                line ->
                    Rounded.fixed(line.value(), 2) + " (" + Rounded.fixed(line.error(), 2) + ")")
            .orElse(Rounded.NONE),
        p(it, name, "s_x2"),
        p(it, name, "dif_uniform"),
        p(it, name, "dif_crossing"));
  }

  private static String value(SurveyFindings it, String item, String statistic) {
    return it.line(item, statistic)
        .map(line -> Rounded.fixed(line.value(), 2))
        .orElse(Rounded.NONE);
  }

  private static String p(SurveyFindings it, String item, String statistic) {
    return it.line(item, statistic).map(line -> Rounded.p(line.p())).orElse(Rounded.NONE);
  }

  private static Comparison comparison(ResponseLine line) {
    return new Comparison(
        line.subject(),
        Rounded.like(line.value(), line.error()) + " (" + Rounded.count(line.answered()) + ")",
        Rounded.like(line.other(), line.error()) + " (" + Rounded.count(line.silent()) + ")",
        Rounded.fixed(line.standardised(), 2),
        Rounded.p(line.p()));
  }

  private static Fact overlap(ResponseLine line) {
    String range =
        Double.isNaN(line.low())
            ? ""
            : " [" + Rounded.fixed(line.low(), 3) + ", " + Rounded.fixed(line.high(), 3) + "]";
    boolean whole = line.value() == Math.rint(line.value());
    return new Fact(
        line.subject(),
        (whole ? Rounded.count((long) line.value()) : Rounded.fixed(line.value(), 3)) + range,
        line.note());
  }

  private static Measured measured(PlausibleTerm it) {
    return new Measured(
        it.model(),
        it.term(),
        Rounded.like(it.estimate(), it.standardError())
            + " ("
            + Rounded.like(it.standardError(), it.standardError())
            + ")",
        "["
            + Rounded.like(it.low(), it.standardError())
            + ", "
            + Rounded.like(it.high(), it.standardError())
            + "]",
        Rounded.p(it.pValue()),
        Rounded.df(it.df()),
        RobustnessText.percent(it.missing()),
        Rounded.count(it.draws()),
        Rounded.count(it.rows()),
        it.reason());
  }

  private static Mean mean(ResponseLine line) {
    return new Mean(
        line.subject(),
        Rounded.count(line.answered()),
        Rounded.fixed(line.value(), 3),
        "[" + Rounded.fixed(line.low(), 3) + ", " + Rounded.fixed(line.high(), 3) + "]",
        line.note());
  }
}
