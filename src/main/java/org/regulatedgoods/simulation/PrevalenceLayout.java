package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The UNODC's prevalence of drug use: a row a drug, a survey of the population and an age; a survey
 * of two years is of the later one, a dash stands where nobody knows.
 */
final class PrevalenceLayout {
  static final String PATH = "unodc/drug-use-prevalence.csv";
  static final List<String> HEADER = List.of("Country", "Drug", "Year", "Age", "Best");

  private static final String ADULTS = "15-64";
  private static final String PUPILS = "15-16";
  private static final String NOT_KNOWN = "-";

  private PrevalenceLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    RandomStreams streams = new RandomStreams(world.seed());
    world.governments().stream()
        .sorted(Comparator.comparing((Government government) -> name(government)))
        .forEach(
            government ->
                rows.addAll(
                    rows(streams.stream("prevalence", government.state().id()), government)));
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<List<String>> rows(Draw draw, Government government) {
    String name = name(government);
    DrugUse use = government.society().harm().drugUse();
    int before = draw.between(Timeline.FIRST_YEAR, Timeline.MEASURED_YEAR - 1);
    int year = Timeline.MEASURED_YEAR;
    String measured = draw.chance(0.25) ? (year - 1) + "-" + year : Integer.toString(year);
    String opioids = use.counted() ? percent(use.opioids()) : NOT_KNOWN;
    return List.of(
        List.of(name, "Cannabis", measured, ADULTS, percent(use.cannabis())),
        List.of(name, "Cannabis", measured, PUPILS, percent(use.cannabis() * 1.6)),
        List.of(name, "Cocaine", measured, ADULTS, percent(use.cocaine())),
        List.of(
            name,
            "Opioids",
            Integer.toString(before),
            ADULTS,
            percent(use.opioids() * draw.logNormal(0, 0.3))),
        List.of(name, "Opioids", measured, ADULTS, opioids));
  }

  private static String percent(double value) {
    return Decimals.brief(value, 2);
  }

  private static String name(Government government) {
    return government.state().names().english();
  }
}
