package org.regulatedgoods.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
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
    return spark.table(hasBranch(table, AUDIT) ? branch(table) : name(table));
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
    String head = hasBranch(table, AUDIT) ? AUDIT : "main";
    List<Row> summary =
        spark
            .sql(
                "SELECT s.summary['"
                    + FINGERPRINT
                    + "'] FROM "
                    + name(table)
                    + ".snapshots s JOIN "
                    + name(table)
                    + ".refs r ON s.snapshot_id = r.snapshot_id WHERE r.name = '"
                    + head
                    + "'")
            .collectAsList();
    return summary.isEmpty() ? Optional.empty() : Optional.ofNullable(summary.get(0).getString(0));
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
    evolve(table, schema);
    if (!hasBranch(table, AUDIT)) {
      spark.sql("ALTER TABLE " + name(table) + " CREATE BRANCH " + AUDIT);
    }
  }

  /** Columns come and go with the declarations; a release keeps the schema of its snapshot. */
  private void evolve(String table, StructType schema) {
    StructType before = spark.table(name(table)).schema();
    for (StructField field : before.fields()) {
      boolean kept =
          Arrays.stream(schema.fields())
              .anyMatch(
                  other ->
                      other.name().equals(field.name())
                          && other.dataType().equals(field.dataType()));
      if (!kept) {
        spark.sql("ALTER TABLE " + name(table) + " DROP COLUMN `" + field.name() + "`");
      }
    }
    Set<String> present = new TreeSet<>(Arrays.asList(spark.table(name(table)).columns()));
    for (StructField field : schema.fields()) {
      if (!present.contains(field.name())) {
        spark.sql("ALTER TABLE " + name(table) + " ADD COLUMN " + declared(field));
      }
    }
  }

  private static String declared(StructField field) {
    return "`" + field.name() + "` " + field.dataType().sql();
  }

  /** Whether a branch holds something that no release has. */
  public boolean hasUnpublished() {
    return tables().stream().anyMatch(table -> hasBranch(table, AUDIT)) || unreleased();
  }

  /** Main branches were moved by a publication that was killed before its release was written. */
  private boolean unreleased() {
    Optional<Release> latest = latest();
    return tables().stream()
        .anyMatch(
            table ->
                head(table, "main")
                    .map(
                        head ->
                            latest
                                .map(release -> !head.equals(release.snapshots().get(table)))
                                .orElse(true))
                    .orElse(false));
  }

  /** The name that the next release will have. */
  public String nextRelease() {
    return "r" + (releases().size() + 1);
  }

  /** Publishes what is on the audit branches as the next release. */
  public Release publish(String build, java.time.Instant now) {
    List<String> tables = tables();
    String release = nextRelease();
    for (String table : tables) {
      if (hasBranch(table, AUDIT)) {
        spark.sql(
            "CALL "
                + CATALOG
                + ".system.fast_forward('"
                + unquoted(table)
                + "', 'main', '"
                + AUDIT
                + "')");
      }
      spark.sql("ALTER TABLE " + name(table) + " CREATE OR REPLACE TAG `" + release + "`");
    }
    List<Row> rows = new ArrayList<>();
    for (String table : tables) {
      long snapshot = head(table, "main").orElseThrow();
      rows.add(RowFactory.create(release, java.sql.Timestamp.from(now), build, table, snapshot));
    }
    append(rows);
    tables.stream().filter(table -> hasBranch(table, AUDIT)).forEach(this::dropAudit);
    return latest().orElseThrow();
  }

  private void dropAudit(String table) {
    spark.sql("ALTER TABLE " + name(table) + " DROP BRANCH " + AUDIT);
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

  private Optional<Long> head(String table, String branch) {
    List<Row> refs =
        spark
            .sql("SELECT snapshot_id FROM " + name(table) + ".refs WHERE name = '" + branch + "'")
            .collectAsList();
    return refs.isEmpty() ? Optional.empty() : Optional.of(refs.get(0).getLong(0));
  }

  private boolean hasBranch(String table, String branch) {
    return head(table, branch).isPresent();
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

  private String unquoted(String table) {
    return name(table).replace("`", "").substring(CATALOG.length() + 1);
  }

  private String branch(String table) {
    return name(table) + ".branch_" + AUDIT;
  }
}
