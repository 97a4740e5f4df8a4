package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.ResponseLayout;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.survey.Respondent;

/** The tidy rows of a survey, which are few, as respondents. */
record ResponseRows(String id, Responses survey) {

  /**
   * All respondents.
   *
   * @throws BadInput when one answers for two governments, or with two weights
   */
  List<Respondent> of(Dataset<Row> rows) {
    return survey.layout() == ResponseLayout.LONG
        ? fromCells(rows.collectAsList())
        : rows.collectAsList().stream().map(this::respondent).toList();
  }

  private Respondent respondent(Row row) {
    double[] answers = new double[survey.items().size()];
    int j = 0;
    for (String item : survey.items().keySet()) {
      Double answer = row.getAs(item);
      answers[j++] = answer == null ? Double.NaN : answer;
    }
    return new Respondent(row.getAs("respondent"), row.getAs("state"), weight(row), answers);
  }

  private double weight(Row row) {
    return survey.fieldwork().weight().isEmpty() ? 1 : row.<Double>getAs("weight");
  }

  private List<Respondent> fromCells(List<Row> rows) {
    List<String> headers = new ArrayList<>();
    survey.items().forEach((name, item) -> headers.add(item.header(name)));
    Map<String, Row> first = new LinkedHashMap<>();
    Map<String, double[]> answers = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Row row : rows) {
      String respondent = row.getAs("respondent");
      Row before = first.putIfAbsent(respondent, row);
      if (before != null && !isSame(before, row)) {
        problems.add(twoFold(respondent));
      }
      double[] own = answers.computeIfAbsent(respondent, r -> none(headers.size()));
      Double answer = row.getAs("answer");
      if (answer != null) {
        own[headers.indexOf(row.<String>getAs("item"))] = answer;
      }
    }
    if (!problems.isEmpty()) {
      throw new BadData(problems.stream().distinct().toList());
    }
    List<Respondent> respondents = new ArrayList<>();
    first.forEach(
        (respondent, row) ->
            respondents.add(
                new Respondent(
                    respondent, row.getAs("state"), weight(row), answers.get(respondent))));
    return respondents;
  }

  private boolean isSame(Row one, Row other) {
    return one.getAs("state").equals(other.getAs("state"))
        && Double.compare(weight(one), weight(other)) == 0;
  }

  private Problem twoFold(String respondent) {
    return new Problem(
        new Problem.Place("survey " + id, 0, survey.respondent()),
        Optional.of(respondent),
        "the respondent answers for two governments or with two weights",
        "give each respondent an id of its own");
  }

  private static double[] none(int size) {
    double[] none = new double[size];
    Arrays.fill(none, Double.NaN);
    return none;
  }
}
