package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;

/** A survey of officials: a row a respondent; 1 to 5, 9 for "don't know", blank for none. */
final class SurveyLayout {
  private SurveyLayout() {}

  static String path(TradedGood good) {
    return "survey/" + good.own("officials") + "-" + Timeline.SURVEY_YEAR + ".csv";
  }

  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("respondent", "iso3", "ministry", "date"));
    Item.instrument().forEach(item -> header.add(item.id()));
    return header;
  }

  static Sheet sheet(SimulatedWorld world, TradedGood good) {
    return Sheet.of(
        path(good),
        header(),
        world.survey(good).officials().stream().map(SurveyLayout::row).toList());
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
