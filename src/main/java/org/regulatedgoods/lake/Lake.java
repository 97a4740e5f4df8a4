package org.regulatedgoods.lake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of one study.
 *
 * <p>Everything is written to the audit branch of its table. {@link History#publish} moves the main
 * branches to it, tags every table with the release's name and, last, writes the release's rows: a
 * release exists exactly when its rows do, so a refresh that fails or is killed changes nothing
 * that a reader of releases sees, and running it again completes it.
 */
public final class Lake {

  /** The catalog's name in the Spark configuration. */
  public static final String CATALOG = "lake";

  private final Session session;
  private final Namespace namespace;

  /** The tables that are to be made again whatever they hold, and are not yet. */
  private final Set<String> distrusted = ConcurrentHashMap.newKeySet();

  private boolean madeAgain;

  public Lake(Session session, String study) {
    this.session = session;
    this.namespace = Namespace.of(id(study));
    if (session.catalog() instanceof SupportsNamespaces namespaces
        && !namespaces.namespaceExists(namespace)) {
      namespaces.createNamespace(namespace);
    }
  }

  /** From now on no table is up to date before it is written again. */
  public void distrust() {
    distrusted.addAll(tables());
    madeAgain = true;
  }

  /** Whether {@link #distrust} was called. */
  public boolean isMadeAgain() {
    return madeAgain;
  }

  /** Whether a table is to be made again whatever it holds, and is not yet. */
  public boolean isDistrusted(String table) {
    return distrusted.contains(id(table));
  }

  /** Its releases. */
  public History history() {
    return new History(this);
  }

  /** Drops all its tables with their files, and its releases. */
  public void drop() {
    for (TableIdentifier id : session.catalog().listTables(namespace)) {
      // One whose making was killed is listed, and must be one to be dropped.
      table(id.name()).create(new StructType().add("x", DataTypes.BooleanType), List.of());
      table(id.name()).drop();
    }
    if (session.catalog() instanceof SupportsNamespaces namespaces) {
      namespaces.dropNamespace(namespace);
    }
  }

  LakeTable table(String name) {
    return new LakeTable(session, TableIdentifier.of(namespace, id(name)));
  }

  /** Ids of declarations have hyphens, names of tables have not. */
  private static String id(String table) {
    return table.replace('-', '_');
  }

  /**
   * The rows of a table as the refresh that is under way sees them: those of the audit branch.
   *
   * @throws IllegalStateException when no step has written the table yet
   */
  public Dataset<Row> working(String table) {
    if (!has(table)) {
      throw new IllegalStateException("no step has written the table " + table + " yet");
    }
    return table(table).working();
  }

  /**
   * The same of a table of a few rows, without Spark; none where no step has written it yet, or
   * what it holds does not count.
   */
  public List<Row> workingRows(String table) {
    return has(table) && !isDistrusted(table) ? table(table).workingRows() : List.of();
  }

  /** Whether any step has written the table. */
  public boolean has(String table) {
    return table(table).exists();
  }

  /** Whether the release has the table. */
  public boolean has(Release release, String table) {
    return release.snapshots().containsKey(id(table));
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
    return table(table).at(snapshot);
  }

  /** What {@link #replace} was told when it last wrote the table's audit or main branch. */
  public Optional<String> fingerprint(String table) {
    return has(table) ? table(table).fingerprint() : Optional.empty();
  }

  /** The same of a release; empty where what wrote the table was told none. */
  public Optional<String> fingerprint(Release release, String table) {
    return table(table).fingerprint(release.snapshots().get(id(table)));
  }

  /** Whether the table is up to date with what its rows would be made from. */
  public boolean has(String table, String fingerprint) {
    return !isDistrusted(table) && fingerprint(table).equals(Optional.of(fingerprint));
  }

  /**
   * Replaces all rows of a table's audit branch, and remembers the fingerprint of what they were
   * made from.
   */
  public void replace(String table, Dataset<Row> rows, String fingerprint) {
    table(table).prepare(rows.schema(), List.of());
    overwrite(table, rows, Parts.WHOLE, fingerprint);
  }

  /**
   * Replaces some parts of the audit branch of a table that is kept in parts.
   *
   * @param partColumn the column that says which part a row belongs to
   * @param parts the parts that are replaced; the rows belong to no others
   */
  public void replaceParts(
      String table, String partColumn, Collection<String> parts, Dataset<Row> rows) {
    table(table).prepare(rows.schema(), List.of(partColumn));
    overwrite(table, rows, Parts.of(partColumn, parts), "");
  }

  /**
   * The same of a table that remembers what all its rows are made from.
   *
   * @param fingerprint of what the parts that are replaced and those that stay are made from
   */
  public void replaceParts(String table, Parts parts, Dataset<Row> rows, String fingerprint) {
    table(table).prepare(rows.schema(), List.of(parts.column()));
    overwrite(table, rows, parts, fingerprint);
  }

  private void overwrite(String table, Dataset<Row> rows, Parts parts, String fingerprint) {
    table(table).overwrite(rows, parts, fingerprint);
    distrusted.remove(id(table));
  }

  /** A data file of a table that cannot be read, and why. */
  public Optional<String> damage(String table) {
    return has(table) ? table(table).damaged() : Optional.empty();
  }

  /**
   * What is behind a failure when a file of the tables cannot be read; the failure itself when all
   * can.
   */
  public RuntimeException explained(RuntimeException failure) {
    try {
      for (String table : tables()) {
        Optional<String> file = damage(table);
        if (file.isPresent()) {
          return unreadable(table, file.get(), failure);
        }
      }
    } catch (RuntimeException e) {
      // The lake cannot even be looked at, and the failure says why.
      failure.addSuppressed(e);
    }
    return failure;
  }

  private static LakeUnavailable unreadable(String table, String file, RuntimeException failure) {
    return new LakeUnavailable(
        "of the table "
            + table
            + " the file "
            + file
            + " cannot be read; put it back from a backup of the lake, or make all tables again from"
            + " the raw files with refresh --anew",
        failure);
  }

  /**
   * Whether there is something that no release has: an audit branch, or a main branch that was
   * moved by a publication which was killed before it wrote its release.
   */
  public boolean hasUnpublished() {
    Map<String, Long> released = history().latest().map(Release::snapshots).orElseGet(Map::of);
    return tables().stream().anyMatch(name -> table(name).differsFrom(released.get(name)));
  }

  /** The same of one table. */
  public boolean hasUnpublished(String name) {
    Map<String, Long> released = history().latest().map(Release::snapshots).orElseGet(Map::of);
    return table(name).differsFrom(released.get(id(name)));
  }

  /** The tables of the study, without the table of releases. */
  public List<String> tables() {
    return session.catalog().listTables(namespace).stream()
        .map(TableIdentifier::name)
        .filter(table -> !table.equals(History.TABLE))
        // One whose making was killed is listed, and is none.
        .filter(table -> table(table).exists())
        .sorted()
        .toList();
  }
}
