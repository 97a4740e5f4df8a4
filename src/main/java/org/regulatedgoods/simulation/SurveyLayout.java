package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;

/** The survey of officials: a row a respondent; 1 to 5, 9 for "don't know", blank for none. */
final class SurveyLayout {
  static final String PATH = "survey/officials-" + Timeline.SURVEY_YEAR + ".csv";

  private SurveyLayout() {}

  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("respondent", "iso3", "ministry", "date"));
    Item.instrument().forEach(item -> header.add(item.id()));
    return header;
  }

  static Sheet sheet(SimulatedWorld world) {
    return Sheet.of(
        PATH, header(), world.survey().officials().stream().map(SurveyLayout::row).toList());
  }

  private static List<String> row(Official official) {
    List<String> row = new ArrayList<>();
    row.add(official.respondent());
    row.add(official.state().codes().iso3());
    row.add(official.ministry());
    row.add(official.date().toString());
    row.addAll(official.answers());
    return row;
  }
}
