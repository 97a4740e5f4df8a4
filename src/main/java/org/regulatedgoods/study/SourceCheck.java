package org.regulatedgoods.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.feature.Expression;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;
import org.regulatedgoods.study.StudyLoader.Declared;
import org.regulatedgoods.study.StudyLoader.SourceDeclaration;

/** Checks a source and its features against the registry, the layout and each other. */
final class SourceCheck {

  private final DeclarationFile file;
  private final SourceDeclaration declaration;
  private final Source source;
  private final CountryRegistry registry;
  private final List<Problem> problems;

  SourceCheck(
      Declared<SourceDeclaration> declared, CountryRegistry registry, List<Problem> problems) {
    this.file = declared.file();
    this.declaration = declared.value();
    this.source = declaration.source(file);
    this.registry = registry;
    this.problems = problems;
  }

  void run() {
    schemes();
    classification();
    if (source.read() instanceof Responses survey) {
      new SurveyCheck(file, source, survey, problems).run();
    }
    new CorrectionCheck(file, source, problems).run();
    declaration.features().forEach(this::feature);
  }

  private void schemes() {
    source.read().schemes().forEach(this::scheme);
    if (source.read() instanceof Regions regions
        && !registry.regionSchemes().contains(regions.scheme())) {
      problems.add(
          file.problem(
              "read.scheme",
              regions.scheme(),
              "unknown region scheme",
              "use one of " + registry.regionSchemes()));
    }
  }

  private void scheme(String column, String scheme) {
    if (!registry.schemes().contains(scheme)) {
      problems.add(
          file.problem(
              "read." + column + ".scheme",
              scheme,
              "unknown code scheme",
              "use one of " + registry.schemes()));
    }
  }

  private void classification() {
    if (source.read() instanceof Flows flows && !flows.classification().isEmpty()) {
      revision("read.classification", flows.classification());
    }
    if (source.read() instanceof Reports reports) {
      reports
          .classification()
          .values()
          .forEach((code, meant) -> revision("read.classification.values." + code, meant));
    }
  }

  private void revision(String key, String revision) {
    if (!Good.REVISIONS.contains(revision)) {
      problems.add(
          file.problem(
              key,
              revision,
              "no revision of the Harmonized System",
              "use one of " + Good.REVISIONS));
    }
  }

  private void feature(String name, Feature feature) {
    String key = "features." + name;
    if (!(source.read() instanceof Derived)) {
      columns(key + ".from", feature.from(), source.expressible(), " or declare it under columns");
    }
    columns(key + ".transform", feature.transform(), Set.of("value"), ", the value so far");
    lag(key, name, feature);
    aggregate(key, feature);
    shapeOnly(key, feature);
    new StepCheck(file, key, problems).run(source.read(), feature);
    if (feature.measure() == Measure.NOMINAL && feature.levels().isEmpty()) {
      problems.add(
          file.problem(key + ".levels", "a nominal feature has no levels", "list all its values"));
    }
  }

  private void columns(String key, Expression expression, Set<String> known, String otherwise) {
    Set<String> unknown = new TreeSet<>(expression.columns());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      problems.add(
          file.problem(
              key,
              expression.sql(),
              "no column " + String.join(", ", unknown),
              "use " + new TreeSet<>(known) + otherwise));
    }
  }

  /** What is measured at its own date is an outcome: lagged, it would be another thing. */
  private void lag(String key, String name, Feature feature) {
    boolean dated = source.read() instanceof Votes || source.read() instanceof Responses;
    if (dated && feature.declaresLag()) {
      problems.add(
          file.problem(
              key + ".lag",
              feature.lagYears() + "y",
              "the feature " + name + " is measured at its own date and takes no lag",
              "delete the key"));
    }
  }

  private void aggregate(String key, Feature feature) {
    boolean severalRows =
        source.read() instanceof Flows
            || source.read() instanceof Reports
            || source.read() instanceof Votes
            || (source.read() instanceof Treaty treaty && treaty.hasWithdrawals())
            || (source.read() instanceof Panel panel && !panel.entity().isEmpty());
    if (severalRows != feature.from().isAggregate()) {
      problems.add(
          file.problem(
              key + ".from",
              feature.from().sql(),
              severalRows
                  ? "a country-year has several rows here, and no rule makes one of them"
                  : "a country-year has one row here, and there is nothing to aggregate",
              severalRows ? "aggregate, as in sum(value)" : "drop the aggregate function"));
    }
  }

  private void shapeOnly(String key, Feature feature) {
    boolean flows = source.read() instanceof Flows;
    boolean votes = source.read() instanceof Votes;
    boolean reports = source.read() instanceof Reports;
    onlyFor(flows || reports, "flows", key + ".by", feature.flowEnd().isPresent());
    onlyFor(reports, "reports", key + ".reports", feature.reportPolicy().isPresent());
    if (source.read() instanceof Votes read) {
      listed(key, read, feature);
    }
    boolean byProduct = source.read() instanceof Flows read && !read.product().isEmpty();
    if (!feature.subset().isEmpty() && !byProduct && !reports) {
      onlyFor(false, "flows by product", key + ".subset", true);
    }
    onlyFor(votes, "votes", key + ".resolutions", !feature.resolutions().isEmpty());
    if (!votes) {
      onlyFor(false, "votes", key + ".at", feature.anchor().isPresent());
      onlyFor(false, "votes", key + ".votes", !feature.votes().isEmpty());
    }
  }

  /** A state may do only what the source lists: else the feature would be absent without a word. */
  private void listed(String key, Votes read, Feature feature) {
    for (String vote : feature.votes()) {
      if (!read.values().containsValue(vote)) {
        problems.add(
            file.problem(
                key + ".votes",
                vote,
                "not something that the source lists",
                "use some of " + new TreeSet<>(read.values().values())));
      }
    }
  }

  private void onlyFor(boolean applies, String shape, String key, boolean given) {
    if (applies != given) {
      problems.add(
          file.problem(
              key,
              given ? "the key is for " + shape + " only" : "the key is missing for " + shape,
              given ? "delete it" : "add it"));
    }
  }

  /** The features by name, for messages. */
  static Set<String> names(Map<String, Declared<SourceDeclaration>> sources) {
    Set<String> names = new TreeSet<>();
    sources.values().forEach(source -> names.addAll(source.value().features().keySet()));
    return names;
  }
}
