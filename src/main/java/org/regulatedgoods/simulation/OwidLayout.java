package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Our World in Data: Entity and Year first, then the columns under their full titles. */
final class OwidLayout {
  static final String MORTALITY_PATH = "owid/mortality-from-violence.csv";
  static final List<String> MORTALITY_HEADER =
      List.of(
          "Entity",
          "Year",
          "Age-standardized death rate from all forms of violence (IHME (2016))",
          "Total deaths from all forms of violence (IHME (2016))",
          "Death rate from all forms of violence (IHME (2016))");
  static final String MADDISON_PATH = "owid/maddison.csv";
  static final List<String> MADDISON_HEADER =
      List.of("Entity", "Year", "GDP per capita", "Population", "GDP");

  private static final String WORLD = "World";
  private static final int FIRST_MORTALITY_YEAR = 2000;
  private static final double AGE_STANDARDISED = 1.03;
  // The Maddison project does not cover every state: some have blank GDP in every year.
  private static final double WITHOUT_GDP = 0.03;

  private OwidLayout() {}

  static Sheet mortality(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (Government government : world.governments()) {
      mortalityYears().forEach(year -> rows.add(mortalityRow(government, year)));
    }
    mortalityYears().forEach(year -> rows.add(worldRow(world, year)));
    return Sheet.of(MORTALITY_PATH, MORTALITY_HEADER, byEntity(rows));
  }

  static Sheet maddison(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (Government government : world.governments()) {
      boolean covered = covered(world, government);
      Series.years()
          .forEach(
              year ->
                  rows.add(
                      covered ? maddisonRow(government, year) : populationRow(government, year)));
    }
    return Sheet.of(MADDISON_PATH, MADDISON_HEADER, byEntity(rows));
  }

  private static List<String> mortalityRow(Government government, int year) {
    Society society = government.society();
    return mortalityRow(
        government.state().names().owid(),
        year,
        society.harm().violence().at(year),
        society.population().at(year));
  }

  private static List<String> worldRow(SimulatedWorld world, int year) {
    double population = 0;
    double deaths = 0;
    for (Government government : world.governments()) {
      double persons = government.society().population().at(year);
      population += persons;
      deaths += persons * government.society().harm().violence().at(year);
    }
    return mortalityRow(WORLD, year, deaths / population, population);
  }

  private static List<String> mortalityRow(
      String entity, int year, double rate, double population) {
    return List.of(
        entity,
        Integer.toString(year),
        Decimals.text(rate * AGE_STANDARDISED, 2),
        Decimals.text(rate * population / 100_000, 0),
        Decimals.text(rate, 2));
  }

  private static List<String> maddisonRow(Government government, int year) {
    double perHead = government.society().gdpPerHead().at(year);
    double population = government.society().population().at(year);
    return List.of(
        government.state().names().owid(),
        Integer.toString(year),
        Decimals.brief(perHead, 2),
        Decimals.brief(population, 0),
        Decimals.brief(perHead * population, 0));
  }

  private static List<String> populationRow(Government government, int year) {
    String population = Decimals.brief(government.society().population().at(year), 0);
    return List.of(government.state().names().owid(), Integer.toString(year), "", population, "");
  }

  private static boolean covered(SimulatedWorld world, Government government) {
    RandomStreams streams = new RandomStreams(world.seed());
    return !streams.stream("maddison", government.state().id()).chance(WITHOUT_GDP);
  }

  private static IntStream mortalityYears() {
    return IntStream.rangeClosed(FIRST_MORTALITY_YEAR, Timeline.SURVEY_YEAR);
  }

  private static List<List<String>> byEntity(List<List<String>> rows) {
    return rows.stream().sorted(Comparator.comparing((List<String> row) -> row.get(0))).toList();
  }
}
