package org.regulatedgoods.job;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Records as rows, a component a column: {@code standardError} is {@code standard_error}, and NaN
 * is no value.
 */
final class RecordTable<T extends Record> {

  /** The column that keeps the order. */
  static final String POSITION = "position";

  private static final Map<Class<?>, DataType> TYPES =
      Map.of(
          String.class, DataTypes.StringType,
          int.class, DataTypes.IntegerType,
          long.class, DataTypes.LongType,
          double.class, DataTypes.DoubleType,
          boolean.class, DataTypes.BooleanType);

  private final Class<T> type;
  private final RecordComponent[] components;

  RecordTable(Class<T> type) {
    this.type = type;
    this.components = type.getRecordComponents();
  }

  StructType schema() {
    StructType schema = new StructType().add(POSITION, DataTypes.IntegerType);
    for (RecordComponent component : components) {
      DataType column = TYPES.get(component.getType());
      if (column == null) {
        throw new IllegalArgumentException(component + " has no column");
      }
      schema = schema.add(column(component), column);
    }
    return schema;
  }

  private static String column(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** A row a record, in their order. */
  Dataset<Row> of(SparkSession spark, List<T> records) {
    Row[] rows = new Row[records.size()];
    Arrays.setAll(rows, i -> row(i, records.get(i)));
    return spark.createDataFrame(Arrays.asList(rows), schema());
  }

  private Row row(int position, T record) {
    Object[] cells = new Object[components.length + 1];
    cells[0] = position;
    for (int i = 0; i < components.length; i++) {
      Object value = value(components[i], record);
      boolean none = value instanceof Double number && number.isNaN();
      cells[i + 1] = none ? null : value;
    }
    return RowFactory.create(cells);
  }

  /** The records of a table, in their order. */
  List<T> read(Dataset<Row> table) {
    return read(table.collectAsList());
  }

  /** The same of rows that have been read. */
  List<T> read(List<Row> rows) {
    return rows.stream()
        .sorted(java.util.Comparator.comparingInt(row -> row.<Integer>getAs(POSITION)))
        .map(this::record)
        .toList();
  }

  private T record(Row row) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Object value = row.getAs(column(components[i]));
      values[i] = value == null && components[i].getType() == double.class ? Double.NaN : value;
    }
    try {
      return constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made of " + row, e);
    }
  }

  private Constructor<T> constructor() throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types);
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
