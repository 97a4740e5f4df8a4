package org.regulatedgoods.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.ResponseLayout;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item;
import org.regulatedgoods.source.declaration.Source;

/** Checks the declaration of a survey: its codes, its rules and what is personal. */
final class SurveyCheck {

  private final DeclarationFile file;
  private final Source source;
  private final Responses survey;
  private final List<Problem> problems;

  SurveyCheck(DeclarationFile file, Source source, Responses survey, List<Problem> problems) {
    this.file = file;
    this.source = source;
    this.survey = survey;
    this.problems = problems;
  }

  void run() {
    personal("read.country.column", survey.country().column());
    personal("read.fieldwork.weight", survey.fieldwork().weight());
    if (survey.layout() == ResponseLayout.LONG) {
      personal("read.respondent", survey.respondent());
      personal("read.cells.item", survey.cells().item());
      personal("read.cells.answer", survey.cells().answer());
    }
    source.correctedHeaders().forEach(header -> personal("corrections", header));
    codes();
    if (survey.items().size() < 2) {
      problems.add(
          file.problem("read.items", "fewer than two items", "a scale is made of several"));
    }
    Set<String> before = new HashSet<>();
    survey
        .items()
        .forEach(
            (name, item) -> {
              item("read.items." + name, name, item, before);
              before.add(name);
            });
  }

  private void item(String key, String name, Item item, Set<String> before) {
    personal(key, item.header(name));
    boolean cells = survey.layout() == ResponseLayout.LONG;
    if (cells && (item.skip().isPresent() || !item.choice().isEmpty())) {
      problems.add(
          file.problem(
              key,
              "asked-if and choice are for layouts with a row a respondent",
              "delete the keys, or export the survey in another layout"));
    }
    item.skip()
        .ifPresent(
            skip -> {
              if (!before.contains(skip.item())) {
                problems.add(
                    file.problem(
                        key + ".asked-if.item",
                        skip.item(),
                        "no item of this name stands before it",
                        "use one of " + new TreeSet<>(before)));
              }
              skip.answers()
                  .forEach(answer -> onScale(key + ".asked-if.answers", answer, "an answer"));
            });
  }

  private void codes() {
    Set<String> all = new HashSet<>();
    codes("read.dont-know", survey.dontKnow(), all);
    codes("read.refused", survey.refused(), all);
    for (Map.Entry<String, Integer> label : survey.labels().entrySet()) {
      onScale("read.labels." + label.getKey(), label.getValue(), "a label's point");
    }
  }

  private void codes(String key, List<String> codes, Set<String> all) {
    for (String code : codes) {
      if (!all.add(code)) {
        problems.add(file.problem(key, code, "the code has two meanings", "write it once"));
      }
      if (isOnScale(code)) {
        problems.add(
            file.problem(
                key,
                code,
                "the code is an answer on the scale " + survey.scale(),
                "declare the other scale or the other code"));
      }
    }
  }

  private void onScale(String key, int point, String what) {
    if (point < survey.lowest() || point > survey.highest()) {
      problems.add(
          file.problem(
              key,
              Integer.toString(point),
              what + " is off the scale " + survey.scale(),
              "use one of the scale"));
    }
  }

  private boolean isOnScale(String code) {
    if (!code.matches("-?\\d{1,6}")) {
      return false;
    }
    int number = Integer.parseInt(code);
    return number >= survey.lowest() && number <= survey.highest();
  }

  private void personal(String key, String column) {
    if (survey.personal().contains(column)) {
      problems.add(
          file.problem(
              key,
              column,
              "the column is declared personal, and would get into a table",
              "use another, or take it off the list"));
    }
  }
}
