package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.source.Fate;
import org.regulatedgoods.source.FileKeys;
import org.regulatedgoods.source.text.RawFile;

/**
 * What is remembered of a raw file that was read.
 *
 * @param file as it was then; modified is 0 where it had just been written, since a second change
 *     in the same tick of the file system's clock would not show
 * @param hash the SHA-256 of its bytes
 * @param declaration the fingerprint of what it was read with
 * @param keys of its rows; empty for a source that is not read file by file
 * @param fates of its rows; none for a source that is not read file by file
 */
record FileRecord(
    String source,
    RawFile file,
    String hash,
    String declaration,
    Optional<FileKeys> keys,
    List<Fate> fates) {

  private static final StructType FATE =
      new StructType()
          .add("reason", DataTypes.StringType)
          .add("rows", DataTypes.LongType)
          .add("countries", DataTypes.createArrayType(DataTypes.StringType));

  static final StructType SCHEMA =
      new StructType()
          .add(Tables.SOURCE, DataTypes.StringType)
          .add("path", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("bytes", DataTypes.LongType)
          .add("modified", DataTypes.LongType)
          .add("sha256", DataTypes.StringType)
          .add("declaration", DataTypes.StringType)
          .add("rises", DataTypes.BooleanType)
          .add("first_key", DataTypes.createArrayType(DataTypes.LongType))
          .add("last_key", DataTypes.createArrayType(DataTypes.LongType))
          .add("fates", DataTypes.createArrayType(FATE));

  FileRecord {
    fates = List.copyOf(fates);
  }

  static FileRecord of(Row row) {
    String name = row.getAs("file");
    List<Fate> fates = new ArrayList<>();
    for (Row fate : row.<Row>getList(row.fieldIndex("fates"))) {
      fates.add(new Fate(name, fate.getString(0), fate.getLong(1), fate.getList(2)));
    }
    Optional<FileKeys> keys =
        row.isNullAt(row.fieldIndex("rises"))
            ? Optional.empty()
            : Optional.of(
                new FileKeys(
                    row.getAs("rises"),
                    row.getList(row.fieldIndex("first_key")),
                    row.getList(row.fieldIndex("last_key"))));
    return new FileRecord(
        row.getAs(Tables.SOURCE),
        new RawFile(row.getAs("path"), name, row.getAs("bytes"), row.getAs("modified")),
        row.getAs("sha256"),
        row.getAs("declaration"),
        keys,
        fates);
  }

  Row row() {
    return RowFactory.create(
        source,
        file.path(),
        file.name(),
        file.size(),
        file.modified(),
        hash,
        declaration,
        keys.map(FileKeys::rises).orElse(null),
        keys.map(known -> known.first().toArray()).orElse(null),
        keys.map(known -> known.last().toArray()).orElse(null),
        fates.stream()
            .map(fate -> RowFactory.create(fate.reason(), fate.rows(), fate.countries().toArray()))
            .toArray());
  }

  /** Whether the file lies where it did, of the same size and last written at the same time. */
  boolean isOf(RawFile present) {
    return file.modified() > 0 && file.equals(present);
  }
}
