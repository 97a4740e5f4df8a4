package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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
import org.regulatedgoods.glm.FitStatistics;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.hypothesis.Evidence;
import org.regulatedgoods.hypothesis.Verdict;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** Estimates and verdicts as rows. */
record EstimateTables(SparkSession spark, Study study) {

  private static final DataType TEXT = DataTypes.StringType;
  private static final DataType NUMBER = DataTypes.DoubleType;
  private static final DataType COUNT = DataTypes.LongType;

  private static final StructType COEFFICIENT =
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

  private static final StructType MODEL =
      new StructType()
          .add("model", TEXT)
          .add("position", DataTypes.IntegerType)
          .add("title", TEXT)
          .add("good", TEXT)
          .add("outcome", TEXT)
          .add("estimator", TEXT)
          .add("not_estimable", DataTypes.createArrayType(TEXT))
          .add("rows_in", COUNT)
          .add("rows_used", COUNT)
          .add("parameters", COUNT)
          .add("df_residual", COUNT)
          .add("log_likelihood", NUMBER)
          .add("aic", NUMBER)
          .add("deviance", NUMBER)
          .add("null_deviance", NUMBER)
          .add("r_squared", NUMBER)
          .add("adjusted_r_squared", NUMBER)
          .add("mcfadden", NUMBER)
          .add("pearson_dispersion", NUMBER)
          .add("iterations", COUNT)
          .add("clusters", COUNT)
          .add("covariance", TEXT)
          .add("small_sample_rule", TEXT)
          .add("confidence", NUMBER)
          .add("dropped_terms", DataTypes.createMapType(TEXT, TEXT));

  private static final StructType VERDICT =
      new StructType()
          .add("hypothesis", TEXT)
          .add("position", DataTypes.IntegerType)
          .add("title", TEXT)
          .add("good", TEXT)
          .add("model", TEXT)
          .add("role", TEXT)
          .add("expected", TEXT)
          .add("finding", TEXT)
          .add("reason", TEXT)
          .add("term", TEXT)
          .add("estimate", NUMBER)
          .add("standard_error", NUMBER)
          .add("statistic", NUMBER)
          .add("df", NUMBER)
          .add("p_value", NUMBER)
          .add("low", NUMBER)
          .add("high", NUMBER)
          .add("rows", COUNT)
          .add("small_sample_rule", TEXT);

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
    return table(rows, COEFFICIENT);
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
    return table(rows, COEFFICIENT);
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

  /** One row a model, estimated or not. */
  Dataset<Row> models(List<Fitted> fits) {
    List<Row> rows = new ArrayList<>();
    for (Fitted fitted : fits) {
      Object[] cells = new Object[MODEL.size()];
      put(cells, 0, declared(fitted.model(), rows.size()));
      if (fitted.estimate() instanceof GlmFit fit) {
        put(cells, MODEL.fieldIndex("not_estimable"), estimated(fit));
      } else {
        put(cells, MODEL.fieldIndex("not_estimable"), reasons((NotEstimable) fitted.estimate()));
        cells[MODEL.fieldIndex("covariance")] = fitted.estimate().spec().covariance().name();
      }
      rows.add(RowFactory.create(cells));
    }
    return table(rows, MODEL);
  }

  private static void put(Object[] cells, int from, Object... values) {
    System.arraycopy(values, 0, cells, from, values.length);
  }

  private static Object[] declared(Model model, int position) {
    return new Object[] {
      model.id(),
      position,
      model.title(),
      model.good(),
      model.outcome(),
      model.estimator().toString()
    };
  }

  private static Object[] reasons(NotEstimable not) {
    return new Object[] {
      not.reasons().toArray(new String[0]), not.sampleFlow().rowsIn(), not.sampleFlow().rowsUsed()
    };
  }

  private static Object[] estimated(GlmFit fit) {
    FitStatistics statistics = fit.statistics();
    Map<String, String> dropped = new HashMap<>();
    fit.droppedTerms().forEach(term -> dropped.put(term.name(), term.reason()));
    return new Object[] {
      new String[0],
      fit.sampleFlow().rowsIn(),
      fit.sampleFlow().rowsUsed(),
      (long) statistics.parameters(),
      statistics.dfResidual(),
      boxed(statistics.logLikelihood()),
      boxed(statistics.aic()),
      statistics.deviance(),
      statistics.nullDeviance(),
      boxed(statistics.rSquared()),
      boxed(statistics.adjustedRSquared()),
      boxed(statistics.mcFadden()),
      statistics.pearsonDispersion(),
      (long) statistics.iterations(),
      statistics.clusters().isPresent() ? (Long) statistics.clusters().getAsLong() : null,
      fit.spec().covariance().name(),
      fit.covariance(fit.spec().covariance()).smallSampleRule(),
      1 - fit.spec().alpha(),
      dropped
    };
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? (Double) value.getAsDouble() : null;
  }

  /** One row a verdict. */
  Dataset<Row> verdicts(List<Verdict> verdicts) {
    List<Row> rows = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      Object[] cells = new Object[VERDICT.size()];
      put(
          cells,
          0,
          verdict.hypothesis().id(),
          rows.size(),
          verdict.hypothesis().title(),
          verdict.good(),
          verdict.model(),
          verdict.hypothesis().role(),
          verdict.hypothesis().expect().toString(),
          verdict.finding().name(),
          verdict.reason());
      verdict.evidence().ifPresent(found -> put(cells, VERDICT.fieldIndex("term"), cells(found)));
      rows.add(RowFactory.create(cells));
    }
    return table(rows, VERDICT);
  }

  private static Object[] cells(Evidence evidence) {
    return new Object[] {
      evidence.term(),
      evidence.estimate(),
      evidence.standardError(),
      evidence.statistic(),
      evidence.df(),
      evidence.pValue(),
      evidence.low(),
      evidence.high(),
      evidence.n(),
      evidence.covariance()
    };
  }

  private Dataset<Row> table(List<Row> rows, StructType schema) {
    return spark.createDataFrame(rows, schema).coalesce(1);
  }
}
