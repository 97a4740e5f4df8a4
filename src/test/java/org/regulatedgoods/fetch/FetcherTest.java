package org.regulatedgoods.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.ByteSize;
import org.regulatedgoods.source.declaration.Download;

/** What a fetch leaves in the raw root. */
class FetcherTest {

  private static final byte[] OLD = "a,b\n1,2\n".getBytes(UTF_8);
  private static final byte[] NEW = "a,b\n1,2\n3,4\n".getBytes(UTF_8);

  @TempDir Path folder;
  private Workbench bench;
  private Download table;

  @BeforeEach
  void open() throws IOException {
    bench = new Workbench(folder.resolve("raw"));
    table = bench.download("/files/table.csv", "source/table.csv");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aFileLandsUnderItsHashWithItsOriginAndIsReadAtItsDeclaredPath() throws IOException {
    bench.server.thenWhole("ETag: \"1\"\nLast-Modified: Wed, 01 Apr 2026 00:00:00 GMT\n", OLD);

    Fetched fetched = bench.fetch(table);

    assertThat(fetched.isNew()).isTrue();
    assertThat(fetched.paths()).containsExactly("source/table.csv");
    assertThat(bench.text("source/table.csv")).isEqualTo("a,b\n1,2\n");
    Path landed = bench.raw.resolve("source/table.csv").toRealPath();
    String hash = Sha256.of(OLD);
    assertThat(landed.getFileName()).hasToString("table.csv");
    assertThat(landed.getParent().getFileName()).hasToString(hash.substring(0, 16));
    assertThat(landed).startsWith(bench.raw.toRealPath().resolve("landed")).isReadable();
    assertThat(Files.readString(landed.resolveSibling("origin.json")))
        .contains("\"address\" : \"" + table.address() + "\"")
        .contains("\"fetched\" : \"2026-05-01T12:00:00Z\"")
        .contains("\"size\" : 8")
        .contains("\"sha256\" : \"" + hash + "\"")
        .contains("\"etag\" : \"\\\"1\\\"\"")
        .contains("\"lastModified\" : \"Wed, 01 Apr 2026 00:00:00 GMT\"")
        .contains("\"license\" : \"CC-BY-4.0\"")
        .contains("\"citation\" : \"A citation.\"");
    assertThat(Files.isSymbolicLink(bench.raw.resolve("source/table.csv"))).isTrue();
    assertThat(Files.readSymbolicLink(bench.raw.resolve("source/table.csv")).isAbsolute())
        .as("the raw root may be moved")
        .isFalse();
  }

  @Test
  void whatTheServerCallsUnchangedIsNotFetchedAgain() throws IOException {
    bench.server.thenWhole("ETag: W/\"1\"\nLast-Modified: Wed, 01 Apr 2026 00:00:00 GMT\n", OLD);
    bench.server.then("304 Not Modified", "");
    bench.fetch(table);

    Fetched again = bench.fetch(table);

    assertThat(again.isNew()).isFalse();
    assertThat(again.origin().sha256()).isEqualTo(Sha256.of(OLD));
    assertThat(bench.server.requests().get(1).header("If-None-Match")).isEqualTo("W/\"1\"");
    assertThat(bench.server.requests().get(1).header("If-Modified-Since"))
        .isEqualTo("Wed, 01 Apr 2026 00:00:00 GMT");
  }

  @Test
  void aNewVersionStandsBesideTheOldOneWhichStaysAsItWas() throws IOException {
    bench.server.thenWhole("ETag: \"1\"\n", OLD).thenWhole("ETag: \"2\"\n", NEW);
    bench.server.thenWhole("ETag: \"3\"\n", OLD).then("304 Not Modified", "");
    bench.fetch(table);
    Path before = bench.raw.resolve("source/table.csv").toRealPath();
    byte[] origin = Files.readAllBytes(before.resolveSibling("origin.json"));

    assertThat(bench.fetch(table).isNew()).isTrue();
    assertThat(bench.text("source/table.csv")).isEqualTo("a,b\n1,2\n3,4\n");
    assertThat(before).hasBinaryContent(OLD);

    assertThat(bench.fetch(table).isNew()).as("the producer went back").isFalse();
    assertThat(bench.raw.resolve("source/table.csv").toRealPath()).isEqualTo(before);
    assertThat(before.resolveSibling("origin.json")).hasBinaryContent(origin);

    bench.fetch(table);
    assertThat(bench.server.requests().get(3).header("If-None-Match"))
        .as("the tag that the server gave last")
        .isEqualTo("\"3\"");
  }

  @Test
  void aFileThatAPersonPutThereIsNotReplaced() throws IOException {
    Files.createDirectories(bench.raw.resolve("source"));
    Files.writeString(bench.raw.resolve("source/table.csv"), "mine");

    assertThat(bench.refusal(table))
        .startsWith(
            "source test: fetch.downloads.1.path = \"source/table.csv\": a file that fetch did not"
                + " put there lies at ")
        .endsWith("; move it away, or use it and leave the source out");
    assertThat(bench.files()).containsOnlyKeys("source/table.csv");
    assertThat(bench.server.requests()).isEmpty();
  }

  @Test
  void aLandingFolderInUseOrNotToBeMadeIsSaidToBeSo() throws IOException {
    try (Landing other = Landing.open(bench.raw)) {
      assertThat(other.folder()).isDirectory();
      assertThatThrownBy(() -> bench.fetch(table))
          .isInstanceOf(LandingUnavailable.class)
          .hasMessageContaining("another fetch is at work in ");
    }
    Path inTheWay = Files.writeString(folder.resolve("a-file"), "not a folder");
    assertThatThrownBy(() -> Landing.open(inTheWay))
        .isInstanceOf(LandingUnavailable.class)
        .hasMessageContaining("cannot write to ")
        .hasMessageContaining("name another raw root with --raw");
  }

  @Test
  void aDeclaredHashIsHeldAgainstTheBytes() throws IOException {
    Download pinned =
        new Download(table.address(), table.path(), null, new ByteSize(1000), "ab".repeat(32));
    bench.server.thenWhole("", OLD);

    assertThat(bench.refusal(pinned))
        .contains("the SHA-256 is " + Sha256.of(OLD) + " and not " + "ab".repeat(32));
    assertThat(bench.files()).isEmpty();
    assertThat(bench.raw.resolve("source")).doesNotExist();
  }

  @Test
  void redirectsAreFollowedAndToldInTheOrigin() throws IOException {
    bench.server.then("302 Found", "Location: " + bench.server.address("/mirror/t.csv") + "\n");
    bench.server.thenWhole("", OLD);

    Fetched fetched = bench.fetch(table);

    assertThat(fetched.origin().address()).hasToString(table.address());
    assertThat(fetched.origin().servedFrom()).hasToString(bench.server.address("/mirror/t.csv"));
    bench.server.then("302 Found", "Location: file:///etc/passwd\n");
    assertThat(bench.refusal(bench.download("/elsewhere.csv", "elsewhere.csv")))
        .contains("the server answers 302 to file:///etc/passwd");
  }

  @Test
  void aPageInThePlaceOfAFileIsRefused() throws IOException {
    bench.server.thenWhole("Content-Type: text/html; charset=utf-8\n", "<form>".getBytes(UTF_8));
    assertThat(bench.refusal(table))
        .contains("the server sends a page and no file; look it up at https://producer/");
    assertThat(bench.files()).isEmpty();
  }

  @Test
  void aMissingFileIsTheDeclarationsFault() throws IOException {
    bench.server.then("404 Not Found", "");
    assertThat(bench.refusal(table))
        .isEqualTo(
            "source test: fetch.downloads.1.address = \""
                + table.address()
                + "\": the server answers 404; look the address up at https://producer/ and correct"
                + " it");
    assertThat(bench.pauses).isEmpty();
  }
}
