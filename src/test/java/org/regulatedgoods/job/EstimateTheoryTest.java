package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.feature.Expression;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.study.PreferenceModel.Measured;
import org.regulatedgoods.theory.LinearPreference.Measures;
import org.regulatedgoods.theory.Quantity;
import org.regulatedgoods.theory.RecoveredWeights;

/** The theory's weights against worlds in which they are known. */
class EstimateTheoryTest {

  private static final PreferenceModel MODEL = model(0.6, 2.3, 0.13, 2, 0.18, 2.5);

  private static PreferenceModel model(double... weights) {
    Map<String, Measured> terms = new LinkedHashMap<>();
    for (Quantity quantity : Quantity.values()) {
      terms.put(
          quantity.id(),
          new Measured(Expression.parse(CountryYears.column(quantity)), weights[terms.size()]));
    }
    return new PreferenceModel(
        "known", "Known", "small-arms", 2006, 7.6, terms, Expression.parse("power"), "preferred");
  }

  /** Governments of random quantities and what they want by the model, with noise of that size. */
  private static Dataset<Row> world(double noise) {
    StructType schema =
        new StructType().add("state", DataTypes.StringType).add("year", DataTypes.IntegerType);
    for (Quantity quantity : Quantity.values()) {
      schema = schema.add(CountryYears.column(quantity), DataTypes.DoubleType);
    }
    schema = schema.add("preferred", DataTypes.DoubleType);
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 118; i++) {
      Measures measures =
          new Measures(
              3 * random.nextDouble(),
              random.nextDouble(),
              9 * random.nextDouble(),
              random.nextDouble(),
              9 * random.nextDouble(),
              random.nextDouble());
      rows.add(
          RowFactory.create(
              "S" + i,
              2006,
              measures.harm(),
              measures.humanitarian(),
              measures.exports(),
              measures.stateShare(),
              measures.consumption(),
              measures.autocracy(),
              MODEL.preference().unclipped(measures) + noise * random.nextGaussian()));
    }
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  @Test
  void withoutNoiseTheStatedWeightsComeBackExactly() {
    RecoveredWeights recovered = EstimateTheory.recovery(world(0), MODEL).weights().orElseThrow();
    for (Quantity quantity : Quantity.values()) {
      assertThat(recovered.byQuantity().get(quantity).estimate())
          .as(quantity.id())
          .isCloseTo(MODEL.weight(quantity), within(1e-9));
      assertThat(recovered.byQuantity().get(quantity).isAllowed()).isTrue();
    }
  }

  @Test
  void withNoiseTheyComeBackWithinTheirErrors() {
    RecoveredWeights recovered = EstimateTheory.recovery(world(0.3), MODEL).weights().orElseThrow();
    recovered
        .byQuantity()
        .forEach(
            (quantity, weight) -> {
              assertThat(weight.standardError()).as(quantity.id()).isPositive();
              assertThat(weight.estimate())
                  .as(quantity.id())
                  .isCloseTo(MODEL.weight(quantity), within(4 * weight.standardError()));
            });
  }

  @Test
  void aQuantityThatDoesNotVaryLeavesNoWeightsAndSaysWhy() {
    EstimateTheory.Recovery recovery =
        EstimateTheory.recovery(
            world(0).withColumn("autocracy", org.apache.spark.sql.functions.lit(1.0)), MODEL);

    assertThat(recovery.weights()).isEmpty();
    assertThat(recovery.reason()).contains("autocracy");
  }
}
