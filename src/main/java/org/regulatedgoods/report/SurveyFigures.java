package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.SurveyFindings.Government;

/** The figures of a survey: where the governments stand, in their order and on the map. */
final class SurveyFigures {

  private static final double HALF_INTERVAL = 1.959964;

  private SurveyFigures() {}

  static List<Figure> of(SurveyFindings survey, About about) {
    List<Figure> figures = new ArrayList<>();
    if (survey.governments().stream().anyMatch(Government::isPlaced)) {
      figures.add(new SurveyMap(survey).draw(about));
    }
    if (!survey.governments().isEmpty()) {
      figures.add(ranking(survey, about));
    }
    if (!survey.lines("information").isEmpty()) {
      figures.add(new InformationCurve(survey).draw(about));
    }
    return figures;
  }

  /** What the scores are, in words. */
  static String scores(SurveyFindings survey) {
    return survey.isGraded()
        ? "scores of the graded response model, in standard deviations of officials"
        : "additive index from 0 to 1";
  }

  private static Figure ranking(SurveyFindings survey, About about) {
    List<WhiskerRow> rows =
        survey.governments().stream()
            .sorted(
                Comparator.comparingDouble(Government::score)
                    .reversed()
                    .thenComparing(Government::state))
            .map(SurveyFigures::row)
            .toList();
    Drawing drawing =
        new Drawing(
            new Figure.Caption(
                Figure.Caption.idOf("ranking", survey.survey()),
                "Governments by their support for regulation",
                rows.size()
                    + " governments from the most to the least supportive: "
                    + scores(survey)
                    + ", with 95% intervals where there is an error. Overlapping intervals do not"
                    + " order two governments."),
            "Score and 95% interval; right, the score and how many officials answered",
            about);
    WhiskerChart chart = new WhiskerChart(rows, axis(rows), 16);
    chart.draw(drawing, Drawing.TOP);
    return drawing.figure(Drawing.TOP + chart.height());
  }

  private static WhiskerRow row(Government it) {
    double margin = HALF_INTERVAL * it.error();
    String numbers = Rounded.minus(Rounded.fixed(it.score(), 2)) + " \u00b7 " + it.officials();
    return new WhiskerRow(
        it.name(),
        "",
        numbers,
        it.name() + ": " + Rounded.fixed(it.score(), 2) + ", " + it.officials() + " officials",
        it.score(),
        it.score() - margin,
        it.score() + margin,
        Ink.SUPPORTS,
        SeriesMarkers.CIRCLE,
        Optional.empty());
  }

  private static Axis axis(List<WhiskerRow> rows) {
    return Axis.over(
        rows.stream().mapToDouble(WhiskerRow::low).min().orElseThrow(),
        rows.stream().mapToDouble(WhiskerRow::high).max().orElseThrow());
  }
}
