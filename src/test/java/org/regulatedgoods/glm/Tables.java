package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.LocalSpark;

/** Small tables of doubles with a key column "row". */
final class Tables {
  static final List<String> KEY = List.of("row");

  private Tables() {}

  /** One table column per name, each given with a value a row; null is a missing value. */
  static Dataset<Row> of(List<String> names, Double[][] columns) {
    StructType schema = new StructType().add("row", DataTypes.StringType, false);
    for (String name : names) {
      schema = schema.add(name, DataTypes.DoubleType, true);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < columns[0].length; i++) {
      Object[] cells = new Object[names.size() + 1];
      cells[0] = "r%03d".formatted(i);
      for (int j = 0; j < names.size(); j++) {
        cells[j + 1] = columns[j][i];
      }
      rows.add(RowFactory.create(cells));
    }
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  static Double[] column(double... values) {
    Double[] boxed = new Double[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }
}
