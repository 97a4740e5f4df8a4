package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Select;

/**
 * A SQL expression over declared columns: arithmetic, CASE and a closed set of functions, so that a
 * declaration can be checked without Spark and cannot reach outside its row or group.
 */
public final class Expression {

  private static final Set<String> SCALARS =
      Set.of("abs", "coalesce", "exp", "greatest", "least", "ln", "log1p", "nullif", "sqrt");
  private static final Set<String> AGGREGATES = Set.of("avg", "count", "max", "min", "sum");

  private static final Set<Class<?>> LITERALS =
      Set.of(
          BooleanValue.class,
          DoubleValue.class,
          LongValue.class,
          NullValue.class,
          StringValue.class);

  private static final String PARTIAL = "could only parse partial expression ";

  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\w.])(\\d+\\.\\d*|\\.\\d+)(?![\\w.])");

  private final String sql;
  private final Set<String> columns = new TreeSet<>();
  private final Set<String> aggregates = new TreeSet<>();

  private Expression(String sql) {
    this.sql = sql;
  }

  /**
   * Reads and inspects an expression.
   *
   * @throws IllegalArgumentException when the text is no expression or calls an unknown function
   */
  @JsonCreator
  public static Expression parse(String sql) {
    Expression expression = new Expression(sql.strip());
    try {
      expression.inspect(CCJSqlParserUtil.parseExpression(expression.sql, false));
    } catch (JSQLParserException e) {
      throw new IllegalArgumentException(
          "not an expression" + place(e) + "; write SQL such as log1p(value) or a / nullif(b, 0)",
          e);
    }
    return expression;
  }

  private void inspect(net.sf.jsqlparser.expression.Expression parsed) throws JSQLParserException {
    if (parsed == null) {
      throw new JSQLParserException("there is no text");
    }
    Inspection inspection = new Inspection();
    parsed.accept(inspection, null);
    if (isAggregate() && !inspection.outside.isEmpty()) {
      throw new IllegalArgumentException(
          "it aggregates, yet reads " + inspection.outside + " outside of any aggregate");
    }
  }

  /** How far the parser came, as it says itself. */
  private static String place(JSQLParserException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(PARTIAL)
        ? " after \"" + message.substring(PARTIAL.length()).strip() + "\""
        : "";
  }

  /** The columns that the expression reads. */
  public Set<String> columns() {
    return Collections.unmodifiableSet(columns);
  }

  /** Whether the expression makes one value of many rows. */
  public boolean isAggregate() {
    return !aggregates.isEmpty();
  }

  /** The expression as it is written. */
  @JsonValue
  public String sql() {
    return sql;
  }

  /**
   * The expression as Spark evaluates it: a number with a point is a double. To Spark it is a
   * decimal, and the average of decimals is rounded to a few digits.
   */
  String sparkSql() {
    StringBuilder spark = new StringBuilder();
    String[] parts = sql.split("'", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean quoted = i % 2 == 1;
      spark.append(i == 0 ? "" : "'");
      spark.append(quoted ? parts[i] : DECIMAL.matcher(parts[i]).replaceAll("$1D"));
    }
    return spark.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that && that.sql.equals(sql);
  }

  @Override
  public int hashCode() {
    return sql.hashCode();
  }

  @Override
  public String toString() {
    return sql;
  }

  private final class Inspection extends ExpressionVisitorAdapter<Void> {

    private final Set<String> outside = new TreeSet<>();
    private String aggregate = "";

    /** What holds no other expression and is no column. */
    @Override
    protected <S> Void visitExpression(net.sf.jsqlparser.expression.Expression leaf, S context) {
      boolean counted = leaf instanceof AllColumns && aggregate.equals("count");
      return counted || LITERALS.contains(leaf.getClass()) ? null : refused(leaf);
    }

    @Override
    public <S> Void visit(DateTimeLiteralExpression moment, S context) {
      return refused(moment);
    }

    /** Also a literal of a type, such as {@code timestamp 'now'}. */
    @Override
    public <S> Void visit(CastExpression cast, S context) {
      return refused(cast);
    }

    @Override
    public <S> Void visit(IntervalExpression interval, S context) {
      return refused(interval);
    }

    private static Void refused(net.sf.jsqlparser.expression.Expression leaf) {
      throw new IllegalArgumentException(
          leaf + " is neither a column nor a number, a text, TRUE, FALSE or NULL; use these");
    }

    @Override
    public <S> Void visit(Column column, S context) {
      String name = column.getFullyQualifiedName();
      if (!name.equals(column.getColumnName())) {
        throw new IllegalArgumentException(
            name + " is a column of another table; use columns of the source, without a prefix");
      }
      columns.add(name);
      if (aggregate.isEmpty()) {
        outside.add(name);
      }
      return null;
    }

    @Override
    public <S> Void visit(Function function, S context) {
      String name = function.getName().toLowerCase(Locale.ROOT);
      if (AGGREGATES.contains(name)) {
        return aggregate(name, function, context);
      }
      if (!SCALARS.contains(name)) {
        throw new IllegalArgumentException(
            "the function "
                + name
                + " is unknown; use one of "
                + new TreeSet<>(SCALARS)
                + " or the aggregates "
                + new TreeSet<>(AGGREGATES));
      }
      return super.visit(function, context);
    }

    private <S> Void aggregate(String name, Function function, S context) {
      if (!aggregate.isEmpty()) {
        throw new IllegalArgumentException(
            "the aggregate " + name + " stands inside the aggregate " + aggregate);
      }
      aggregates.add(name);
      aggregate = name;
      super.visit(function, context);
      aggregate = "";
      return null;
    }

    @Override
    public <S> Void visit(AnalyticExpression window, S context) {
      throw new IllegalArgumentException(
          "a window is not allowed: an expression sees one row or group; use the keys lag and mean");
    }

    @Override
    public <S> Void visit(Select select, S context) {
      throw new IllegalArgumentException(
          "a query inside an expression is not allowed; use columns");
    }
  }
}
