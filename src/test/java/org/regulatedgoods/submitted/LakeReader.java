package org.regulatedgoods.submitted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;

/**
 * What somebody who knows nothing of this program reads in its lake: the rows of the tables by
 * Iceberg alone.
 */
final class LakeReader {

  private static final Namespace STUDY = Namespace.of(Submission.STUDY);

  /** Says where the raw files lie and when they were written. */
  private static final String FILES_OF_A_MACHINE = "source_files";

  private final Catalog catalog;

  LakeReader(String lake, Configuration hadoop) {
    this.catalog =
        CatalogUtil.buildIcebergCatalog(
            "reader", Map.of("type", "hadoop", "warehouse", lake), hadoop);
  }

  /** The names of the releases. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    history().forEach(row -> names.add((String) row.getField("release")));
    return names;
  }

  private List<Record> history() {
    TableIdentifier id = TableIdentifier.of(STUDY, "releases");
    if (!catalog.tableExists(id)) {
      return List.of();
    }
    Table table = catalog.loadTable(id);
    return records(table, table.currentSnapshot());
  }

  /** The rows of each table of each release. */
  Map<String, Map<String, List<String>>> releases() {
    Map<String, Map<String, List<String>>> releases = new TreeMap<>();
    for (Record row : history()) {
      String name = (String) row.getField("table");
      if (!name.equals(FILES_OF_A_MACHINE)) {
        Table released = catalog.loadTable(TableIdentifier.of(STUDY, name));
        Snapshot snapshot = released.snapshot((Long) row.getField("snapshot"));
        releases
            .computeIfAbsent((String) row.getField("release"), key -> new TreeMap<>())
            .put(name, rows(released, snapshot));
      }
    }
    return releases;
  }

  /** The rows of the main branch of each table; none where it has not got one. */
  Map<String, List<String>> main() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (TableIdentifier id : catalog.listTables(STUDY)) {
      // One whose making was killed is listed, and is no table.
      if (!Set.of("releases", FILES_OF_A_MACHINE).contains(id.name()) && catalog.tableExists(id)) {
        Table table = catalog.loadTable(id);
        tables.put(id.name(), rows(table, table.currentSnapshot()));
      }
    }
    return tables;
  }

  private static List<String> rows(Table table, Snapshot snapshot) {
    return records(table, snapshot).stream().map(LakeReader::cells).sorted().toList();
  }

  /**
   * By column, since a table that was made in another order has them in another; the release's name
   * aside.
   */
  private static String cells(Record record) {
    Map<String, Object> cells = new TreeMap<>();
    record
        .struct()
        .fields()
        .forEach(field -> cells.put(field.name(), record.getField(field.name())));
    cells.remove("release");
    return cells.toString();
  }

  private static List<Record> records(Table table, Snapshot snapshot) {
    List<Record> records = new ArrayList<>();
    if (snapshot == null) {
      return records;
    }
    try (CloseableIterable<Record> read =
        IcebergGenerics.read(table).useSnapshot(snapshot.snapshotId()).build()) {
      read.forEach(records::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  /** What a refresh may have written of each table on the way from one release to the next. */
  static Map<String, List<List<String>>> either(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    Map<String, List<List<String>>> either = new HashMap<>();
    after.forEach(
        (table, rows) -> either.put(table, List.of(before.getOrDefault(table, List.of()), rows)));
    return either;
  }
}
