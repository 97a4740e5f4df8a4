package org.regulatedgoods.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
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
    assertThat(lake.latest()).isEmpty();
    assertThat(lake.hasUnpublished()).isTrue();
    assertThat(lake.working("a-table").count()).isOne();

    Release first = lake.publish("build", NOW);
    lake.replace("a-table", values("(2), (3) AS t(x)"), "two");

    assertThat(released(first, "a-table")).containsExactly("{\"x\":1}");
    assertThat(lake.working("a-table").count()).isEqualTo(2);
    assertThat(lake.fingerprint("a-table")).contains("two");
    Release second = lake.publish("build", NOW);
    assertThat(second.name()).isEqualTo("r2");
    assertThat(lake.hasUnpublished()).isFalse();
    assertThat(released(first, "a-table")).containsExactly("{\"x\":1}");
    assertThat(released(second, "a-table")).containsExactly("{\"x\":2}", "{\"x\":3}");
  }

  @Test
  void columnsMayComeAndGoWithoutChangingAnEarlierRelease() {
    lake.replace("t", values("(1, 'a') AS t(x, y)"), "one");
    Release first = lake.publish("build", NOW);
    lake.replace("t", values("(1, 2.5D) AS t(x, z)"), "two");
    Release second = lake.publish("build", NOW);
    lake.replace("t", values("(1, 'now text') AS t(x, z)"), "three");
    Release third = lake.publish("build", NOW);

    assertThat(released(first, "t")).containsExactly("{\"x\":1,\"y\":\"a\"}");
    assertThat(released(second, "t")).containsExactly("{\"x\":1,\"z\":2.5}");
    assertThat(released(third, "t")).containsExactly("{\"x\":1,\"z\":\"now text\"}");
  }

  @Test
  void replacingSomePartsKeepsTheOthers() {
    lake.replaceParts("kept", "s", List.of("a", "b"), values("('a', 1), ('b', 2) AS t(s, x)"));
    lake.replaceParts("kept", "s", List.of("b"), values("('b', 3), ('b', 4) AS t(s, x)"));
    Release release = lake.publish("build", NOW);
    assertThat(released(release, "kept"))
        .containsExactly("{\"s\":\"a\",\"x\":1}", "{\"s\":\"b\",\"x\":3}", "{\"s\":\"b\",\"x\":4}");
  }

  @Test
  void aPublicationThatWasKilledHalfWayIsCompletedByTheNext() throws Exception {
    lake.replace("one", values("(1) AS t(x)"), "one");
    lake.replace("two", values("(1) AS t(x)"), "one");
    Release first = lake.publish("build", NOW);
    lake.replace("one", values("(2) AS t(x)"), "two");
    lake.replace("two", values("(2) AS t(x)"), "two");
    Table moved = Spark3Util.loadIcebergTable(spark, "lake.a_study.one");
    moved.manageSnapshots().fastForwardBranch("main", "audit").commit();
    moved.manageSnapshots().createTag("r2", moved.snapshot("main").snapshotId()).commit();
    moved.manageSnapshots().removeBranch("audit").commit();

    assertThat(lake.latest()).contains(first);
    assertThat(released(first, "one")).containsExactly("{\"x\":1}");
    assertThat(lake.hasUnpublished()).isTrue();

    Release second = lake.publish("build", NOW);
    assertThat(released(second, "one")).containsExactly("{\"x\":2}");
    assertThat(released(second, "two")).containsExactly("{\"x\":2}");
    assertThat(lake.hasUnpublished()).isFalse();
  }

  @Test
  void aMainBranchThatMovedWithoutAReleaseIsUnpublished() throws Exception {
    lake.replace("one", values("(1) AS t(x)"), "one");
    lake.publish("build", NOW);
    lake.replace("one", values("(2) AS t(x)"), "two");
    Table moved = Spark3Util.loadIcebergTable(spark, "lake.a_study.one");
    moved.manageSnapshots().fastForwardBranch("main", "audit").commit();
    moved.manageSnapshots().removeBranch("audit").commit();
    assertThat(lake.hasUnpublished()).isTrue();
  }

  @Test
  void aTableThatNoStepHasWrittenCannotBeRead() {
    assertThatThrownBy(() -> lake.working("nothing"))
        .hasMessage("no step has written the table nothing yet");
    assertThat(lake.fingerprint("nothing")).isEmpty();
  }
}
