package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.regulatedgoods.power.Claim;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan.Factor;
import org.regulatedgoods.power.SurveyDesign;
import org.regulatedgoods.theory.Sign;

/** What simulated surveys would have found, in words and tables: for a terminal and a page. */
public final class PowerText {

  /**
   * A table of words.
   *
   * @param note what its numbers are
   * @param rows a first cell in words, then numbers
   */
  public record Table(String title, String note, List<String> header, List<List<String>> rows) {}

  /** A claim as a page names it. */
  public record Tested(String id, String sign, String title, String term) {}

  private final PowerFindings findings;

  private PowerText(PowerFindings findings) {
    this.findings = findings;
  }

  /** What was done, in sentences. */
  static List<String> introduction(PowerFindings findings) {
    SurveyDesign base = findings.base();
    return List.of(
        String.format(
            Locale.ROOT,
            "Each number is of %,d worlds of %d governments, drawn from the theory (model V2, %s,"
                + " seed %d): what governments are like, what they want, which of them answer,"
                + " what their officials say, the index of the answers, and its models (least"
                + " squares of the index on the drivers; with the products of A1 and A2 where these"
                + " are tested; and on the region alone for H7; HC3 errors, tests at %s).",
            findings.plan().worlds(),
            findings.plan().governments(),
            findings.plan().good(),
            findings.plan().seed(),
            brief(100 * findings.plan().alpha()) + "%"),
        "No data are used: every government, distribution and effect is invented, so that what is"
            + " found can be held against what is true.",
        "The survey from which the others differ in one thing: " + described(base) + ".");
  }

  /** What is tested. */
  static List<Tested> tested(PowerFindings findings) {
    return findings.plan().claims().stream()
        .map(
            claim ->
                new Tested(claim.id(), claim.expected().symbol(), claim.title(), claim.tested()))
        .toList();
  }

  static String described(SurveyDesign design) {
    return design.respondents()
        + " governments answer, "
        + counted(design.officials(), "official")
        + " each, "
        + counted(design.items(), "item")
        + ", effects "
        + (design.effect() == 1 ? "as the theory has them" : "times " + brief(design.effect()))
        + ", silence "
        + (design.silence() == 0
            ? "at random given wealth and democracy"
            : "that depends on what is asked (g3 = " + brief(design.silence()) + ")");
  }

  /** The base in full, then the power as each factor varies. */
  static List<Table> tables(PowerFindings findings) {
    PowerText text = new PowerText(findings);
    List<Table> tables = new ArrayList<>();
    tables.add(text.base());
    for (Factor factor : Factor.values()) {
      if (findings.of(factor, findings.plan().claims().get(0)).size() > 1) {
        tables.add(text.power(factor));
      }
    }
    if (findings.plan().withNothing()) {
      tables.add(text.typeOne());
    }
    tables.add(text.detectable());
    return tables;
  }

  private Table base() {
    List<List<String>> rows = new ArrayList<>();
    for (PowerLine line : findings.ofBase()) {
      rows.add(
          List.of(
              named(line.claim()),
              percent(line.power()),
              percent(line.typeOne()),
              percent(line.coverage()),
              fixed(line.truth()),
              fixed(line.bias()),
              fixed(line.error()),
              fixed(line.statedError()),
              percent(line.typeS()),
              fixed(line.typeM(), 2)));
    }
    return new Table(
        "The survey as planned",
        "power: worlds in which the hypothesis is supported; type I: worlds without effects in which"
            + " something is found all the same; covered: intervals that hold what is"
            + " true; true: the coefficient, in index points from 0 to 1; error: how far estimates"
            + " are from it, and what the model says of that; wrong sign (type S) and times too"
            + " large (type M): of the estimates that are significant",
        List.of(
            "hypothesis",
            "power",
            "type I",
            "covered",
            "true",
            "bias",
            "error",
            "stated",
            "wrong sign",
            "too large"),
        rows);
  }

  private Table power(Factor factor) {
    List<PowerLine> first = findings.of(factor, findings.plan().claims().get(0));
    List<String> header = new ArrayList<>(List.of("hypothesis"));
    first.forEach(line -> header.add(label(factor, line.cell().design())));
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : findings.plan().claims()) {
      List<String> row = new ArrayList<>(List.of(named(claim)));
      for (PowerLine line : findings.of(factor, claim)) {
        boolean nothing = line.cell().design().isNull();
        row.add(percent(nothing ? line.rejected() : line.power()));
      }
      rows.add(row);
    }
    return new Table(title(factor), note(factor), header, rows);
  }

  private Table typeOne() {
    List<PowerLine> first = findings.of(Factor.RESPONDENTS, findings.plan().claims().get(0));
    List<String> header = new ArrayList<>(List.of("hypothesis"));
    first.forEach(line -> header.add(label(Factor.RESPONDENTS, line.cell().design())));
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : findings.plan().claims()) {
      List<String> row = new ArrayList<>(List.of(named(claim)));
      findings.of(Factor.RESPONDENTS, claim).forEach(line -> row.add(percent(line.typeOne())));
      rows.add(row);
    }
    return new Table(
        "Type I by the number of governments that answer",
        "worlds without effects in which something is found all the same; for the other surveys, as"
            + " their coverage, type S and type M, it is in power.csv",
        header,
        rows);
  }

  private static String title(Factor factor) {
    return switch (factor) {
      case RESPONDENTS -> "Power by the number of governments that answer";
      case EFFECT -> "Power by the size of the effects";
      case ITEMS -> "Power by the number of items";
      case OFFICIALS -> "Power by the officials who answer for each government";
      case SILENCE -> "Power by what silence depends on";
    };
  }

  private static String note(Factor factor) {
    return switch (factor) {
      case EFFECT ->
          "1: as the theory has them; at 0 there is nothing to find, and the number is how often"
              + " something is found all the same (type I)";
      case SILENCE ->
          "g3: by how much the log odds of answering rise with a standard deviation of what a"
              + " government wants; at 0 silence is random given wealth and democracy";
      default -> "worlds in which the hypothesis is supported";
    };
  }

  private Table detectable() {
    List<PowerLine> first = findings.of(Factor.RESPONDENTS, findings.plan().claims().get(0));
    List<String> header = new ArrayList<>(List.of("hypothesis", "true"));
    first.forEach(line -> header.add(label(Factor.RESPONDENTS, line.cell().design())));
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : findings.plan().claims()) {
      List<PowerLine> lines = findings.of(Factor.RESPONDENTS, claim);
      List<String> row =
          new ArrayList<>(List.of(named(claim), fixed(Math.abs(lines.get(0).truth()))));
      lines.forEach(line -> row.add(fixed(line.detectable())));
      rows.add(row);
    }
    return new Table(
        "The smallest effects that would be found",
        "coefficients, in index points, that would be significant in 80% of the worlds; beside them"
            + " the true ones, without their signs",
        header,
        rows);
  }

  private static String label(Factor factor, SurveyDesign design) {
    String value = brief(PowerFindings.value(factor, design));
    return factor == Factor.RESPONDENTS ? "N = " + value : value;
  }

  private static String named(Claim claim) {
    String sign = claim.expected() == Sign.NEGATIVE ? "-" : "+";
    return claim.id() + " " + sign + " " + claim.tested();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String brief(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : Rounded.NONE;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String fixed(OptionalDouble value) {
    return fixed(value, 3);
  }

  private static String fixed(OptionalDouble value, int decimals) {
    return value.isPresent() ? Rounded.fixed(value.getAsDouble(), decimals) : Rounded.NONE;
  }

  private static String fixed(double value) {
    return Rounded.fixed(value, 3);
  }
}
