package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.glm.Beside;
import org.regulatedgoods.glm.CovarianceKind;
import org.regulatedgoods.glm.Family;
import org.regulatedgoods.glm.GlmSpec;
import org.regulatedgoods.glm.Nearness;
import org.regulatedgoods.glm.RowWeight;
import org.regulatedgoods.glm.Term;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.Study.DeclaredFeature;

/** A declared model as the estimator takes it. */
record ModelSpec(Study study, Model model) {

  /** The model on rows, from which the levels of state and year effects come. */
  GlmSpec spec(Dataset<Row> rows) {
    List<Term> terms = new ArrayList<>(model.terms().stream().map(this::term).toList());
    model.effects().forEach(name -> terms.add(effect(name, rows)));
    return new GlmSpec(
        model.id(),
        model.outcome(),
        terms,
        family(),
        model.power() == 0 ? OptionalDouble.empty() : OptionalDouble.of(model.power()),
        covariance(),
        beside(),
        model.alpha());
  }

  CovarianceKind covariance() {
    return switch (model.covariance()) {
      case "two-way" -> CovarianceKind.TWO_WAY;
      case "classical" -> CovarianceKind.CLASSICAL;
      case "conley" -> CovarianceKind.CONLEY;
      default -> CovarianceKind.valueOf(model.covariance());
    };
  }

  private Family family() {
    return switch (model.estimator()) {
      case OLS -> Family.GAUSSIAN;
      case LOGIT -> Family.BINOMIAL;
      case PROBIT -> Family.PROBIT;
      case CLOGLOG, CLOGLOG_HAZARD -> Family.CLOGLOG;
      case FIRTH_LOGIT -> Family.FIRTH_LOGIT;
      case FRACTIONAL_LOGIT -> Family.FRACTIONAL_LOGIT;
      case FRACTIONAL_PROBIT -> Family.FRACTIONAL_PROBIT;
      case POISSON -> Family.POISSON;
      case NEGATIVE_BINOMIAL -> Family.NEGATIVE_BINOMIAL;
      case GAMMA -> Family.GAMMA;
      case TWEEDIE -> Family.TWEEDIE;
      case ORDERED_LOGIT -> Family.ORDERED_LOGIT;
      case ORDERED_PROBIT -> Family.ORDERED_PROBIT;
    };
  }

  private Beside beside() {
    Beside beside = Beside.nothing().clusteredBy(model.clusters().toArray(String[]::new));
    if (model.weights() != null) {
      RowWeight.Kind kind =
          switch (model.weights().kind()) {
            case FREQUENCY -> RowWeight.Kind.FREQUENCY;
            case SAMPLING -> RowWeight.Kind.SAMPLING;
            case PRECISION -> RowWeight.Kind.PRECISION;
          };
      beside = beside.weightedBy(new RowWeight(model.weights().column(), kind));
    }
    if (!model.offset().isEmpty()) {
      beside = beside.offsetBy(model.offset());
    }
    if (model.conley() != null) {
      beside =
          beside.near(
              new Nearness(
                  ModelRows.LATITUDE,
                  ModelRows.LONGITUDE,
                  model.conley().kilometres(),
                  model.conley().decay().equals("bartlett")));
    }
    return beside;
  }

  Term term(Model.Term declared) {
    List<Term> factors =
        declared.features().stream().map(name -> simple(name, declared.reference())).toList();
    Term product = factors.get(0);
    for (Term factor : factors.subList(1, factors.size())) {
      product = new Term.Interaction(product, factor);
    }
    return product;
  }

  private Term simple(String name, String reference) {
    return feature(name)
        .filter(feature -> feature.measure() == Measure.NOMINAL)
        .map(feature -> (Term) new Term.Factor(name, feature.levels(), reference))
        .orElseGet(() -> new Term.Numeric(name));
  }

  /** A factor whose reference is its first level. */
  private Term effect(String name, Dataset<Row> rows) {
    List<String> levels =
        feature(name)
            .map(Feature::levels)
            .orElseGet(
                () ->
                    rows
                        .selectExpr("CAST(`" + name + "` AS STRING)")
                        .distinct()
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0))
                        .sorted()
                        .toList());
    return levels.size() < 2
        ? new Term.Numeric(name)
        : new Term.Factor(name, levels, levels.get(0));
  }

  private Optional<Feature> feature(String name) {
    return Optional.ofNullable(study.features().get(name)).map(DeclaredFeature::feature);
  }
}
