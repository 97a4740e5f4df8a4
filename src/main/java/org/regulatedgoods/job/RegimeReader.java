package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.regulatedgoods.report.PredictedRegime;
import org.regulatedgoods.theory.Quantity;

/** Reads what the theory predicts from the tables, for the report. */
record RegimeReader(ReleaseReader lake) {

  List<PredictedRegime> regimes() {
    List<PredictedRegime> regimes = new ArrayList<>();
    if (lake.has(Tables.TREATIES)) {
      for (Row row : lake.table(Tables.TREATIES).orderBy("preference").collectAsList()) {
        regimes.add(regime(row));
      }
    }
    return regimes;
  }

  private PredictedRegime regime(Row row) {
    String preference = row.getAs("preference");
    return new PredictedRegime(
        preference,
        row.getAs("title"),
        row.getAs("good"),
        row.<Integer>getAs("year"),
        new PredictedRegime.Treaty(
            row.<Double>getAs("stringency"),
            row.<Double>getAs("mean"),
            row.<Double>getAs("weakness")),
        lake
            .table(Tables.PREDICTIONS)
            .where(col("preference").equalTo(preference))
            .orderBy("rank")
            .collectAsList()
            .stream()
            .map(RegimeReader::government)
            .toList(),
        weights(preference));
  }

  private static PredictedRegime.Government government(Row row) {
    Map<Quantity, Double> contributions = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      contributions.put(quantity, row.<Double>getAs(PredictionTable.contribution(quantity)));
    }
    return new PredictedRegime.Government(
        row.getAs("state"),
        row.<Integer>getAs("rank"),
        row.<Double>getAs("preferred"),
        contributions,
        row.<Double>getAs("power"),
        row.<Double>getAs("pull"));
  }

  private List<PredictedRegime.Weight> weights(String preference) {
    if (!lake.has(Tables.THEORY_WEIGHTS)) {
      return List.of();
    }
    return lake
        .table(Tables.THEORY_WEIGHTS)
        .where(col("preference").equalTo(preference))
        .orderBy("position")
        .collectAsList()
        .stream()
        .map(RegimeReader::weight)
        .toList();
  }

  private static PredictedRegime.Weight weight(Row row) {
    Double estimate = row.getAs("estimate");
    Optional<PredictedRegime.Recovered> recovered =
        Optional.ofNullable(estimate)
            .map(
                value ->
                    new PredictedRegime.Recovered(
                        row.getAs("outcome"),
                        value,
                        row.<Double>getAs("standard_error"),
                        row.<Boolean>getAs("allowed"),
                        row.<Long>getAs("rows")));
    return new PredictedRegime.Weight(
        quantity(row.getAs("quantity")),
        row.getAs("measure"),
        row.<Double>getAs("stated"),
        recovered,
        row.getAs("reason"));
  }

  private static Quantity quantity(String id) {
    return Arrays.stream(Quantity.values())
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
