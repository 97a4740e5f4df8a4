package org.regulatedgoods.submitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tiny study on a real cluster of Spark and HDFS, whose processes are killed: every number is
 * that of a local master, whatever dies.
 */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {

  /** Beside the build: the jar of HDFS is fetched into it once. */
  private static final Path CLUSTER = Path.of("target/cluster-it").toAbsolutePath();

  @TempDir static Path directory;
  private static int masterPort;
  private static int nameNodePort;
  private static Path properties;
  private static Submission local;

  /** Two lakes on the cluster, each with a release more a test. */
  private static Submission onHdfs;

  private static Submission onDisk;

  @BeforeAll
  static void up() throws Exception {
    delete(CLUSTER.resolve("hdfs"));
    masterPort = freePort();
    nameNodePort = freePort();
    properties = properties();
    cluster("up");
    local = Submission.in(directory.resolve("local"));
    for (int release = 1; release <= 3; release++) {
      local.vintage(release);
      local.publish();
    }
    onHdfs = submitted(Submission.in(directory.resolve("hdfs"), hdfs() + "/lake"));
    onDisk = submitted(Submission.in(directory.resolve("disk")));
  }

  /** What a test has killed is started again. */
  @AfterEach
  void mend() throws Exception {
    cluster("up");
  }

  @AfterAll
  static void down() throws Exception {
    cluster("down");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Those of the project; the log of events shows when a job is under way. */
  private static Path properties() throws IOException {
    Path events = Files.createDirectory(directory.resolve("events"));
    String compilation = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    return Files.writeString(
        directory.resolve("cluster.conf"),
        Files.readString(Path.of("conf/spark/cluster.conf"))
            + String.join(
                "\n",
                "spark.eventLog.enabled true",
                "spark.eventLog.compress false",
                "spark.eventLog.rolling.enabled false",
                "spark.eventLog.dir file://" + events,
                "spark.driver.extraJavaOptions " + compilation,
                "spark.executor.extraJavaOptions " + compilation,
                ""));
  }

  private static Submission submitted(Submission study) {
    return study
        .to("--master", "spark://127.0.0.1:" + masterPort)
        .with("SPARK_PROPERTIES", properties.toString());
  }

  private static String hdfs() {
    return "hdfs://127.0.0.1:" + nameNodePort;
  }

  private static void cluster(String command) throws Exception {
    Path log = directory.resolve("cluster-" + command);
    ProcessBuilder builder =
        new ProcessBuilder("jobs/cluster", command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "CLUSTER_DIR", CLUSTER.toString(),
                "MASTER_PORT", Integer.toString(masterPort),
                "NAMENODE_PORT", Integer.toString(nameNodePort)));
    Process process = builder.start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("jobs/cluster " + command).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static Exported export(Submission study, int release) throws IOException {
    String folder = study.lake() + "/exports/" + Submission.STUDY + "/r" + release;
    if (!folder.startsWith("hdfs:")) {
      return new Exported(Path.of(folder));
    }
    Path copy = Files.createTempDirectory(directory, "copy").resolve("r" + release);
    org.apache.hadoop.fs.Path there = new org.apache.hadoop.fs.Path(folder);
    try (FileSystem files = FileSystem.newInstance(there.toUri(), new Configuration())) {
      files.copyToLocalFile(false, there, new org.apache.hadoop.fs.Path(copy.toUri()), true);
    }
    return new Exported(copy);
  }

  private static Map<String, Map<String, List<String>>> read(Submission study) {
    return new LakeReader(study.lake(), new Configuration()).releases();
  }

  @Test
  @Order(1)
  void inClientModeWithTheLakeOnHdfsEveryNumberIsThatOfALocalMaster() throws Exception {
    onHdfs.publish();
    export(onHdfs, 1).isTheSameAs(export(local, 1));
  }

  @Test
  @Order(2)
  void inClientModeWithTheLakeOnALocalPathEveryNumberIsThatOfALocalMaster() throws Exception {
    onDisk.publish();
    export(onDisk, 1).isTheSameAs(export(local, 1));
  }

  @Test
  @Order(3)
  void inClusterModeEveryNumberIsThatOfALocalMaster() throws Exception {
    Submission study = submitted(Submission.in(directory.resolve("cluster-mode")));
    study.to("--master", "spark://127.0.0.1:" + masterPort, "--deploy-mode", "cluster");
    Submission.Ended ended = study.refresh();
    assertThat(ended.code()).as(ended.printed()).isZero();
    export(study, 1).isTheSameAs(export(local, 1));
  }

  @Test
  @Order(4)
  void anExecutorThatIsKilledInAJobChangesNoNumber() throws Exception {
    onDisk.vintage(2);
    Submission.Running running = onDisk.start();
    killed(running, executorOf("worker-1"));
    completed(onDisk, running, 2);
  }

  @Test
  @Order(5)
  void aWorkerThatIsKilledInAJobChangesNoNumber() throws Exception {
    onDisk.vintage(3);
    Submission.Running running = onDisk.start();
    killed(running, pid("worker-2"));
    completed(onDisk, running, 3);
  }

  @Test
  @Order(6)
  void aDataNodeThatIsStoppedLosesNothing() throws Exception {
    onHdfs.vintage(2);
    Submission.Running running = onHdfs.start();
    killed(running, pid("datanode-1"));
    completed(onHdfs, running, 2);
  }

  /** The one that is killed is asked for once a job is under way. */
  private interface Victim {
    ProcessHandle process() throws Exception;
  }

  private static Victim pid(String name) {
    return () ->
        ProcessHandle.of(Long.parseLong(Files.readString(CLUSTER.resolve(name + ".pid")).strip()))
            .orElseThrow();
  }

  private static Victim executorOf(String worker) {
    return () -> pid(worker).process().children().findFirst().orElseThrow();
  }

  /** Kills once sources are read and a job of the steps after that has begun and not ended. */
  private static void killed(Submission.Running running, Victim victim) throws Exception {
    assertThat(running.printed(log -> log.contains("ingest tables: ") && isInAJob()))
        .as("it gets to a job")
        .isTrue();
    ProcessHandle process = victim.process();
    process.destroyForcibly();
    process.onExit().get(1, TimeUnit.MINUTES);
  }

  private static boolean isInAJob() {
    try (Stream<Path> logs = Files.list(directory.resolve("events"))) {
      Path newest =
          logs.max(Comparator.comparingLong(log -> log.toFile().lastModified())).orElseThrow();
      String events = Files.readString(newest);
      return count(events, "SparkListenerJobStart") > count(events, "SparkListenerJobEnd");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length;
  }

  /** Either way a reader sees whole releases, and the work is done in the end. */
  private static void completed(Submission study, Submission.Running running, int release)
      throws Exception {
    List<String> before = new ArrayList<>();
    for (int number = 1; number < release; number++) {
      before.add("r" + number);
    }
    Submission.Ended ended = running.ended();
    if (ended.code() == 0) {
      assertThat(ended.printed()).contains("tables tagged");
    } else {
      assertThat(ended.code()).as(ended.printed()).isEqualTo(4);
      assertThat(ended.printed()).contains("nothing was published");
      assertThat(read(study)).containsOnlyKeys(before);
      study.publish();
    }
    Map<String, Map<String, List<String>>> releases = read(study);
    assertThat(releases).hasSize(release).isEqualTo(read(local, release));
    export(study, release).isTheSameAs(export(local, release));
  }

  private static Map<String, Map<String, List<String>>> read(Submission study, int releases) {
    Map<String, Map<String, List<String>>> read = read(study);
    read.keySet().removeIf(name -> Integer.parseInt(name.substring(1)) > releases);
    return read;
  }
}
