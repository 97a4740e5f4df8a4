package org.regulatedgoods.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StructType;
import org.apache.spark.sql.Row;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Writes rows that are in the memory of this process into data files of a table. */
record SmallWrite(Table table) {

  /**
   * A file for each part that has rows, which keep their order. No file is left behind when one
   * cannot be written.
   *
   * @param rows with their schema, which has every column of the table
   */
  List<DataFile> files(List<Row> rows) {
    OutputFileFactory names =
        OutputFileFactory.builderFor(table, 0, Thread.currentThread().getId()).build();
    List<DataFile> written = new ArrayList<>();
    try {
      parts(rows)
          .forEach((part, records) -> written.add(file(names.newOutputFile(part), part, records)));
    } catch (RuntimeException e) {
      CatalogUtil.deleteFiles(
          table.io(), written.stream().map(ContentFile::location).toList(), "data", false);
      throw e;
    }
    return written;
  }

  private Map<PartitionKey, List<Record>> parts(List<Row> rows) {
    StructType type = table.schema().asStruct();
    PartitionKey part = new PartitionKey(table.spec(), table.schema());
    InternalRecordWrapper wrapper = new InternalRecordWrapper(type);
    Map<PartitionKey, List<Record>> parts = new LinkedHashMap<>();
    for (Row row : rows) {
      Record record = record(row, type);
      part.partition(wrapper.wrap(record));
      parts.computeIfAbsent(part.copy(), unseen -> new ArrayList<>()).add(record);
    }
    return parts;
  }

  private DataFile file(EncryptedOutputFile file, PartitionKey part, List<Record> records) {
    try {
      DataWriter<Record> writer =
          Parquet.writeData(file)
              .forTable(table)
              .createWriterFunc(GenericParquetWriter::create)
              .withSpec(table.spec())
              .withPartition(part)
              .build();
      try (writer) {
        records.forEach(writer::write);
      }
      return writer.toDataFile();
    } catch (IOException | RuntimeException e) {
      table.io().deleteFile(file.encryptingOutputFile().location());
      throw e instanceof IOException io
          ? new UncheckedIOException(table.name() + " cannot be written", io)
          : (RuntimeException) e;
    }
  }

  private static Record record(Row row, StructType type) {
    Record record = GenericRecord.create(type);
    for (NestedField field : type.fields()) {
      record.setField(field.name(), value(row.getAs(field.name()), field.type()));
    }
    return record;
  }

  private static Object value(Object cell, Type type) {
    if (cell instanceof Row row) {
      return record(row, type.asStructType());
    }
    if (cell instanceof scala.collection.Map<?, ?> map) {
      Type element = type.asMapType().valueType();
      Map<Object, Object> values = new LinkedHashMap<>();
      CollectionConverters.asJava(map).forEach((key, one) -> values.put(key, value(one, element)));
      return values;
    }
    if (cell instanceof Iterable<?> list) {
      Type element = type.asListType().elementType();
      return CollectionConverters.asJava(list.toSeq()).stream()
          .<Object>map(one -> value(one, element))
          .toList();
    }
    if (cell instanceof Date day) {
      return day.toLocalDate();
    }
    return cell instanceof Timestamp time ? time.toInstant().atOffset(ZoneOffset.UTC) : cell;
  }
}
