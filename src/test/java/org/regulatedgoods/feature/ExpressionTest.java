package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value | value",
        "log1p(value) | value",
        "a / nullif(b, 0) | a b",
        "-(a + b) * a - 1.5e3 | a b",
        "CASE WHEN consent < day THEN 1 ELSE 0 END | consent day",
        "CASE vote WHEN 'yes' THEN 1 ELSE 0 END | vote",
        "CASE WHEN r IN ('a', 'b') AND s IS NOT NULL THEN t END | r s t",
        "coalesce(a, greatest(b, c), 0) | a b c",
        "CASE WHEN a BETWEEN 1 AND 2 OR NOT b = 3 THEN c END | a b c",
      })
  void itsColumnsAreThoseThatItReads(String sql, String columns) {
    Expression expression = Expression.parse(sql);
    assertThat(expression.columns()).containsExactlyInAnyOrder(columns.split(" "));
    assertThat(expression.isAggregate()).isFalse();
    assertThat(expression.sql()).isEqualTo(sql);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(value) | value",
        "SUM(a * b) / nullif(sum(b), 0) | a b",
        "max(CASE vote WHEN 'yes' THEN 1 ELSE 0 END) | vote",
        "log1p(avg(value)) | value",
        "count(a) | a",
      })
  void aggregatesAreRecognisedInAnyCaseAndAtAnyDepth(String sql, String columns) {
    Expression expression = Expression.parse(sql);
    assertThat(expression.isAggregate()).isTrue();
    assertThat(expression.columns()).containsExactlyInAnyOrder(columns.split(" "));
  }

  @Test
  void countingAllRowsIsAnAggregateOfNoColumn() {
    assertThat(Expression.parse("count(*)").isAggregate()).isTrue();
    assertThat(Expression.parse("count(*)").columns()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a +", "a b c", "a; b", "SELECT a FROM t", "a)", "(a", "CASE a END"})
  void whatIsNoExpressionIsRefusedWithAnExample(String sql) {
    assertThatThrownBy(() -> Expression.parse(sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write SQL such as log1p(value)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rand() | rand",
        "lag(value) | lag",
        "median(value) | median",
        "abs(java_method('a', 'b')) | java_method",
        "CASE WHEN upper(a) = 'X' THEN 1 END | upper",
      })
  void anUnknownFunctionIsNamedBesideTheKnown(String sql, String name) {
    assertThatThrownBy(() -> Expression.parse(sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the function " + name + " is unknown; use one of [abs, coalesce, ")
        .hasMessageContaining("log1p")
        .hasMessageContaining("[avg, count, max, min, sum]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(SELECT max(a) FROM t)",
        "a + (SELECT 1)",
        "CASE WHEN a IN (SELECT b FROM t) THEN 1 END",
        "CASE WHEN EXISTS (SELECT 1) THEN 1 END",
      })
  void aQueryInsideIsRefused(String sql) {
    assertThatThrownBy(() -> Expression.parse(sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("query");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(value) OVER (PARTITION BY state)",
        "row_number() OVER (ORDER BY year)",
        "sum(a) FILTER (WHERE b > 0)"
      })
  void aWindowIsRefusedSinceItReachesBeyondTheRow(String sql) {
    assertThatThrownBy(() -> Expression.parse(sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("window");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reflect('java.lang.System', 'exit', 1)",
        "java_method('java.lang.Runtime', 'getRuntime')",
        "try_reflect('java.lang.System', 'getenv')",
        "a_function_of_somebody(a)",
        "catalog.schema.udf(a)",
        "input_file_name()",
        "sum(reflect('a', 'b'))",
        "CASE WHEN a IN (abs(b), reflect('a', 'b')) THEN 1 END",
        "CASE WHEN a BETWEEN 1 AND rand() THEN 1 END",
        "cast(rand() AS int)",
        "-rand()",
        "NOT uuid()",
        "a || current_user()",
        "monotonically_increasing_id()",
        "read_files('/etc/passwd')",
        "url_encode(a)",
        "xpath_string(a, 'b')",
        "from_json(a, 'b')",
        "transform(a, x -> reflect('b', 'c'))",
        "aggregate(a, 0, (x, y) -> rand())",
        "{fn rand()}",
      })
  void aFunctionThatReachesOutOrIsAnotherEachTimeIsRefusedWhereverItStands(String sql) {
    assertThatThrownBy(() -> Expression.parse(sql)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "current_timestamp",
        "CURRENT_DATE",
        "a - current_date()",
        "CASE WHEN a < timestamp 'now' THEN 1 END",
        "date 'today'",
        "interval 1 day",
        "@@version",
        "@a",
        "${a}",
        ":a",
        "?",
        "sequence.nextval",
        "next value for a",
        "trim(current_timestamp)",
        "extract(year from current_timestamp)",
        "cast(current_date AS int)",
        "sum(current_timestamp)",
        "*",
        "t.*",
        "x'41'",
      })
  void whatIsNoPlainLiteralIsRefused(String sql) {
    assertThatThrownBy(() -> Expression.parse(sql)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aColumnOfAnotherTableIsRefused() {
    assertThatThrownBy(() -> Expression.parse("other.value"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.value");
  }

  @Test
  void anAggregateOfAnAggregateIsRefused() {
    assertThatThrownBy(() -> Expression.parse("max(sum(value))"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum");
  }

  @Test
  void aColumnBesideAnAggregateIsRefused() {
    assertThatThrownBy(() -> Expression.parse("sum(a * b) / c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it aggregates, yet reads [c] outside of any aggregate");
  }

  @Test
  void expressionsAreEqualByTheirText() {
    assertThat(Expression.parse(" a + b "))
        .isEqualTo(Expression.parse("a + b"))
        .hasSameHashCodeAs(Expression.parse("a + b"))
        .hasToString("a + b")
        .isNotEqualTo(Expression.parse("b + a"));
  }
}
