package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.LinearPreference.Measures;
import org.regulatedgoods.theory.Quantity;

/**
 * The governments of a preference.
 *
 * @param known those of which every quantity is known
 * @param lost the states that lack one, by the first that they lack
 */
record Governments(List<Government> known, Map<String, List<String>> lost) {

  /**
   * A government and what the theory's quantities are of it.
   *
   * @param beside the value of the column that is asked for beside them: its power or an outcome
   */
  record Government(String state, Measures measures, double beside) {}

  Governments {
    known = List.copyOf(known);
    lost = Collections.unmodifiableMap(new LinkedHashMap<>(lost));
  }

  /**
   * Reads the governments from {@link PreferenceTable#columns}.
   *
   * @param beside the column that every government must have beside the theory's quantities
   * @throws BadInput when a quantity has a value that it cannot have
   */
  static Governments of(Dataset<Row> columns, PreferenceModel model, String beside) {
    List<Government> known = new ArrayList<>();
    Map<String, List<String>> lost = new LinkedHashMap<>();
    for (Row row : columns.orderBy("state").collectAsList()) {
      String state = row.getAs("state");
      String missing = missing(row, model, beside);
      if (!missing.isEmpty()) {
        lost.computeIfAbsent(missing, reason -> new ArrayList<>()).add(state);
        continue;
      }
      try {
        known.add(new Government(state, measures(row, model), row.getAs(beside)));
      } catch (IllegalArgumentException e) {
        throw new BadData(impossible(model, state, e.getMessage()));
      }
    }
    return new Governments(known, lost);
  }

  private static Problem impossible(PreferenceModel model, String state, String fault) {
    return new Problem(
        new Problem.Place("preferences " + model.id(), 0, "terms"),
        Optional.of(state),
        fault,
        "mend the measure, as in greatest(0, least(1, x))");
  }

  private static String missing(Row row, PreferenceModel model, String beside) {
    for (Quantity quantity : Quantity.values()) {
      if (model.has(quantity) && row.isNullAt(row.fieldIndex(PreferenceTable.column(quantity)))) {
        return "no value of " + model.terms().get(quantity.id()).measure();
      }
    }
    if (!row.isNullAt(row.fieldIndex(beside))) {
      return "";
    }
    return "no value of " + (beside.equals(PreferenceTable.POWER) ? model.power().sql() : beside);
  }

  private static Measures measures(Row row, PreferenceModel model) {
    return new Measures(
        value(row, model, Quantity.HARM),
        value(row, model, Quantity.HUMANITARIAN),
        value(row, model, Quantity.EXPORTS),
        value(row, model, Quantity.STATE_SHARE),
        value(row, model, Quantity.CONSUMPTION),
        value(row, model, Quantity.AUTOCRACY));
  }

  private static double value(Row row, PreferenceModel model, Quantity quantity) {
    return model.has(quantity) ? row.<Double>getAs(PreferenceTable.column(quantity)) : 0;
  }

  /** What became of the states of the year at a stage of the flow. */
  List<LedgerEntry> ledger(String stage, String subject) {
    long read = known.size() + lost.values().stream().mapToLong(List::size).sum();
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(new LedgerEntry(stage, subject, LedgerEntry.READ, "", read, List.of()));
    lost.forEach(
        (reason, states) ->
            entries.add(
                new LedgerEntry(stage, subject, LedgerEntry.LOST, reason, states.size(), states)));
    entries.add(new LedgerEntry(stage, subject, LedgerEntry.KEPT, "", known.size(), List.of()));
    return entries;
  }
}
