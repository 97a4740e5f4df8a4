package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;

/** Spark rounds averages of decimals; a feature's numbers are doubles. */
class ExpressionNumbersTest {

  @Test
  void anAverageOfNumbersWithAPointIsNotRounded() {
    Expression mean =
        Expression.parse("avg(CASE vote WHEN 'yes 1.0' THEN 1.0 WHEN 'no' THEN .5 ELSE 0 END)");
    double value =
        LocalSpark.session()
            .sql("SELECT * FROM VALUES ('yes 1.0'), ('no'), ('other') AS t(vote)")
            .selectExpr(mean.sparkSql())
            .collectAsList()
            .get(0)
            .getDouble(0);
    assertThat(value).isEqualTo(1.5 / 3);
    double third =
        LocalSpark.session()
            .sql("SELECT * FROM VALUES (1), (2), (3) AS t(x)")
            .selectExpr(Expression.parse("avg(CASE WHEN x = 1 THEN 1.0 ELSE 0.0 END)").sparkSql())
            .collectAsList()
            .get(0)
            .getDouble(0);
    assertThat(third).isEqualTo(1.0 / 3);
  }

  @Test
  void onlyNumbersOutsideQuotesAreRewritten() {
    assertThat(Expression.parse("greatest(x, 0.25) * 2").sparkSql())
        .isEqualTo("greatest(x, 0.25D) * 2");
  }
}
