package org.regulatedgoods.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.report.PredictedRegime.Government;
import org.regulatedgoods.report.PredictedRegime.Weight;

/** A predicted regime as readers see it, with those who hold it down the most. */
record RegimeText(
    String title,
    String good,
    int year,
    String governments,
    String stringency,
    String mean,
    String weakness,
    List<Holder> holders,
    List<WeightText> weights) {

  private static final int HOLDERS_SHOWN = 10;

  /** A government that holds the treaty down. */
  record Holder(String state, String rank, String preferred, String power, String pull) {}

  /** A weight, stated and recovered. */
  record WeightText(
      String quantity,
      String measure,
      String stated,
      String recovered,
      String error,
      String rows,
      String said) {}

  static List<RegimeText> of(Findings findings) {
    return findings.regimes().stream().map(regime -> of(regime, findings.states())).toList();
  }

  private static RegimeText of(PredictedRegime regime, Map<String, String> names) {
    return new RegimeText(
        regime.title(),
        regime.good(),
        regime.year(),
        Rounded.count(regime.governments().size()),
        Rounded.fixed(regime.treaty().stringency(), 3),
        Rounded.fixed(regime.treaty().mean(), 3),
        Rounded.fixed(regime.treaty().weakness(), 3),
        regime.governments().stream()
            .filter(government -> government.pull() < 0)
            .sorted(Comparator.comparingDouble(Government::pull))
            .limit(HOLDERS_SHOWN)
            .map(government -> holder(regime, government, names))
            .toList(),
        regime.weights().stream().map(RegimeText::weight).toList());
  }

  private static Holder holder(
      PredictedRegime regime, Government government, Map<String, String> names) {
    return new Holder(
        names.getOrDefault(government.state(), government.state()),
        String.valueOf(government.rank()),
        Rounded.fixed(government.preferred(), 3),
        Rounded.fixed(100 * regime.powerShare(government), 1) + "%",
        Rounded.fixed(government.pull(), 4));
  }

  private static WeightText weight(Weight weight) {
    String stated = Rounded.fixed(weight.stated(), 3);
    if (weight.recovered().isEmpty()) {
      return new WeightText(
          RegimeFigure.word(weight.quantity()),
          weight.measure(),
          stated,
          Rounded.NONE,
          Rounded.NONE,
          Rounded.NONE,
          "not estimable: " + weight.reason());
    }
    PredictedRegime.Recovered it = weight.recovered().get();
    return new WeightText(
        RegimeFigure.word(weight.quantity()),
        weight.measure(),
        stated,
        Rounded.like(it.estimate(), it.standardError()),
        Rounded.like(it.standardError(), it.standardError()),
        Rounded.count(it.rows()),
        it.allowed() ? "as the theory has it" : "of the sign that the theory excludes");
  }
}
