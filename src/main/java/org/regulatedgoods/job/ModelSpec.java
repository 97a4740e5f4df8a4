package org.regulatedgoods.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.glm.CovarianceKind;
import org.regulatedgoods.glm.Family;
import org.regulatedgoods.glm.GlmSpec;
import org.regulatedgoods.glm.Term;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** A declared model as the estimator takes it. */
record ModelSpec(Study study, Model model) {

  GlmSpec spec() {
    Family family =
        switch (model.estimator()) {
          case OLS -> Family.GAUSSIAN;
          case LOGIT -> Family.BINOMIAL;
          case FRACTIONAL_LOGIT -> Family.FRACTIONAL_LOGIT;
        };
    return new GlmSpec(
        model.id(),
        model.outcome(),
        model.terms().stream().map(this::term).toList(),
        family,
        CovarianceKind.valueOf(model.covariance().toUpperCase(Locale.ROOT)),
        model.cluster().isEmpty() ? Optional.empty() : Optional.of(model.cluster()),
        model.alpha());
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
    Feature feature = study.features().get(name).feature();
    return feature.measure() == Measure.NOMINAL
        ? new Term.Factor(name, feature.levels(), reference)
        : new Term.Numeric(name);
  }
}
