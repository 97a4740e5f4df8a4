package org.regulatedgoods.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of a table of a few rows, as Spark would give them, without Spark. */
record SmallTable(Table table) {

  /** The bytes of data files up to which Spark's planning takes longer than reading them here. */
  private static final long BYTES = 1 << 18;

  /** Spark's time for a projection of rows at hand grows with the square of the columns. */
  private static final int COLUMNS = 40;

  /** Whether a snapshot is of so few rows and columns. */
  boolean holds(Snapshot snapshot) {
    if (snapshot == null || schema(snapshot).size() > COLUMNS) {
      return false;
    }
    String bytes = snapshot.summary().get(SnapshotSummary.TOTAL_FILE_SIZE_PROP);
    return bytes != null && Long.parseLong(bytes) <= BYTES;
  }

  /** The columns of a snapshot. */
  StructType schema(Snapshot snapshot) {
    return SparkSchemaUtil.convert(SnapshotUtil.schemaFor(table, snapshot.snapshotId()));
  }

  /** The rows of a snapshot, in no order. */
  List<Row> rows(Snapshot snapshot) {
    List<Row> rows = new ArrayList<>();
    try (CloseableIterable<Record> records =
        IcebergGenerics.read(table).useSnapshot(snapshot.snapshotId()).build()) {
      StructType type = schema(snapshot);
      for (Record record : records) {
        rows.add(row(record, type));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(table.name() + " cannot be read", e);
    }
    return rows;
  }

  /** A data file of a snapshot that cannot be read to its end, and why. */
  Optional<String> damaged(Snapshot snapshot) {
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
      for (FileScanTask task : tasks) {
        Optional<String> fault = fault(task.file());
        if (fault.isPresent()) {
          return fault.map(why -> task.file().location() + " (" + why + ")");
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(table.name() + " cannot be listed", e);
    }
  }

  private Optional<String> fault(DataFile file) {
    InputFile input = table.io().newInputFile(file.location());
    try {
      if (input.getLength() != file.fileSizeInBytes()) {
        return Optional.of(
            "it has "
                + input.getLength()
                + " bytes and was written with "
                + file.fileSizeInBytes());
      }
      try (CloseableIterable<Record> records =
          Parquet.read(input)
              .project(table.schema())
              .createReaderFunc(type -> GenericParquetReaders.buildReader(table.schema(), type))
              .build()) {
        records.forEach(record -> {});
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private static Row row(StructLike record, StructType type) {
    StructField[] fields = type.fields();
    Object[] cells = new Object[fields.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = value(record.get(i, Object.class), fields[i].dataType());
    }
    return new GenericRowWithSchema(cells, type);
  }

  private static Object value(Object read, DataType type) {
    if (read instanceof Record record) {
      return row(record, (StructType) type);
    }
    if (read instanceof List<?> list) {
      DataType element = ((ArrayType) type).elementType();
      return CollectionConverters.asScala(list.stream().map(one -> value(one, element)).toList())
          .toSeq();
    }
    if (read instanceof Map<?, ?> map) {
      DataType element = ((MapType) type).valueType();
      Map<Object, Object> values = new LinkedHashMap<>();
      map.forEach((key, one) -> values.put(key, value(one, element)));
      return CollectionConverters.asScala(values);
    }
    if (read instanceof LocalDate day) {
      return Date.valueOf(day);
    }
    return read instanceof OffsetDateTime time ? Timestamp.from(time.toInstant()) : read;
  }
}
