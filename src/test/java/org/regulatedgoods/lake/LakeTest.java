package org.regulatedgoods.lake;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.LocalSpark;

class LakeTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path warehouse;
  private SparkSession spark;
  private Lake lake;

  @BeforeEach
  void open() {
    spark = LocalSpark.session().newSession();
    spark.conf().set("spark.sql.catalog.lake", "org.apache.iceberg.spark.SparkCatalog");
    spark.conf().set("spark.sql.catalog.lake.type", "hadoop");
    spark.conf().set("spark.sql.catalog.lake.warehouse", warehouse.toUri().toString());
    spark.conf().set("parquet.page.verify-checksum.enabled", "true");
    SparkSession.setActiveSession(spark);
    lake = new Lake(Session.of(spark), "a-study");
  }

  private Dataset<Row> values(String sql) {
    return spark.sql("SELECT * FROM VALUES " + sql);
  }

  private List<String> released(Release release, String table) {
    return lake.released(release, table).orderBy("x").toJSON().collectAsList();
  }

  @Test
  void whatIsNotPublishedIsInNoRelease() {
    lake.replace("a-table", values("(1) AS t(x)"), "one");
    assertThat(lake.history().latest()).isEmpty();
    assertThat(lake.hasUnpublished()).isTrue();
    assertThat(lake.working("a-table").count()).isOne();

    Release first = lake.history().publish("build", NOW);
    lake.replace("a-table", values("(2), (3) AS t(x)"), "two");

    assertThat(released(first, "a-table")).containsExactly("{\"x\":1}");
    assertThat(lake.working("a-table").count()).isEqualTo(2);
    assertThat(lake.fingerprint("a-table")).contains("two");
    Release second = lake.history().publish("build", NOW);
    assertThat(second.name()).isEqualTo("r2");
    assertThat(lake.hasUnpublished()).isFalse();
    assertThat(released(first, "a-table")).containsExactly("{\"x\":1}");
    assertThat(released(second, "a-table")).containsExactly("{\"x\":2}", "{\"x\":3}");
  }

  @Test
  void columnsMayComeAndGoWithoutChangingAnEarlierRelease() {
    lake.replace("t", values("(1, 'a') AS t(x, y)"), "one");
    Release first = lake.history().publish("build", NOW);
    lake.replace("t", values("(1, 2.5D) AS t(x, z)"), "two");
    Release second = lake.history().publish("build", NOW);
    lake.replace("t", values("(1, 'now text') AS t(x, z)"), "three");
    Release third = lake.history().publish("build", NOW);

    assertThat(released(first, "t")).containsExactly("{\"x\":1,\"y\":\"a\"}");
    assertThat(released(second, "t")).containsExactly("{\"x\":1,\"z\":2.5}");
    assertThat(released(third, "t")).containsExactly("{\"x\":1,\"z\":\"now text\"}");
  }

  @Test
  void replacingSomePartsKeepsTheOthers() {
    lake.replaceParts("kept", "s", List.of("a", "b"), values("('a', 1), ('b', 2) AS t(s, x)"));
    lake.replaceParts("kept", "s", List.of("b"), values("('b', 3), ('b', 4) AS t(s, x)"));
    Release release = lake.history().publish("build", NOW);
    assertThat(released(release, "kept"))
        .containsExactly("{\"s\":\"a\",\"x\":1}", "{\"s\":\"b\",\"x\":3}", "{\"s\":\"b\",\"x\":4}");
  }

  /** Rows at hand are written and, where they are few, read without Spark; others with it. */
  @Test
  void rowsAreTheSameWhoeverWritesAndReadsThem() {
    Dataset<Row> made =
        values(
            """
            ('a', 1, 2L, 3.5D, true, DATE'1899-12-31', TIMESTAMP'2026-01-02 03:04:05.678901',
              ARRAY('x', NULL), MAP('k', 1), STRUCT('y' AS s, ARRAY(1.5D) AS l)),
            ('a', -1, NULL, DOUBLE('NaN'), NULL, NULL, NULL, ARRAY(), MAP(), NULL),
            ('b', NULL, -2L, DOUBLE('-Infinity'), false, DATE'2026-02-28',
              TIMESTAMP'1969-12-31 23:59:59.999999', NULL, NULL, STRUCT(NULL AS s, NULL AS l)),
            (NULL, 7, 8L, -0.0D, true, DATE'0001-01-01', TIMESTAMP'1600-01-01 00:00:00', ARRAY('ü'),
              MAP('k', NULL), STRUCT('' AS s, ARRAY() AS l))
            AS t(part, x, l, d, b, day, time, list, map, struct)""");
    Dataset<Row> local = spark.createDataFrame(made.collectAsList(), made.schema());
    Dataset<Row> distributed = spark.createDataFrame(made.rdd(), made.schema());
    assertThat(local.isLocal()).isTrue();
    assertThat(distributed.isLocal()).isFalse();

    lake.replaceParts("local", "part", List.of("a", "b"), local);
    lake.replaceParts("distributed", "part", List.of("a", "b"), distributed);

    List<String> expected = texts(made);
    assertThat(expected).hasSize(4);
    for (String table : List.of("local", "distributed")) {
      assertThat(texts(lake.working(table))).isEqualTo(expected);
      assertThat(texts(spark.table("lake.a_study." + table + ".branch_audit"))).isEqualTo(expected);
      assertThat(lake.working(table).schema())
          .isEqualTo(spark.table("lake.a_study." + table + ".branch_audit").schema());
      assertThat(lake.working(table).isLocal()).isTrue();
    }
    assertThat(spark.table("lake.a_study.local.partitions").count())
        .isEqualTo(spark.table("lake.a_study.distributed.partitions").count());
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void aTableOfManyColumnsOrBytesIsReadBySpark() {
    lake.replace("wide", spark.range(2).select(columns(41)), "one");
    lake.replace("narrow", spark.range(2).select(columns(40)), "one");
    lake.replace("long", spark.range(40_000).select(rand(1).as("x")), "one");
    assertThat(lake.working("wide").isLocal()).isFalse();
    assertThat(lake.working("narrow").isLocal()).isTrue();
    assertThat(lake.working("long").isLocal()).isFalse();
    assertThat(lake.working("long").count()).isEqualTo(40_000);
  }

  private static Column[] columns(int many) {
    Column[] columns = new Column[many];
    Arrays.setAll(columns, i -> lit(i).as("x" + i));
    return columns;
  }

  @Test
  void aPublicationThatWasKilledHalfWayIsCompletedByTheNext() throws Exception {
    lake.replace("one", values("(1) AS t(x)"), "one");
    lake.replace("two", values("(1) AS t(x)"), "one");
    Release first = lake.history().publish("build", NOW);
    lake.replace("one", values("(2) AS t(x)"), "two");
    lake.replace("two", values("(2) AS t(x)"), "two");
    Table moved = Spark3Util.loadIcebergTable(spark, "lake.a_study.one");
    moved.manageSnapshots().fastForwardBranch("main", "audit").commit();
    moved.manageSnapshots().createTag("r2", moved.snapshot("main").snapshotId()).commit();
    moved.manageSnapshots().removeBranch("audit").commit();

    assertThat(lake.history().latest()).contains(first);
    assertThat(released(first, "one")).containsExactly("{\"x\":1}");
    assertThat(lake.hasUnpublished()).isTrue();

    Release second = lake.history().publish("build", NOW);
    assertThat(released(second, "one")).containsExactly("{\"x\":2}");
    assertThat(released(second, "two")).containsExactly("{\"x\":2}");
    assertThat(lake.hasUnpublished()).isFalse();
  }

  @Test
  void aMainBranchThatMovedWithoutAReleaseIsUnpublished() throws Exception {
    lake.replace("one", values("(1) AS t(x)"), "one");
    lake.history().publish("build", NOW);
    lake.replace("one", values("(2) AS t(x)"), "two");
    Table moved = Spark3Util.loadIcebergTable(spark, "lake.a_study.one");
    moved.manageSnapshots().fastForwardBranch("main", "audit").commit();
    moved.manageSnapshots().removeBranch("audit").commit();
    assertThat(lake.hasUnpublished()).isTrue();
  }

  private Release publish(String rows) {
    lake.replace("one", values(rows + " AS t(x)"), rows);
    return lake.history().publish("build", NOW);
  }

  @Test
  void anOlderReleaseIsPublishedAgainAsTheNextWithWhatItsTablesWereMadeFrom() {
    Release first = publish("(1)");
    lake.replace("two", values("(1) AS t(x)"), "one");
    Release second = publish("(2)");
    lake.replace("one", values("(3) AS t(x)"), "never published");

    Release third = lake.history().restore(first, NOW);

    assertThat(third.name()).isEqualTo("r3");
    assertThat(third.snapshots()).isEqualTo(first.snapshots());
    assertThat(released(third, "one")).containsExactly("{\"x\":1}");
    assertThat(released(second, "one")).containsExactly("{\"x\":2}");
    assertThat(lake.fingerprint("one")).contains("(1)");
    assertThat(lake.has(third, "two")).isFalse();
    assertThat(publish("(4)").name()).isEqualTo("r4");
    assertThat(released(first, "one")).containsExactly("{\"x\":1}");
  }

  @Test
  void whatExpiresIsGoneAndWhatIsTaggedOrLeftIsNot() {
    Release first = publish("(1)");
    Release second = publish("(2)");
    Release third = publish("(3)");
    lake.history().tag(first, "submitted-2026");
    assertThat(lake.history().tags(first)).containsExactly("submitted-2026");
    assertThat(lake.history().find("submitted-2026")).contains(first);

    lake.history().expire(List.of(second));

    assertThat(lake.history().releases()).containsExactly(first, third);
    assertThat(lake.history().next()).as("no name is given twice").isEqualTo("r4");
    assertThat(released(first, "one")).containsExactly("{\"x\":1}");
    assertThat(released(third, "one")).containsExactly("{\"x\":3}");
    assertThat(spark.table("lake.a_study.one.snapshots").count()).isEqualTo(2);
    assertThatThrownBy(() -> released(second, "one")).hasMessageContaining("snapshot");
    assertThatThrownBy(() -> lake.history().tag(first, "r9")).hasMessageContaining("use a letter");
    assertThatThrownBy(() -> lake.history().tag(first, "main"))
        .hasMessageContaining("use a letter");
  }

  @Test
  void aTableThatNoStepHasWrittenCannotBeRead() {
    assertThatThrownBy(() -> lake.working("nothing"))
        .hasMessage("no step has written the table nothing yet");
    assertThat(lake.fingerprint("nothing")).isEmpty();
  }

  @Test
  void aDataFileThatCannotBeReadIsNamedWithWhatMendsIt() throws Exception {
    String rows = "('" + incompressible() + "')";
    publish(rows);
    RuntimeException failure = new IllegalStateException("of Spark");
    assertThat(lake.explained(failure)).isSameAs(failure);

    Path file = dataFile();
    byte[] whole = Files.readAllBytes(file);
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    for (int length : List.of(whole.length / 2, 0)) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(lake.damage("one")).hasValueSatisfying(why -> assertThat(why).contains("bytes"));
    }
    whole[150] ^= 0x40;
    Files.write(file, whole);
    assertThat(lake.damage("one")).as("a bit of a value is another").isPresent();
    assertThat(lake.explained(failure))
        .isInstanceOf(LakeUnavailable.class)
        .hasMessageContaining("of the table one the file ")
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining("refresh --anew")
        .hasCause(failure);

    lake.distrust();
    assertThat(lake.has("one", rows)).isFalse();
    publish(rows);
    assertThat(lake.has("one", rows)).isTrue();
    assertThat(lake.explained(failure)).as("it is no longer needed").isSameAs(failure);
  }

  private Path dataFile() throws IOException {
    try (Stream<Path> files = Files.list(warehouse.resolve("a_study/one/data"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  private static String incompressible() {
    return new Random(1)
        .ints(300, 'a', 'z')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void aTableThatWasWrittenByAClockAheadOfThisOneIsNotWrittenAndTheReasonIsSaid() throws Exception {
    Release first = publish("(1)");
    moveClock(Duration.ofHours(1));
    open();

    assertThatThrownBy(() -> publish("(2)"))
        .isInstanceOf(LakeUnavailable.class)
        .hasMessageContaining("the table a_study.one was last written at")
        .hasMessageContaining("the clock of this machine");
    assertThat(lake.history().latest()).contains(first);
    assertThat(released(first, "one")).containsExactly("{\"x\":1}");

    moveClock(Duration.ofHours(-1));
    open();
    assertThat(publish("(2)").name()).isEqualTo("r2");
  }

  /** As if the table had been written by a machine whose clock differs. */
  private void moveClock(Duration by) throws IOException {
    try (Stream<Path> files = Files.list(warehouse.resolve("a_study/one/metadata"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".metadata.json")).toList()) {
        String moved =
            Pattern.compile("(\"(?:last-updated|timestamp)-ms\" ?: ?)([0-9]+)")
                .matcher(Files.readString(file))
                .replaceAll(
                    time -> time.group(1) + (Long.parseLong(time.group(2)) + by.toMillis()));
        Files.writeString(file, moved);
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
      }
    }
  }

  @Test
  void aTableWhoseMakingWasKilledIsNoneAndDoesNotStandInTheWay() throws IOException {
    publish("(1)");
    Path half = Files.createDirectories(warehouse.resolve("a_study/half/metadata"));
    Files.writeString(half.resolve("4711.metadata.json"), "{");
    assertThat(lake.tables()).containsExactly("one");
    assertThat(lake.hasUnpublished()).isFalse();

    lake.replace("half", values("(2) AS t(x)"), "two");
    assertThat(lake.history().publish("build", NOW).snapshots()).containsOnlyKeys("half", "one");

    Path other = Files.createDirectories(warehouse.resolve("a_study/other/metadata"));
    Files.writeString(other.resolve("4711.metadata.json"), "{");
    lake.drop();
    assertThat(warehouse.resolve("a_study")).doesNotExist();
  }
}
