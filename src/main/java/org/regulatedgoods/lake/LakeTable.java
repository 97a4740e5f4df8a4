package org.regulatedgoods.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdatePartitionSpec;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.spark.SparkWriteOptions;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One table and its two branches: main, which releases are made of, and audit, which a refresh
 * writes.
 *
 * <p>What stands is asked of Iceberg, and so are the rows of small tables; what is written goes
 * through Spark's catalog, which must see it at once.
 */
record LakeTable(Session session, TableIdentifier id) {

  private static final String AUDIT = "audit";

  /** The names that its branches have. */
  static final Set<String> BRANCHES = Set.of(AUDIT, SnapshotRef.MAIN_BRANCH);

  /** What Iceberg allows the clocks of two writers to differ by. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final String FINGERPRINT = "regulated-goods.fingerprint";

  /** The name with its catalog and namespace, quoted. */
  String name() {
    return Lake.CATALOG + ".`" + id.namespace() + "`.`" + id.name() + "`";
  }

  boolean exists() {
    return session.catalog().tableExists(id);
  }

  /** The rows of the audit branch, or of main where nothing was written since the release. */
  Dataset<Row> working() {
    Table table = standing();
    SmallTable small = new SmallTable(table);
    Snapshot head = head(table);
    return small.holds(head)
        ? local(small, head)
        : session.spark().table(hasAudit(table) ? audit() : name());
  }

  /** The same without Spark. */
  List<Row> workingRows() {
    Table table = standing();
    Snapshot head = head(table);
    return head == null ? List.of() : new SmallTable(table).rows(head);
  }

  /** The rows of a snapshot. */
  Dataset<Row> at(long id) {
    Table table = standing();
    SmallTable small = new SmallTable(table);
    Snapshot snapshot = table.snapshot(id);
    if (small.holds(snapshot)) {
      return local(small, snapshot);
    }
    Dataset<Row> rows = session.spark().sql("SELECT * FROM " + name() + " VERSION AS OF " + id);
    List<String> now = table.schema().columns().stream().map(NestedField::name).toList();
    return now.containsAll(List.of(rows.columns())) ? rows : opaque(rows);
  }

  /**
   * The same rows, into whose scan no filter is pushed: Iceberg holds a filter on an older snapshot
   * against the newest schema of the table, and fails where a column has gone since.
   */
  private Dataset<Row> opaque(Dataset<Row> rows) {
    return session.spark().createDataFrame(rows.rdd(), rows.schema());
  }

  private Dataset<Row> local(SmallTable small, Snapshot snapshot) {
    return session.spark().createDataFrame(small.rows(snapshot), small.schema(snapshot));
  }

  /** What the newest snapshot of audit, or else of main, was made from. */
  Optional<String> fingerprint() {
    return Optional.ofNullable(head(standing()))
        .map(snapshot -> snapshot.summary().get(FINGERPRINT));
  }

  /** What a snapshot was made from. */
  Optional<String> fingerprint(long snapshot) {
    return Optional.ofNullable(standing().snapshot(snapshot).summary().get(FINGERPRINT));
  }

  private static Snapshot head(Table table) {
    return table.snapshot(hasAudit(table) ? AUDIT : SnapshotRef.MAIN_BRANCH);
  }

  /**
   * Replaces parts of the audit branch. Rows that this process has in its memory are written by it;
   * to plan and run a query for each such table costs more than the writing.
   */
  void overwrite(Dataset<Row> rows, Parts parts, String fingerprint) {
    if (rows.isLocal()) {
      Table iceberg = iceberg();
      OverwriteFiles change =
          iceberg.newOverwrite().overwriteByRowFilter(parts.expression()).toBranch(AUDIT);
      change.set(FINGERPRINT, fingerprint);
      new SmallWrite(iceberg).files(rows.collectAsList()).forEach(change::addFile);
      change.commit();
      return;
    }
    try {
      rows.writeTo(audit())
          .option(SparkWriteOptions.SNAPSHOT_PROPERTY_PREFIX + "." + FINGERPRINT, fingerprint)
          .option(SparkWriteOptions.DISTRIBUTION_MODE, distribution(parts).modeName())
          .overwrite(parts.condition());
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table " + name() + " went away while it was written", e);
    }
  }

  private static DistributionMode distribution(Parts parts) {
    return parts.areGathered() ? DistributionMode.NONE : DistributionMode.HASH;
  }

  /** Adds rows, which have their schema, to the main branch. */
  void append(List<Row> rows) {
    Table iceberg = iceberg();
    AppendFiles change = iceberg.newAppend();
    new SmallWrite(iceberg).files(rows).forEach(change::appendFile);
    change.commit();
  }

  /** Makes the table where there is none. */
  void create(StructType schema, List<String> partition) {
    if (!exists()) {
      String columns =
          Arrays.stream(schema.fields())
              .map(field -> "`" + field.name() + "` " + field.dataType().sql())
              .collect(Collectors.joining(", "));
      String by =
          partition.isEmpty() ? "" : " PARTITIONED BY (" + String.join(", ", partition) + ")";
      session.spark().sql("CREATE TABLE " + name() + " (" + columns + ") USING iceberg" + by);
    }
  }

  /** Drops the table and its files; through Spark, which would go on knowing it. */
  void drop() {
    session.spark().sql("DROP TABLE " + name() + " PURGE");
  }

  /** Makes the audit branch ready for rows of the schema. */
  void prepare(StructType schema, List<String> partition) {
    create(schema, partition);
    Table iceberg = writable();
    evolve(iceberg, schema);
    divide(iceberg, partition);
    if (!hasAudit(iceberg)) {
      iceberg.manageSnapshots().createBranch(AUDIT).commit();
    }
  }

  /** Columns come and go with the declarations; a release keeps the schema of its snapshot. */
  private static void evolve(Table iceberg, StructType schema) {
    StructType before = SparkSchemaUtil.convert(iceberg.schema());
    UpdateSchema update = iceberg.updateSchema();
    boolean changed = false;
    for (StructField field : before.fields()) {
      if (!holds(schema, field)) {
        update.deleteColumn(field.name());
        changed = true;
      }
    }
    for (StructField field : schema.fields()) {
      if (!holds(before, field)) {
        update.addColumn(field.name(), SparkSchemaUtil.convert(field.dataType()));
        changed = true;
      }
    }
    if (changed) {
      update.commit();
    }
  }

  /** A table that was not kept in parts is from now on. */
  private static void divide(Table iceberg, List<String> partition) {
    if (iceberg.spec().isUnpartitioned() && !partition.isEmpty()) {
      UpdatePartitionSpec update = iceberg.updateSpec();
      partition.forEach(update::addField);
      update.commit();
    }
  }

  private static boolean holds(StructType schema, StructField field) {
    return Arrays.stream(schema.fields())
        .anyMatch(
            other ->
                other.name().equals(field.name())
                    && DataType.equalsIgnoreNullability(other.dataType(), field.dataType()));
  }

  /** Whether the table has anything that is not in the snapshot. */
  boolean differsFrom(Long snapshot) {
    Table iceberg = standing();
    Snapshot main = iceberg.currentSnapshot();
    return hasAudit(iceberg) || (main != null && !Long.valueOf(main.snapshotId()).equals(snapshot));
  }

  /**
   * Moves main to audit, tags it and drops audit, in one commit.
   *
   * @return the snapshot that the tag is on
   */
  long publish(String tag) {
    Table iceberg = writable();
    boolean audited = hasAudit(iceberg);
    long snapshot = (audited ? iceberg.snapshot(AUDIT) : iceberg.currentSnapshot()).snapshotId();
    ManageSnapshots changes = iceberg.manageSnapshots();
    if (audited) {
      if (iceberg.currentSnapshot() == null) {
        changes.createBranch(SnapshotRef.MAIN_BRANCH, snapshot);
      } else {
        changes.fastForwardBranch(SnapshotRef.MAIN_BRANCH, AUDIT);
      }
      changes.removeBranch(AUDIT);
    }
    tag(iceberg, changes, tag, snapshot);
    changes.commit();
    return snapshot;
  }

  /** Moves main back to a snapshot, tags it and drops audit, in one commit. */
  void restore(long snapshot, String tag) {
    Table iceberg = writable();
    ManageSnapshots changes = iceberg.manageSnapshots();
    changes.replaceBranch(SnapshotRef.MAIN_BRANCH, snapshot);
    if (hasAudit(iceberg)) {
      changes.removeBranch(AUDIT);
    }
    tag(iceberg, changes, tag, snapshot);
    changes.commit();
  }

  /** Tags a snapshot; a tag of that name moves. */
  void tag(long snapshot, String tag) {
    Table iceberg = writable();
    ManageSnapshots changes = iceberg.manageSnapshots();
    tag(iceberg, changes, tag, snapshot);
    changes.commit();
  }

  private static void tag(Table iceberg, ManageSnapshots changes, String tag, long snapshot) {
    if (iceberg.refs().containsKey(tag)) {
      changes.replaceTag(tag, snapshot);
    } else {
      changes.createTag(tag, snapshot);
    }
  }

  /** The tags of a snapshot. */
  Set<String> tags(long snapshot) {
    return standing().refs().entrySet().stream()
        .filter(ref -> ref.getValue().isTag() && ref.getValue().snapshotId() == snapshot)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Takes tags off, and deletes what neither a branch nor a tag holds any more. */
  void expire(Predicate<String> forgotten) {
    Table iceberg = writable();
    ManageSnapshots changes = iceberg.manageSnapshots();
    iceberg.refs().entrySet().stream()
        .filter(ref -> ref.getValue().isTag() && forgotten.test(ref.getKey()))
        .forEach(ref -> changes.removeTag(ref.getKey()));
    changes.commit();
    iceberg.refresh();
    iceberg.expireSnapshots().expireOlderThan(Long.MAX_VALUE).retainLast(1).commit();
  }

  /** Deletes the rows in which a column has one of the values. */
  void delete(String column, Collection<String> values) {
    try {
      Dataset<Row> left =
          session.spark().table(name()).where(not(col(column).isin(values.toArray())));
      left.localCheckpoint().writeTo(name()).overwrite(lit(true));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table " + name() + " went away while it was written", e);
    }
  }

  /** A data file of either branch that cannot be read, and why. */
  Optional<String> damaged() {
    Table table = standing();
    return Stream.of(table.snapshot(AUDIT), table.currentSnapshot())
        .filter(Objects::nonNull)
        .flatMap(snapshot -> new SmallTable(table).damaged(snapshot).stream())
        .findFirst();
  }

  private static boolean hasAudit(Table iceberg) {
    return iceberg.refs().containsKey(AUDIT);
  }

  /** The table as it stands now. */
  private Table standing() {
    return session.catalog().loadTable(id);
  }

  /**
   * The same, of which Iceberg will take a new snapshot: none that is older than the last one.
   *
   * @throws LakeUnavailable when the clock stands before the time of the last write
   */
  private Table writable() {
    Table iceberg = iceberg();
    Instant last =
        Instant.ofEpochMilli(
            ((HasTableOperations) iceberg).operations().current().lastUpdatedMillis());
    Instant now = Instant.now();
    if (last.minus(SKEW).isAfter(now)) {
      throw new LakeUnavailable(
          "the table "
              + id
              + " was last written at "
              + last
              + ", and the clock of this machine stands at "
              + now.truncatedTo(ChronoUnit.SECONDS)
              + "; set it right and run the same command again; where it was ahead when the table"
              + " was written, name another root with --lake",
          null);
    }
    return iceberg;
  }

  /** The table that Spark works with, as it stands now. */
  private Table iceberg() {
    try {
      Table iceberg = Spark3Util.loadIcebergTable(session.spark(), name());
      iceberg.refresh();
      return iceberg;
    } catch (NoSuchTableException | ParseException e) {
      throw new IllegalStateException("the table " + name() + " cannot be loaded", e);
    }
  }

  private String audit() {
    return name() + ".branch_" + AUDIT;
  }
}
