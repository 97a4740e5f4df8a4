package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regulatedgoods.report.PredictedRegime.Government;
import org.regulatedgoods.report.PredictedRegime.Recovered;
import org.regulatedgoods.report.PredictedRegime.Weight;
import org.regulatedgoods.theory.Quantity;

/** What the theory predicts, as tables for programs. */
record RegimeTables(List<PredictedRegime> regimes) {

  /** A row a government. */
  CsvTable governments() {
    String quantities =
        Arrays.stream(Quantity.values())
            .map(quantity -> "from_" + quantity.id().replace('-', '_'))
            .collect(Collectors.joining(" "));
    List<List<String>> rows = new ArrayList<>();
    for (PredictedRegime regime : regimes) {
      for (Government government : regime.governments()) {
        rows.add(row(regime, government));
      }
    }
    return table(
        "predictions",
        "preference good year state rank preferred "
            + quantities
            + " power pull treaty treaty_mean treaty_weakness",
        rows);
  }

  private static List<String> row(PredictedRegime regime, Government government) {
    List<String> cells =
        CsvTable.cells(
            regime.preference(),
            regime.good(),
            regime.year(),
            government.state(),
            government.rank(),
            government.preferred());
    cells.addAll(CsvTable.cells(government.contributions().values().toArray()));
    cells.addAll(
        CsvTable.cells(
            government.power(),
            government.pull(),
            regime.treaty().stringency(),
            regime.treaty().mean(),
            regime.treaty().weakness()));
    return cells;
  }

  /** A row a weight. */
  CsvTable weights() {
    List<List<String>> rows = new ArrayList<>();
    for (PredictedRegime regime : regimes) {
      for (Weight weight : regime.weights()) {
        rows.add(row(regime, weight));
      }
    }
    return table(
        "theory_weights",
        "preference good year quantity measure stated outcome estimate standard_error allowed n"
            + " reason",
        rows);
  }

  private static List<String> row(PredictedRegime regime, Weight weight) {
    Optional<Recovered> it = weight.recovered();
    return CsvTable.cells(
        regime.preference(),
        regime.good(),
        regime.year(),
        weight.quantity().id(),
        weight.measure(),
        weight.stated(),
        it.map(Recovered::outcome),
        it.map(Recovered::estimate),
        it.map(Recovered::standardError),
        it.map(Recovered::allowed),
        it.map(Recovered::rows),
        weight.reason());
  }

  private static CsvTable table(String name, String header, List<List<String>> rows) {
    return new CsvTable(name, List.of(header.split(" ")), rows);
  }
}
