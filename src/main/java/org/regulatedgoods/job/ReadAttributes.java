package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.simulation.AttributeTable;
import org.regulatedgoods.simulation.Attributes;
import org.regulatedgoods.simulation.TradedGood;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.Quantity;

/**
 * Reads what states are like from the country-year tables of a release, as the preferences of its
 * study measure the theory's quantities; of several preferences of a good the first is read.
 */
public final class ReadAttributes {

  private final JobContext context;
  private final Release release;
  private final Optional<Integer> year;

  /** What is left of a good's table, a row a state. */
  private record Measured(PreferenceModel model, TradedGood good, List<Quantity> quantities) {}

  /**
   * Of a release of the study.
   *
   * @param year of the rows; each preference's own where it is empty
   */
  public ReadAttributes(JobContext context, String release, Optional<Integer> year) {
    this.context = context;
    this.release = new Releases(context).named(release);
    this.year = year;
  }

  /**
   * The states of which every attribute is known, and prints what is read and how many lack what.
   *
   * @throws BadInput when no preference measures anything, the release lacks a column or has no
   *     such state, or a value is none that a simulated world can have
   */
  public AttributeTable read() {
    List<Measured> all = measured();
    List<String> lines = new ArrayList<>();
    Map<String, Map<TradedGood, Map<Quantity, Double>>> rows = new TreeMap<>();
    Set<String> incomplete = new HashSet<>();
    for (Measured measured : all) {
      measured.quantities().forEach(quantity -> lines.add(line(measured, quantity)));
      rows(measured, rows, incomplete);
    }
    rows.keySet().removeAll(incomplete);
    // The preferences of goods may be of different years, in which there are different states.
    rows.values().removeIf(byGood -> byGood.size() < all.size());
    if (rows.isEmpty()) {
      throw new BadData(
          problem(
              "release " + release.name(),
              Optional.empty(),
              "no state has all attributes in it in the year that is asked for",
              "name another with --attributes-year, or measure fewer under preferences"));
    }
    AttributeTable table = new AttributeTable(origin(), lines, complete(all, rows));
    lines.forEach(line -> say("attribute", line));
    for (TradedGood good : TradedGood.values()) {
      say(good.id(), unmeasured(all, good));
    }
    return table;
  }

  private String origin() {
    return "release " + release.name() + " of the study " + context.study().id();
  }

  private void say(String subject, String what) {
    context.progress().say("simulate", subject, what);
  }

  private static String line(Measured measured, Quantity quantity) {
    return name(measured.good(), quantity)
        + ": "
        + measured.model().terms().get(quantity.id()).measure()
        + " in "
        + measured.model().year();
  }

  private static String name(TradedGood good, Quantity quantity) {
    return isShared(quantity) ? quantity.id() : quantity.id() + " of " + good.id();
  }

  private static String unmeasured(List<Measured> all, TradedGood good) {
    List<String> left = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      boolean is =
          all.stream()
              .filter(it -> isShared(quantity) || it.good() == good)
              .anyMatch(it -> it.quantities().contains(quantity));
      if (!is && (quantity != Quantity.STATE_SHARE || good.hasOwners())) {
        left.add(quantity.id());
      }
    }
    return left.isEmpty()
        ? "all attributes are the table's"
        : "drawn from what the simulator declares, since no preference measures them: "
            + String.join(", ", left);
  }

  private static boolean isShared(Quantity quantity) {
    return quantity == Quantity.HUMANITARIAN || quantity == Quantity.AUTOCRACY;
  }

  /** What each good's first preference measures that no good before it has measured for all. */
  private List<Measured> measured() {
    List<Measured> measured = new ArrayList<>();
    Set<Quantity> shared = new HashSet<>();
    for (TradedGood good : TradedGood.values()) {
      Optional<PreferenceModel> first =
          context.study().preferences().stream()
              .filter(model -> model.good().equals(good.id()))
              .findFirst();
      if (first.isEmpty()) {
        continue;
      }
      PreferenceModel model = year.map(first.get()::in).orElse(first.get());
      List<Quantity> quantities = new ArrayList<>();
      for (Quantity quantity : Quantity.values()) {
        boolean owners = quantity != Quantity.STATE_SHARE || good.hasOwners();
        if (model.has(quantity) && owners && (!isShared(quantity) || shared.add(quantity))) {
          quantities.add(quantity);
        }
      }
      measured.add(new Measured(model, good, quantities));
    }
    measured.removeIf(it -> it.quantities().isEmpty());
    if (measured.isEmpty()) {
      throw new BadInput(
          problem(
              "study " + context.study().id(),
              Optional.empty(),
              "no preference measures an attribute of a simulated good",
              "declare one under preferences, or name another study"));
    }
    return measured;
  }

  /** Adds what the table of a good says of each state, and who lacks something in it. */
  private void rows(
      Measured measured,
      Map<String, Map<TradedGood, Map<Quantity, Double>>> rows,
      Set<String> incomplete) {
    Map<String, List<String>> lacking = new LinkedHashMap<>();
    for (Row row : table(measured).orderBy("state").collectAsList()) {
      String state = row.getAs("state");
      Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
      for (Quantity quantity : measured.quantities()) {
        Double value = row.getAs(PreferenceTable.column(quantity));
        if (value == null) {
          incomplete.add(state);
          lacking
              .computeIfAbsent(name(measured.good(), quantity), q -> new ArrayList<>())
              .add(state);
        } else {
          values.put(quantity, value);
        }
      }
      rows.computeIfAbsent(state, id -> new EnumMap<>(TradedGood.class))
          .put(measured.good(), values);
    }
    lacking.forEach((what, states) -> say("no " + what, String.join(", ", states)));
  }

  private Dataset<Row> table(Measured measured) {
    PreferenceModel model = measured.model();
    String name = Tables.countryYear(model.good());
    if (!context.lake().has(release, name)) {
      throw new BadInput(
          problem(
              "release " + release.name(),
              Optional.of(model.good()),
              "it has no country-year table of this good",
              "name a release that has, or make one with refresh"));
    }
    Dataset<Row> table = context.lake().released(release, name);
    Set<String> columns = Set.of(table.columns());
    List<Problem> problems = new ArrayList<>();
    for (Quantity quantity : measured.quantities()) {
      for (String column : model.terms().get(quantity.id()).measure().columns()) {
        if (!columns.contains(column)) {
          problems.add(absent(model, quantity, column));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return table
        .where(col("year").equalTo(model.year()))
        .select(PreferenceTable.quantities(model).toArray(new Column[0]));
  }

  private Problem absent(PreferenceModel model, Quantity quantity, String column) {
    return problem(
        "preferences " + model.id() + ": " + quantity.id(),
        Optional.of(column),
        "the release "
            + release.name()
            + " of "
            + context.study().id()
            + " has no such column for "
            + model.good(),
        "run refresh and name the release that it makes, or measure it by a column that is there");
  }

  private Map<String, Attributes> complete(
      List<Measured> all, Map<String, Map<TradedGood, Map<Quantity, Double>>> rows) {
    Map<String, Attributes> complete = new TreeMap<>();
    rows.forEach(
        (state, byGood) -> {
          try {
            complete.put(state, new Attributes(byGood));
          } catch (IllegalArgumentException e) {
            throw new BadData(
                problem(
                    "preferences " + all.get(0).model().id(),
                    Optional.of(state),
                    e.getMessage(),
                    "measure it in this unit, as in least(1, x)"));
          }
        });
    return complete;
  }

  private static Problem problem(
      String place, Optional<String> value, String fault, String remedy) {
    return new Problem(new Problem.Place(place, 0, ""), value, fault, remedy);
  }
}
