package org.regulatedgoods.lake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The releases of a study, which are rows of a table: a release exists exactly when its rows do.
 *
 * <p>Each change moves the tables first and writes, or takes off, the rows in one commit, so that
 * one that is killed changes nothing that a reader of releases sees, and can be done again.
 */
public final class History {

  /** The table of releases, which is in none. */
  static final String TABLE = "releases";

  private static final String NAME = "r[0-9]+";
  private static final StructType ROW =
      new StructType()
          .add("release", DataTypes.StringType, false)
          .add("published", DataTypes.TimestampType, false)
          .add("build", DataTypes.StringType, false)
          .add("table", DataTypes.StringType, false)
          .add("snapshot", DataTypes.LongType, false);

  private final Lake lake;

  History(Lake lake) {
    this.lake = lake;
  }

  /** All of them, oldest first. */
  public List<Release> releases() {
    return lake.workingRows(TABLE).stream()
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

  /** The name that the next release will have; no name is given twice. */
  public String next() {
    return "r" + (latest().map(Release::number).orElse(0) + 1);
  }

  /** The release that is called or tagged so; of several with one tag, the newest. */
  public Optional<Release> find(String name) {
    return releases().stream()
        .filter(release -> release.name().equals(name) || tags(release).contains(name))
        .reduce((older, newer) -> newer);
  }

  /** Publishes what is on the audit branches as the next release. */
  public Release publish(String build, Instant now) {
    String release = next();
    List<Row> rows = new ArrayList<>();
    for (String table : lake.tables()) {
      rows.add(row(release, now, build, table, lake.table(table).publish(release)));
    }
    return written(rows);
  }

  /**
   * Publishes again what a release holds, as the next release. What is on the audit branches is
   * dropped; tables that the release had not are in the new one neither.
   */
  public Release restore(Release old, Instant now) {
    String release = next();
    List<Row> rows = new ArrayList<>();
    old.snapshots()
        .forEach(
            (table, snapshot) -> {
              lake.table(table).restore(snapshot, release);
              rows.add(row(release, now, old.build(), table, snapshot));
            });
    return written(rows);
  }

  private static Row row(String release, Instant now, String build, String table, long snapshot) {
    return new GenericRowWithSchema(
        new Object[] {release, Timestamp.from(now), build, table, snapshot}, ROW);
  }

  private Release written(List<Row> rows) {
    LakeTable releases = lake.table(TABLE);
    releases.create(ROW, List.of());
    releases.append(rows);
    return latest().orElseThrow();
  }

  /**
   * Tags every table of a release with a name of its own, by which it is found and kept.
   *
   * @throws IllegalArgumentException when the name is one that releases or branches have
   */
  public void tag(Release release, String name) {
    if (!name.matches("[A-Za-z][A-Za-z0-9._-]{0,99}")
        || name.matches(NAME)
        || LakeTable.BRANCHES.contains(name)) {
      throw new IllegalArgumentException(
          "use a letter and then letters, digits, dots and hyphens, and not the name of a release");
    }
    release.snapshots().forEach((table, snapshot) -> lake.table(table).tag(snapshot, name));
  }

  /** The names that all tables of a release are tagged with, beside those of releases. */
  public Set<String> tags(Release release) {
    Set<String> common = null;
    for (var pinned : release.snapshots().entrySet()) {
      Set<String> own = lake.table(pinned.getKey()).tags(pinned.getValue());
      if (common == null) {
        common = new TreeSet<>(own);
      }
      common.retainAll(own);
    }
    return common == null
        ? Set.of()
        : common.stream().filter(tag -> !tag.matches(NAME)).collect(Collectors.toSet());
  }

  /** Forgets releases, and deletes the files that only they, or no release at all, needed. */
  public void expire(Collection<Release> old) {
    if (!old.isEmpty()) {
      lake.table(TABLE).delete("release", old.stream().map(Release::name).toList());
    }
    Set<String> left = releases().stream().map(Release::name).collect(Collectors.toSet());
    for (String table : lake.tables()) {
      lake.table(table).expire(tag -> tag.matches(NAME) && !left.contains(tag));
    }
    lake.table(TABLE).expire(tag -> false);
  }
}
