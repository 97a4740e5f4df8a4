package org.regulatedgoods.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types.StructType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of a table of a few rows, as Spark would give them, without Spark. */
record SmallTable(Table table) {

  /** The rows of a snapshot, in no order. */
  List<Row> rows(Snapshot snapshot) {
    List<Row> rows = new ArrayList<>();
    try (CloseableIterable<Record> records =
        IcebergGenerics.read(table).useSnapshot(snapshot.snapshotId()).build()) {
      for (Record record : records) {
        rows.add(row(record, record.struct()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(table.name() + " cannot be read", e);
    }
    return rows;
  }

  private static Row row(StructLike record, StructType type) {
    Object[] cells = new Object[type.fields().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = value(record.get(i, Object.class));
    }
    return new GenericRowWithSchema(
        cells, SparkSchemaUtil.convert(new org.apache.iceberg.Schema(type.fields())));
  }

  private static Object value(Object read) {
    if (read instanceof Record record) {
      return row(record, record.struct());
    }
    if (read instanceof List<?> list) {
      return CollectionConverters.asScala(list.stream().map(SmallTable::value).toList()).toSeq();
    }
    return read instanceof OffsetDateTime time ? Timestamp.from(time.toInstant()) : read;
  }
}
