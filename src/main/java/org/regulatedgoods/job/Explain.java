package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.good.Meaning;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.theory.Driver;
import org.regulatedgoods.theory.Prediction;

/** One page on a feature or a hypothesis, from the citation to where it is used. */
public final class Explain {

  private final JobContext context;
  private final Study study;
  private final Progress page;

  public Explain(JobContext context) {
    this.context = context;
    this.study = context.study();
    this.page = context.progress();
  }

  /**
   * Refuses a name that the study does not have.
   *
   * @throws BadInput when it is neither a feature nor a hypothesis
   */
  public static void requireKnown(Study study, String name) {
    if (!study.features().containsKey(name) && hypothesis(study, name).isEmpty()) {
      TreeSet<String> known = new TreeSet<>(study.features().keySet());
      study.hypotheses().forEach(hypothesis -> known.add(hypothesis.id()));
      throw new BadInput(
          new Problem(
              new Problem.Place("study " + study.id(), 0, ""),
              Optional.of(name),
              "neither a feature nor a hypothesis of it",
              "use one of " + known));
    }
  }

  private static Optional<Hypothesis> hypothesis(Study study, String id) {
    return study.hypotheses().stream().filter(known -> known.id().equals(id)).findFirst();
  }

  /** Prints the page. */
  public void run(String name) {
    if (study.synthetic()) {
      page.line("SYNTHETIC DATA: every number of this study is invented.");
      page.line("");
    }
    Optional<Hypothesis> hypothesis = hypothesis(study, name);
    if (hypothesis.isPresent()) {
      explain(hypothesis.get());
    } else {
      explain(name, study.features().get(name));
    }
  }

  private void line(String label, String text) {
    page.line(String.format(Locale.ROOT, "%-12s %s", label, text));
  }

  private void explain(String name, Study.DeclaredFeature declared) {
    Feature feature = declared.feature();
    Source source = study.source(declared.source()).orElseThrow();
    page.line(name + " - " + feature.title());
    line("unit", feature.unit() + " (" + feature.measure() + ")");
    line("source", source.id() + ", " + source.origin().title() + ", " + source.origin().version());
    line("citation", source.origin().citation());
    line("licence", source.origin().license());
    if (source.origin().note() != null && !source.origin().note().isEmpty()) {
      line("note", source.origin().note());
    }
    source.read().paths(source.id()).forEach((key, path) -> line("file", path(key, path)));
    line(
        "columns",
        source.columns().isEmpty() ? "those of the layout" : source.columns().keySet().toString());
    line("SQL", new FeatureQuery(source, feature).toString());
    feature.reportPolicy().ifPresent(policy -> line("reports", policy.title()));
    codes(source, feature);
    feature.steps().forEach(step -> line("then", step.toString()));
    line("valid", feature.valid().toString());
    meanings(name);
    coverage(name);
    for (Model model : study.models()) {
      for (Model.Term term : model.terms()) {
        if (term.features().contains(name)) {
          line(
              "used",
              "model " + model.id() + ", as " + term.term() + " in the role " + term.role());
        }
      }
      if (model.outcome().equals(name)) {
        line("used", "model " + model.id() + ", as its outcome");
      }
    }
  }

  private void codes(Source source, Feature feature) {
    if (source.read() instanceof Flows flows && !flows.product().isEmpty()) {
      codes(feature, flows.classification(), "");
    }
    if (source.read() instanceof Reports reports) {
      reports
          .classification()
          .values()
          .values()
          .forEach(revision -> codes(feature, revision, ", " + revision));
    }
  }

  private void codes(Feature feature, String revision, String suffix) {
    for (Good good : study.goods()) {
      List<String> codes = good.codes(feature.subset(), revision);
      line(
          "codes",
          good.id() + suffix + ": " + (codes.isEmpty() ? "none" : String.join(", ", codes)));
    }
  }

  /** What the feature measures of each good. */
  private void meanings(String name) {
    for (Good good : study.goods()) {
      good.roles().forEach((role, meaning) -> meaning(name, good, "the role " + role, meaning));
      good.outcomes()
          .forEach((outcome, meaning) -> meaning(name, good, "the outcome " + outcome, meaning));
    }
  }

  private void meaning(String name, Good good, String what, Meaning meaning) {
    if (meaning.measuredBy().contains(name)) {
      line("measures", what + " of " + good.id() + ": " + meaning.means());
    }
  }

  private String path(String key, String declared) {
    return study.files().getOrDefault(key, declared);
  }

  private void coverage(String name) {
    Optional<Release> release = context.lake().history().latest();
    if (release.isEmpty()) {
      line("coverage", "nothing is published yet; run refresh");
      return;
    }
    ReleaseReader released = new ReleaseReader.Released(context.lake(), release.get());
    String status = Status.columnOf(name);
    for (Good good : study.goods()) {
      String countryYears = Tables.countryYear(good.id());
      if (!released.has(countryYears)) {
        continue;
      }
      Dataset<Row> table = released.table(countryYears);
      if (List.of(table.columns()).contains(status)) {
        StringBuilder counts = new StringBuilder();
        for (Row row :
            table.groupBy(col(status)).agg(count(lit(1))).orderBy(status).collectAsList()) {
          counts.append(row.getString(0)).append(' ').append(row.getLong(1)).append("  ");
        }
        line(
            "coverage",
            good.id() + ", release " + release.get().name() + ": " + counts.toString().strip());
      }
    }
  }

  private void explain(Hypothesis hypothesis) {
    page.line(hypothesis.id() + " - " + hypothesis.title());
    line("expects", hypothesis.expect() + " effect of the role " + hypothesis.role());
    if (!hypothesis.driver().isEmpty()) {
      Driver driver = Driver.of(hypothesis.driver());
      line(
          "theory",
          "the model's comparative static in "
              + driver.id()
              + " is "
              + Prediction.of(driver).name().toLowerCase(Locale.ROOT));
      line("", "(equations of this project's own; no table of Efrat's is reproduced)");
    }
    line("citation", hypothesis.citation());
    for (Good good : study.goods()) {
      if (hypothesis.isAbout(good.id())) {
        line("good", good.id() + ": " + good.roles().get(hypothesis.role()).means());
        tests(hypothesis, good);
      }
    }
    context.lake().history().latest().ifPresent(release -> verdicts(hypothesis, release));
  }

  private void tests(Hypothesis hypothesis, Good good) {
    for (Model model : study.models(good.id())) {
      for (Model.Term term : model.terms()) {
        if (term.role().equals(hypothesis.role())) {
          line(
              "tested",
              "model " + model.id() + ", term " + term.term() + ", outcome " + model.outcome());
        }
      }
    }
  }

  private void verdicts(Hypothesis hypothesis, Release release) {
    Dataset<Row> verdicts =
        context
            .lake()
            .released(release, Tables.VERDICTS)
            .where(col("hypothesis").equalTo(hypothesis.id()))
            .orderBy("position");
    for (Row row : verdicts.collectAsList()) {
      String finding = row.<String>getAs("finding").toLowerCase(Locale.ROOT).replace('_', ' ');
      line(
          "verdict",
          row.<String>getAs("model")
              + ", "
              + release.name()
              + ": "
              + finding
              + "; "
              + row.<String>getAs("reason"));
    }
  }
}
