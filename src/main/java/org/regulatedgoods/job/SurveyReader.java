package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.Centroid;
import org.regulatedgoods.country.RegionScheme;
import org.regulatedgoods.country.State;
import org.regulatedgoods.report.SurveyFindings;
import org.regulatedgoods.report.SurveyFindings.Government;
import org.regulatedgoods.report.SurveyFindings.ResponseLine;
import org.regulatedgoods.report.SurveyFindings.ScaleLine;
import org.regulatedgoods.report.SurveyFindings.Wording;
import org.regulatedgoods.robustness.PlausibleTerm;
import org.regulatedgoods.source.declaration.Fieldwork;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;

/** Reads what the surveys gave from the tables, for the report, without what is kept back. */
record SurveyReader(JobContext context, ReleaseReader lake) {

  List<SurveyFindings> surveys() {
    List<SurveyFindings> surveys = new ArrayList<>();
    for (Source source : context.study().sources()) {
      if (source.read() instanceof Responses survey
          && lake.has(Tables.scores(source.id()))
          && lake.has(Tables.scale(source.id()))
          && !lake.table(Tables.scores(source.id())).isEmpty()) {
        surveys.add(findings(source, survey));
      }
    }
    return surveys;
  }

  private SurveyFindings findings(Source source, Responses survey) {
    String id = source.id();
    List<Wording> wordings = new ArrayList<>();
    survey.items().forEach((name, item) -> wordings.add(new Wording(name, item.wording())));
    return new SurveyFindings(
        id,
        source.origin().title(),
        survey.year(),
        said(survey.fieldwork()),
        wordings,
        survey.minimumRespondents(),
        new Suppression(context.study(), context.registry(), lake)
            .few(id, survey.minimumRespondents())
            .size(),
        governments(id, survey),
        lake.table(Tables.scale(id)).orderBy("position").collectAsList().stream()
            .map(SurveyReader::scale)
            .toList(),
        lake.has(Tables.response(id))
            ? lake.table(Tables.response(id)).orderBy("position").collectAsList().stream()
                .map(SurveyReader::response)
                .toList()
            : List.of(),
        lake.has(Tables.pooled(id))
            ? new RecordTable<>(PlausibleTerm.class).read(lake.table(Tables.pooled(id)))
            : List.of());
  }

  private static String said(Fieldwork it) {
    String asked =
        switch (it.frame()) {
          case UN_MEMBERS -> "the members of the United Nations";
          case STATES -> "all states";
        };
    int fewest = it.officials().get(0);
    int most = it.officials().get(1);
    return String.format(
        Locale.ROOT,
        "Wave: %s. Mode: %s, %s to %s. Asked were %s, %s official%s a government%s.",
        it.wave(),
        it.mode(),
        it.from(),
        it.to(),
        asked,
        fewest == most ? String.valueOf(most) : fewest + " to " + most,
        most == 1 ? "" : "s",
        it.weight().isEmpty() ? "" : "; the index weights them by the column " + it.weight());
  }

  private List<Government> governments(String id, Responses survey) {
    Map<String, Centroid> centroids = Centroid.load();
    Optional<RegionScheme> regions = ScaleSurveys.regions(context);
    List<Government> governments = new ArrayList<>();
    for (Row row :
        lake.table(Tables.scores(id))
            .where(col("officials").geq(survey.minimumRespondents()))
            .orderBy("state")
            .collectAsList()) {
      String state = row.getAs("state");
      Optional<Centroid> centroid = Optional.ofNullable(centroids.get(state));
      double eap = number(row, "eap");
      governments.add(
          new Government(
              state,
              context.registry().state(state).map(State::name).orElse(state),
              regions.flatMap(scheme -> scheme.regionOf(state)).orElse(""),
              row.<Double>getAs("officials").intValue(),
              number(row, "score"),
              eap,
              number(row, Double.isNaN(eap) ? "score_se" : "eap_se"),
              centroid.map(Centroid::latitude).orElse(Double.NaN),
              centroid.map(Centroid::longitude).orElse(Double.NaN)));
    }
    return governments;
  }

  private static ScaleLine scale(Row row) {
    return new ScaleLine(
        row.getAs("subject"),
        row.getAs("statistic"),
        row.<Integer>getAs("place"),
        number(row, "value"),
        number(row, "standard_error"),
        number(row, "p_value"),
        row.getAs("note"));
  }

  private static ResponseLine response(Row row) {
    return new ResponseLine(
        row.getAs("kind"),
        row.getAs("subject"),
        row.<Integer>getAs("answered"),
        row.<Integer>getAs("silent"),
        number(row, "value"),
        number(row, "other"),
        number(row, "standardised"),
        number(row, "standard_error"),
        number(row, "low"),
        number(row, "high"),
        number(row, "p_value"),
        row.getAs("note"));
  }

  private static double number(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? Double.NaN : value;
  }
}
