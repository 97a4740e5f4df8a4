package org.regulatedgoods.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.parquet.Parquet;
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
