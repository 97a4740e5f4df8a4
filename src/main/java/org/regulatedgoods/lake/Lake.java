package org.regulatedgoods.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of one study.
 *
 * <p>Everything is written to the branch {@value #AUDIT} of its table. {@link #publish} moves the
 * main branches to it, tags every table with the release's name and, last, writes the release's
 * rows: a release exists exactly when its rows do, so a refresh that fails or is killed changes
 * nothing that a reader of releases sees, and running it again completes it.
 */
public final class Lake {

  /** The catalog's name in the Spark configuration. */
  public static final String CATALOG = "lake";

  private static final String AUDIT = "audit";
  private static final String FINGERPRINT = "regulated-goods.fingerprint";
  private static final String RELEASES = "releases";
  private static final StructType RELEASE_ROW =
      new StructType()
          .add("release", DataTypes.StringType, false)
          .add("published", DataTypes.TimestampType, false)
          .add("build", DataTypes.StringType, false)
          .add("table", DataTypes.StringType, false)
          .add("snapshot", DataTypes.LongType, false);

  private final SparkSession spark;
  private final String namespace;

  public Lake(SparkSession spark, String study) {
    this.spark = spark;
    this.namespace = CATALOG + ".`" + study.replace('-', '_') + "`";
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + namespace);
  }

  /**
   * The rows of a table as the refresh that is under way sees them: those of the audit branch.
   *
   * @throws IllegalStateException when no step has written the table yet
   */
  public Dataset<Row> working(String table) {
    if (!exists(table)) {
      throw new IllegalStateException("no step has written the table " + table + " yet");
    }
    return spark.table(hasBranch(iceberg(table), AUDIT) ? branch(table) : name(table));
  }

  /** The rows of a table in a release. */
  public Dataset<Row> released(Release release, String table) {
    Long snapshot = release.snapshots().get(id(table));
    if (snapshot == null) {
      throw new IllegalArgumentException(
          "the release "
              + release.name()
              + " has no table "
              + id(table)
              + "; it has "
              + release.snapshots().keySet());
    }
    return spark.sql("SELECT * FROM " + name(table) + " VERSION AS OF " + snapshot);
  }

  /** What {@link #replace} was told when it last wrote the table's audit or main branch. */
  public Optional<String> fingerprint(String table) {
    if (!exists(table)) {
      return Optional.empty();
    }
    Table iceberg = iceberg(table);
    Snapshot head = iceberg.snapshot(hasBranch(iceberg, AUDIT) ? AUDIT : SnapshotRef.MAIN_BRANCH);
    return Optional.ofNullable(head).map(snapshot -> snapshot.summary().get(FINGERPRINT));
  }

  /** Whether the table is up to date with what its rows would be made from. */
  public boolean has(String table, String fingerprint) {
    return fingerprint(table).equals(Optional.of(fingerprint));
  }

  /**
   * Replaces all rows of a table's audit branch, and remembers the fingerprint of what they were
   * made from.
   */
  public void replace(String table, Dataset<Row> rows, String fingerprint) {
    prepare(table, rows.schema(), List.of());
    overwrite(table, rows, lit(true), fingerprint);
  }

  /**
   * Replaces the rows of some subjects on the audit branch of a table that is kept by subject.
   *
   * @param subjectColumn a column of the rows, which hold no other subjects than those
   */
  public void replaceSubjects(
      String table, String subjectColumn, List<String> subjects, Dataset<Row> rows) {
    prepare(table, rows.schema(), List.of(subjectColumn));
    overwrite(table, rows, col(subjectColumn).isin(subjects.toArray()), "");
  }

  private void overwrite(String table, Dataset<Row> rows, Column which, String fingerprint) {
    try {
      rows.writeTo(branch(table))
          .option("snapshot-property." + FINGERPRINT, fingerprint)
          .overwrite(which);
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table " + table + " went away while it was written", e);
    }
  }

  private void prepare(String table, StructType schema, List<String> partition) {
    if (!exists(table)) {
      String columns =
          Arrays.stream(schema.fields()).map(Lake::declared).collect(Collectors.joining(", "));
      String by =
          partition.isEmpty() ? "" : " PARTITIONED BY (" + String.join(", ", partition) + ")";
      spark.sql("CREATE TABLE " + name(table) + " (" + columns + ") USING iceberg" + by);
    }
    Table iceberg = iceberg(table);
    evolve(iceberg, schema);
    if (!hasBranch(iceberg, AUDIT)) {
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

  private static boolean holds(StructType schema, StructField field) {
    return Arrays.stream(schema.fields())
        .anyMatch(
            other ->
                other.name().equals(field.name())
                    && DataType.equalsIgnoreNullability(other.dataType(), field.dataType()));
  }

  private static String declared(StructField field) {
    return "`" + field.name() + "` " + field.dataType().sql();
  }

  /**
   * Whether there is something that no release has: an audit branch, or a main branch that was
   * moved by a publication which was killed before it wrote its release.
   */
  public boolean hasUnpublished() {
    Map<String, Long> released = latest().map(Release::snapshots).orElseGet(Map::of);
    for (String table : tables()) {
      Table iceberg = iceberg(table);
      Snapshot main = iceberg.currentSnapshot();
      boolean moved = main != null && !Long.valueOf(main.snapshotId()).equals(released.get(table));
      if (hasBranch(iceberg, AUDIT) || moved) {
        return true;
      }
    }
    return false;
  }

  /** The name that the next release will have. */
  public String nextRelease() {
    return "r" + (releases().size() + 1);
  }

  /** Publishes what is on the audit branches as the next release. */
  public Release publish(String build, Instant now) {
    String release = nextRelease();
    List<Row> rows = new ArrayList<>();
    for (String table : tables()) {
      long snapshot = moveMain(iceberg(table), release);
      rows.add(RowFactory.create(release, Timestamp.from(now), build, table, snapshot));
    }
    append(rows);
    tables().forEach(table -> dropAudit(iceberg(table)));
    return latest().orElseThrow();
  }

  private static long moveMain(Table iceberg, String release) {
    if (hasBranch(iceberg, AUDIT)) {
      if (iceberg.currentSnapshot() == null) {
        long audit = iceberg.snapshot(AUDIT).snapshotId();
        iceberg.manageSnapshots().createBranch(SnapshotRef.MAIN_BRANCH, audit).commit();
      } else {
        iceberg.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, AUDIT).commit();
      }
    }
    long snapshot = iceberg.currentSnapshot().snapshotId();
    if (iceberg.refs().containsKey(release)) {
      iceberg.manageSnapshots().replaceTag(release, snapshot).commit();
    } else {
      iceberg.manageSnapshots().createTag(release, snapshot).commit();
    }
    return snapshot;
  }

  private static void dropAudit(Table iceberg) {
    if (hasBranch(iceberg, AUDIT)) {
      iceberg.manageSnapshots().removeBranch(AUDIT).commit();
    }
  }

  private void append(List<Row> rows) {
    try {
      spark.createDataFrame(rows, RELEASE_ROW).coalesce(1).writeTo(name(RELEASES)).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table of releases went away", e);
    }
  }

  /** The releases, oldest first. */
  public List<Release> releases() {
    if (!exists(RELEASES)) {
      String columns =
          Arrays.stream(RELEASE_ROW.fields()).map(Lake::declared).collect(Collectors.joining(", "));
      spark.sql("CREATE TABLE " + name(RELEASES) + " (" + columns + ") USING iceberg");
    }
    return spark.table(name(RELEASES)).collectAsList().stream()
        .collect(Collectors.groupingBy(row -> row.<String>getAs("release")))
        .values()
        .stream()
        .map(Release::of)
        .sorted(Comparator.comparing(Release::number))
        .toList();
  }

  public Optional<Release> latest() {
    List<Release> releases = releases();
    return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
  }

  /** The tables of the study, without the table of releases. */
  public List<String> tables() {
    return spark.sql("SHOW TABLES IN " + namespace).select("tableName").collectAsList().stream()
        .map(row -> row.getString(0))
        .filter(table -> !table.equals(RELEASES))
        .sorted()
        .toList();
  }

  private static boolean hasBranch(Table iceberg, String branch) {
    return iceberg.refs().containsKey(branch);
  }

  /** The table itself, as it stands now. */
  private Table iceberg(String table) {
    try {
      Table iceberg = Spark3Util.loadIcebergTable(spark, name(table));
      iceberg.refresh();
      return iceberg;
    } catch (NoSuchTableException | ParseException e) {
      throw new IllegalStateException("the table " + table + " cannot be loaded", e);
    }
  }

  private boolean exists(String table) {
    return spark.catalog().tableExists(name(table));
  }

  private String name(String table) {
    return namespace + ".`" + id(table) + "`";
  }

  /** Ids of declarations have hyphens, names of tables have not. */
  private static String id(String table) {
    return table.replace('-', '_');
  }

  private String branch(String table) {
    return name(table) + ".branch_" + AUDIT;
  }
}
