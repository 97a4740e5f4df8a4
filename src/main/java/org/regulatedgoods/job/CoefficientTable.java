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
          .add("term", TEXT)
          .add("role", TEXT)
          .add("covariance", TEXT)
          .add("primary", DataTypes.BooleanType)
          .add("estimate", NUMBER)
          .add("standard_error", NUMBER)
          .add("statistic", NUMBER)
          .add("df", NUMBER)
          .add("p_value", NUMBER)
          .add("low", NUMBER)
          .add("high", NUMBER);

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
    return spark.createDataFrame(rows, SCHEMA).coalesce(1);
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
    return spark.createDataFrame(rows, SCHEMA).coalesce(1);
  }

  private List<Row> lines(Model model, CovarianceKind kind, List<Coefficient> table) {
    Map<String, String> roles = roles(model);
    boolean primary = kind.name().equalsIgnoreCase(model.covariance());
    List<Row> rows = new ArrayList<>();
    for (Coefficient line : table) {
      rows.add(
          RowFactory.create(
              model.id(),
              rows.size(),
              line.name(),
              roles.getOrDefault(line.name().replaceFirst("\\[.*", ""), ""),
              kind.name(),
              primary,
              line.estimate(),
              line.standardError(),
              line.statistic(),
              line.df(),
              line.pValue(),
              line.low(),
              line.high()));
    }
    return rows;
  }

  private Map<String, String> roles(Model model) {
    Map<String, String> roles = new HashMap<>();
    ModelSpec spec = new ModelSpec(study, model);
    model.terms().forEach(term -> roles.put(spec.term(term).name(), term.role()));
    return roles;
  }
}
