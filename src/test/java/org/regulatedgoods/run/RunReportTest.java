package org.regulatedgoods.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {

  private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path directory;

  private static RunReport report(Exit exit, Outcome outcome) {
    StepLog log = new StepLog();
    log.said("ingest", "baci", "unchanged, \"skipped\"");
    log.took("fit", "one", Duration.ofMillis(1500));
    log.took("fit", "two", Duration.ofMillis(500));
    return new RunReport(
        new RunId("a-run"),
        "refresh",
        "demo",
        "0.1.0+abc",
        STARTED,
        STARTED.plusMillis(2250),
        exit,
        outcome,
        log.steps(),
        exit == Exit.DONE ? List.of() : List.of("a.csv:2: wrong"));
  }

  private static Outcome published() {
    return new Outcome.Stands("r7", STARTED.plusSeconds(1), true, true, "/lake/report.html");
  }

  @Test
  void aPublishedRunIsReadBackFromItsJson() throws IOException {
    JsonNode run = new ObjectMapper().readTree(report(Exit.DONE, published()).json());
    assertThat(run.get("run").asText()).isEqualTo("a-run");
    assertThat(run.get("exit").asInt()).isZero();
    assertThat(run.get("ended_as").asText()).isEqualTo("done");
    assertThat(run.get("seconds").asDouble()).isEqualTo(2.25);
    assertThat(run.get("published").asBoolean()).isTrue();
    assertThat(run.get("release").asText()).isEqualTo("r7");
    assertThat(run.get("synthetic").asBoolean()).isTrue();
    assertThat(run.get("steps")).hasSize(3);
    assertThat(run.get("steps").get(0).get("said").asText()).isEqualTo("unchanged, \"skipped\"");
    assertThat(run.get("steps").get(1).get("seconds").asDouble()).isEqualTo(1.5);
    assertThat(run.get("problems")).isEmpty();
  }

  @Test
  void aRefusedRunTellsItsProblemsAndNoRelease() throws IOException {
    JsonNode run = new ObjectMapper().readTree(report(Exit.BAD_DATA, new Outcome.Nothing()).json());
    assertThat(run.get("exit").asInt()).isEqualTo(3);
    assertThat(run.get("published").asBoolean()).isFalse();
    assertThat(run.has("release")).isFalse();
    assertThat(run.get("problems").get(0).asText()).isEqualTo("a.csv:2: wrong");
  }

  @Test
  void theMetricsAreGaugesOfTheStudyAndAddUpTheTimeOfEachStep() throws IOException {
    Path file = directory.resolve("collected").resolve("demo.prom");
    Notice notice = new Notice(Optional.of(file), Optional.empty());
    assertThat(notice.tell(report(Exit.DONE, published()))).isEmpty();
    assertThat(Files.readAllLines(file))
        .contains(
            "# TYPE regulated_goods_run_exit_code gauge",
            "regulated_goods_run_exit_code{study=\"demo\"} 0.0",
            "regulated_goods_run_duration_seconds{study=\"demo\"} 2.25",
            "regulated_goods_release_number{study=\"demo\"} 7.0",
            "regulated_goods_step_duration_seconds{step=\"fit\",study=\"demo\"} 2.0");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).as("nothing is left beside it").containsExactly(file);
    }
  }

  @Test
  void aWebhookGetsTheReportAndOneThatFailsIsSaidWithoutItsPath() throws IOException {
    List<String> posted = new ArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/well") ? 204 : 503, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      RunReport report = report(Exit.DONE, published());
      assertThat(webhook(address + "/well").tell(report)).isEmpty();
      assertThat(posted).containsExactly(report.json());
      assertThat(webhook(address + "/secret-token").tell(report))
          .singleElement()
          .asString()
          .contains("127.0.0.1", "503")
          .doesNotContain("secret-token");
    } finally {
      server.stop(0);
    }
    assertThat(webhook("http://127.0.0.1:1/secret-token").tell(report(Exit.DONE, published())))
        .singleElement()
        .asString()
        .contains("was not told")
        .doesNotContain("secret-token");
  }

  private static Notice webhook(String address) {
    return new Notice(Optional.empty(), Optional.of(URI.create(address)));
  }

  @Test
  void anAddressThatIsNotOfTheWebIsRefused() {
    assertThatThrownBy(() -> webhook("file:///etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http");
  }

  @Test
  void aRunIsCalledByItsTimeAndProcessUnlessASchedulerNamesIt() {
    String before = System.getProperty(RunId.PROPERTY, "");
    try {
      System.clearProperty(RunId.PROPERTY);
      RunId own = RunId.current(Clock.fixed(STARTED, ZoneOffset.UTC));
      assertThat(own.text()).isEqualTo("20260102T030405Z-" + ProcessHandle.current().pid());
      System.setProperty(RunId.PROPERTY, "scheduled__2026-01-02");
      assertThat(RunId.current(Clock.systemUTC()).text()).isEqualTo("scheduled__2026-01-02");
    } finally {
      System.setProperty(RunId.PROPERTY, before);
    }
    assertThatThrownBy(() -> new RunId("../elsewhere"))
        .hasMessageContaining("a letter or digit first");
  }
}
