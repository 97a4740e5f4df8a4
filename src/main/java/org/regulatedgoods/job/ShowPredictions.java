package org.regulatedgoods.job;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regulatedgoods.country.State;
import org.regulatedgoods.job.Governments.Government;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.Quantity;

/** Prints what the theory says each government wants; writes nothing. */
public final class ShowPredictions {

  private static final int HOLDERS_SHOWN = 5;

  private final JobContext context;
  private final Progress page;

  public ShowPredictions(JobContext context) {
    this.context = context;
    this.page = context.progress();
  }

  /**
   * Prints the ranking of every preference.
   *
   * @param good the good that they are of; of all where it is empty
   * @param year the year in which they are read; each in its own where it is empty
   * @throws BadInput when the study declares none of that good, has no such year, or has no
   *     features yet
   */
  public void run(Optional<String> good, Optional<Integer> year) {
    year.ifPresent(this::requireOfStudy);
    List<PreferenceModel> models =
        context.study().preferences().stream()
            .filter(model -> good.isEmpty() || good.get().equals(model.good()))
            .map(model -> year.isPresent() ? model.in(year.get()) : model)
            .toList();
    if (models.isEmpty()) {
      throw new BadInput(none(good));
    }
    if (context.study().synthetic()) {
      page.line("SYNTHETIC DATA: every number of this study is invented.");
    }
    page.line("By this project's own equations with the weights that the study states.");
    models.forEach(this::show);
  }

  private void requireOfStudy(int year) {
    if (year < context.study().years().first() || year > context.study().years().last()) {
      throw new BadInput(
          new Problem(
              new Problem.Place("--year", 0, ""),
              Optional.of(String.valueOf(year)),
              "not a year of the study " + context.study().id(),
              "use one of " + context.study().years()));
    }
  }

  private Problem none(Optional<String> good) {
    return new Problem(
        new Problem.Place("study " + context.study().id(), 0, "preferences"),
        good,
        good.isPresent() ? "no preference of this good" : "the study declares no preference",
        "declare one under preferences, or name another good or study");
  }

  private void show(PreferenceModel model) {
    PreferenceTable tables = new PreferenceTable(context);
    tables.fingerprint(model.good());
    Governments governments = Governments.of(tables.columns(model), model, PreferenceTable.POWER);
    page.line("");
    page.line(model.title() + ", " + model.good() + ", " + model.year());
    if (governments.known().isEmpty()) {
      page.line("  no government of that year has every quantity");
    } else {
      show(Regime.of(model, governments.known()));
    }
    governments.lost().forEach((reason, states) -> page.line("  " + reason + ": " + names(states)));
  }

  private void show(Regime regime) {
    LinearPreference preference = regime.model().preference();
    StringBuilder header = new StringBuilder(cells("  rank  %-28s %8s", "government", "r*"));
    for (Quantity quantity : Quantity.values()) {
      header.append(cells(" %12s", quantity.id()));
    }
    page.line(header.toString());
    page.line(cells("        %-28s %8.3f", "with every driver at zero", preference.baseline()));
    int rank = 0;
    for (Government government : regime.governments()) {
      rank++;
      StringBuilder line =
          new StringBuilder(
              cells(
                  "  %4d  %-28s %8.3f",
                  rank, name(government.state()), preference.stringency(government.measures())));
      Map<Quantity, Double> contributions = preference.contributions(government.measures());
      contributions.values().forEach(value -> line.append(cells(" %+12.3f", value)));
      page.line(line.toString());
    }
    page.line(
        cells(
            "  treaty %.3f against a mean of %.3f: power %s it by %.3f",
            regime.treaty().stringency(),
            regime.treaty().mean(),
            regime.treaty().weakness() < 0 ? "strengthens" : "weakens",
            Math.abs(regime.treaty().weakness())));
    page.line("  held down by " + holders(regime));
  }

  private String holders(Regime regime) {
    String holders =
        regime.governments().stream()
            .filter(government -> regime.pull(government) < 0)
            .sorted(Comparator.comparingDouble(regime::pull))
            .limit(HOLDERS_SHOWN)
            .map(one -> cells("%s (%.4f)", name(one.state()), regime.pull(one)))
            .collect(Collectors.joining(", "));
    return holders.isEmpty() ? "nobody" : holders;
  }

  private static String cells(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private String names(List<String> states) {
    return states.stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(String state) {
    return context.registry().state(state).map(State::name).orElse(state);
  }
}
