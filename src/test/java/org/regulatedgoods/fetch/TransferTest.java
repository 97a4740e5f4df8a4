package org.regulatedgoods.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.ByteSize;
import org.regulatedgoods.source.declaration.Download;

/** What is done about a server's faults. */
class TransferTest {

  private static final byte[] FILE = "0123456789".repeat(1000).getBytes(UTF_8);
  private static final String TAG = "ETag: \"1\"\n";

  @TempDir Path folder;
  private Workbench bench;
  private Download table;

  @BeforeEach
  void open() throws IOException {
    bench = new Workbench(folder.resolve("raw"));
    table = bench.download("/table.csv", "table.csv");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(FILE, from, to);
  }

  /** Promises all of the file, and sends the first bytes. */
  private void cutAfter(int sent) {
    bench.server.then("200 OK", TAG + "Content-Length: 10000\n", bytes(0, sent));
  }

  private void rest(String tag, int from, byte[] sent) {
    bench.server.then(
        "206 Partial Content",
        tag
            + "Content-Range: bytes "
            + from
            + "-9999/10000\nContent-Length: "
            + (10000 - from)
            + "\n",
        sent);
  }

  private void requireLanded() throws IOException {
    assertThat(bench.text("table.csv")).isEqualTo(new String(FILE, UTF_8));
    assertThat(bench.server.isDone()).isTrue();
    assertThat(bench.files().keySet()).noneMatch(name -> name.contains(".incoming"));
  }

  @Test
  void aCutConnectionIsTakenUpWhereItBroke() throws IOException {
    cutAfter(4000);
    rest(TAG, 4000, bytes(4000, 7000));
    rest(TAG, 7000, bytes(7000, 10000));

    bench.fetch(table);

    requireLanded();
    assertThat(bench.server.requests().get(1).header("Range")).isEqualTo("bytes=4000-");
    assertThat(bench.server.requests().get(1).header("If-Range")).isEqualTo("\"1\"");
    assertThat(bench.server.requests().get(2).header("Range")).isEqualTo("bytes=7000-");
    assertThat(bench.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void whatHasComeIsKeptForTheNextRun() throws IOException {
    cutAfter(4000);
    for (int i = 0; i < 3; i++) {
      bench.server.then("503 Service Unavailable", "");
    }
    assertThatThrownBy(() -> bench.fetch(table))
        .isInstanceOf(ServerUnavailable.class)
        .hasMessageContaining("attempts failed, the last: ")
        .hasMessageEndingWith("run the same command again later (what has come is kept)");
    assertThat(bench.raw.resolve("table.csv")).doesNotExist();

    rest(TAG, 4000, bytes(4000, 10000));
    bench.fetch(table);

    requireLanded();
  }

  @Test
  void aFileThatChangedMeanwhileComesAsAWhole() throws IOException {
    bench.server.then("200 OK", "ETag: \"0\"\nContent-Length: 9000\n", new byte[100]);
    bench.server.thenWhole(TAG, FILE);
    bench.fetch(table);
    requireLanded();
  }

  @Test
  void aPartThatNothingVouchesForIsNotAddedTo() throws IOException {
    for (String none : new String[] {"", "ETag: W/\"1\"\n"}) {
      bench.server.then("200 OK", none + "Content-Length: 10000\n", bytes(0, 4000));
      bench.server.thenWhole(none, FILE);
      bench.fetch(bench.download("/" + none.length(), "table.csv"));
      requireLanded();
    }
    assertThat(bench.server.requests()).allSatisfy(r -> assertThat(r.header("Range")).isEmpty());
  }

  @Test
  void aRestThatIsNoneIsThrownAway() throws IOException {
    cutAfter(4000);
    rest(TAG, 5000, bytes(5000, 10000));
    cutAfter(4000);
    bench.server.then(
        "206 Partial Content", "Content-Range: bytes 4000-8999/9000\n", bytes(4000, 9000));
    cutAfter(4000);
    bench.server.then("416 Range Not Satisfiable", "");
    bench.server.thenWhole(TAG, FILE);

    bench.fetch(table);

    requireLanded();
    assertThat(bench.printed()).contains("the server sends \"bytes 5000-9999/10000\"");
  }

  @Test
  void aFileThatDoesNotFitTogetherComesOnceMoreFromItsStart() throws IOException {
    Download pinned =
        new Download(table.address(), "table.csv", null, new ByteSize(100_000), Sha256.of(FILE));
    cutAfter(4000);
    rest(TAG, 4000, new byte[6000]);
    bench.server.thenWhole(TAG, FILE);

    bench.fetch(pinned);

    requireLanded();
    assertThat(bench.printed()).contains("fetching it once more from its start");
    assertThat(bench.server.requests().get(2).header("Range")).isEmpty();
  }

  @Test
  void aBusyServerIsLeftAloneForAsLongAsItAsks() throws IOException {
    bench.server.then("429 Too Many Requests", "Retry-After: 17\n");
    bench.server.then("503 Service Unavailable", "Retry-After: Fri, 01 May 2026 12:00:40 GMT\n");
    bench.server.then("503 Service Unavailable", "Retry-After: soon\n");
    bench.server.thenWhole(TAG, FILE);

    bench.fetch(table);

    requireLanded();
    assertThat(bench.pauses)
        .containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(40), Duration.ofSeconds(4));
    assertThat(bench.printed()).contains("the server answers 429; trying again in 17 s");
  }

  @Test
  void aServerThatAsksForTooLongIsGivenUp() {
    bench.server.then("429 Too Many Requests", "Retry-After: 86400\n");
    assertThatThrownBy(() -> bench.fetch(table))
        .isInstanceOf(ServerUnavailable.class)
        .hasMessageContaining("the server answers 429 and asks to be left alone for 86400 s");
    assertThat(bench.pauses).isEmpty();
  }

  @Test
  void aServerThatFailsIsAskedAgainEverLaterAndThenNoMore() throws IOException {
    bench.server.then("500 Internal Server Error", "").then("502 Bad Gateway", "");
    bench.server.thenWhole(TAG, FILE);
    bench.fetch(table);
    requireLanded();
    assertThat(bench.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));

    for (int i = 0; i < 4; i++) {
      bench.server.then("500 Internal Server Error", "");
    }
    assertThatThrownBy(() -> bench.fetch(bench.download("/other.csv", "other.csv")))
        .isInstanceOf(ServerUnavailable.class)
        .hasMessageContaining("4 attempts failed, the last: the server answers 500");
  }

  @Test
  void aServerThatFallsSilentIsNotWaitedFor() throws IOException {
    bench.server.then(
        out -> {
          ScriptedServer.write(out, "200 OK", TAG + "Content-Length: 10000\n", bytes(0, 4000));
          Thread.sleep(700);
        });
    rest(TAG, 4000, bytes(4000, 10000));

    bench.fetch(table);

    requireLanded();
    assertThat(bench.printed()).contains("silent for 0.4 s; trying again in 1 s");
  }

  @Test
  void aChunkedAnswerThatEndsTooEarlyIsNotTakenForTheFile() throws IOException {
    bench.server.then("200 OK", "Transfer-Encoding: chunked\n", "5\r\n01234\r\n".getBytes(UTF_8));
    bench.server.then(
        "200 OK",
        "Transfer-Encoding: chunked\n",
        ("2710\r\n" + new String(FILE, UTF_8) + "\r\n0\r\n\r\n").getBytes(UTF_8));
    bench.fetch(table);
    requireLanded();
  }

  @Test
  void aFileBeyondItsLimitIsRefusedBeforeOrWhileItComes() throws IOException {
    Download small = new Download(table.address(), "table.csv", null, new ByteSize(5000), null);
    bench.server.thenWhole(TAG, FILE);
    assertThat(bench.refusal(small))
        .contains("the file is larger than its limit of 5 kB; check the address, or raise");
    bench.server.then("200 OK", "", FILE);
    assertThat(bench.refusal(small)).contains("the file is larger than its limit of 5 kB");
    assertThat(bench.files()).isEmpty();
  }
}
