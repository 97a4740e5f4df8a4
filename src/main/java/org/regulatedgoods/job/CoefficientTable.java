package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.glm.AverageMarginalEffects;
import org.regulatedgoods.glm.Coefficient;
import org.regulatedgoods.glm.CovarianceKind;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** Coefficients and average marginal effects as rows, under every covariance of their fit. */
record CoefficientTable(SparkSession spark, Study study) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;

  private static final StructType SCHEMA =
      new StructType()
          .add("model", TEXT)
          .add("position", DataTypes.IntegerType)
          .add(EstimateColumns.TERM, TEXT)
          .add("role", TEXT)
          .add("covariance", TEXT)
          .add("primary", DataTypes.BooleanType)
          .add(EstimateColumns.ESTIMATE, NUMBER)
          .add(EstimateColumns.STANDARD_ERROR, NUMBER)
          .add(EstimateColumns.STATISTIC, NUMBER)
          .add(EstimateColumns.DF, NUMBER)
          .add(EstimateColumns.P_VALUE, NUMBER)
          .add(EstimateColumns.LOW, NUMBER)
          .add(EstimateColumns.HIGH, NUMBER)
          .add("good", TEXT)
          .add("outcome", TEXT)
          .add("estimator", TEXT)
          .add("hypotheses", DataTypes.createArrayType(TEXT));

  /** Every coefficient under every covariance that its fit can give. */
  Dataset<Row> coefficients(List<Fitted> fits) {
    List<Row> rows = new ArrayList<>();
    for (Fitted fitted : fits) {
      if (fitted.estimate() instanceof GlmFit fit) {
        for (CovarianceKind kind : fit.covarianceKinds()) {
          rows.addAll(lines(fitted.model(), kind, fit.coefficientTable(kind, fit.spec().alpha())));
        }
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** The average marginal effects, likewise. */
  Dataset<Row> effects(List<Fitted> fits) {
    List<Row> rows = new ArrayList<>();
    for (Fitted fitted : fits) {
      if (fitted.estimate() instanceof GlmFit fit) {
        for (CovarianceKind kind : fit.covarianceKinds()) {
          rows.addAll(lines(fitted.model(), kind, AverageMarginalEffects.of(fit, kind)));
        }
      }
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  private List<Row> lines(Model model, CovarianceKind kind, List<Coefficient> table) {
    Map<String, String> roles = roles(model);
    Map<String, List<String>> hypotheses = hypotheses(model);
    boolean primary = kind == new ModelSpec(study, model).covariance();
    List<Row> rows = new ArrayList<>();
    for (Coefficient line : table) {
      rows.add(
          RowFactory.create(
              model.id(),
              rows.size(),
              line.name(),
              roles.getOrDefault(termOf(line.name()), ""),
              kind.name(),
              primary,
              line.estimate(),
              line.standardError(),
              line.statistic(),
              line.df(),
              line.pValue(),
              line.low(),
              line.high(),
              model.good(),
              model.outcome(),
              model.estimator().toString(),
              hypotheses.getOrDefault(line.name(), List.of()).toArray(new String[0])));
    }
    return rows;
  }

  private Map<String, String> roles(Model model) {
    Map<String, String> roles = new HashMap<>();
    ModelSpec spec = new ModelSpec(study, model);
    model.terms().forEach(term -> roles.put(spec.term(term).name(), term.role()));
    model.effects().forEach(name -> roles.putIfAbsent(name, Findings.EFFECT));
    return roles;
  }

  /** The hypotheses that a term is tested for. */
  private Map<String, List<String>> hypotheses(Model model) {
    Map<String, List<String>> tested = new HashMap<>();
    ModelSpec spec = new ModelSpec(study, model);
    for (Model.Term term : model.terms()) {
      tested.put(
          spec.term(term).name(),
          study.hypotheses().stream()
              .filter(hypothesis -> hypothesis.isAbout(model.good()))
              .filter(hypothesis -> Judgement.isAbout(hypothesis, term))
              .map(Hypothesis::id)
              .toList());
    }
    return tested;
  }

  /** The term of a line: without the levels of factors, and what an effect is on. */
  private static String termOf(String name) {
    return name.replaceFirst(" on P\\(.*", "").replaceAll("\\[[^]]*\\]", "");
  }
}
