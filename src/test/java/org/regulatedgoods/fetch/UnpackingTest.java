package org.regulatedgoods.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regulatedgoods.source.declaration.Download;

/** What is taken out of archives, and which are refused. */
class UnpackingTest {

  private static final int LINK = 0120777;
  private static final int FILE = 0100644;

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new Workbench(folder.resolve("raw"));
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
    try (var beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .as("nothing lies outside the raw root")
          .isSubsetOf("raw");
    }
  }

  private static byte[] zip(int mode, Map<String, String> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(member.getKey());
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(member.getValue().getBytes(UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private String refusal(byte[] archive, Download download) throws IOException {
    bench.server.thenWhole("ETag: \"1\"\n", archive);
    String refusal = bench.refusal(download);
    assertThat(bench.files()).as("nothing is kept").isEmpty();
    assertThat(bench.raw.resolve("data")).doesNotExist();
    return refusal;
  }

  @Test
  void theWantedMembersAreReadAtTheDeclaredFolder() throws IOException {
    bench.server.thenWhole(
        "ETag: \"1\"\n",
        zip(FILE, Map.of("in/Y2001.csv", "one", "in/Y2002.csv", "two", "readme.txt", "x")));
    bench.server.then("304 Not Modified", "");
    bench.server.thenWhole("ETag: \"2\"\n", zip(FILE, Map.of("in/Y2002.csv", "TWO")));

    assertThat(bench.fetch(bench.archive("/a.zip", "Y*.csv", 1000)).paths())
        .containsExactly("data/Y2001.csv", "data/Y2002.csv");
    assertThat(bench.text("data/Y2001.csv")).isEqualTo("one");
    assertThat(bench.raw.resolve("data/readme.txt")).doesNotExist();

    assertThat(bench.fetch(bench.archive("/a.zip", "*", 1000)).paths())
        .as("a declaration that wants more finds it in what has landed")
        .contains("data/readme.txt");
    assertThat(bench.text("data/readme.txt")).isEqualTo("x");

    bench.fetch(bench.archive("/a.zip", "Y*.csv", 1000));
    assertThat(bench.text("data/Y2002.csv")).isEqualTo("TWO");
    assertThat(Files.isSymbolicLink(bench.raw.resolve("data/Y2001.csv")))
        .as("the newest version has it no more")
        .isFalse();
  }

  @Test
  void aGzipFileHasOneMemberThatIsNamedAfterIt() throws IOException {
    bench.server.thenWhole("", gzip("a,b\n"));
    assertThat(bench.fetch(bench.archive("/table.csv.gz", "*", 1000)).paths())
        .containsExactly("data/table.csv");
    assertThat(bench.text("data/table.csv")).isEqualTo("a,b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.csv", "in/../../evil.csv", "/tmp/evil.csv", "C:\\evil.csv", "C:/e.csv"})
  void anArchiveWithAPathThatLeadsOutOfItIsRefusedWhole(String name) throws IOException {
    Map<String, String> members = Map.of("good.csv", "1", name, "2");
    // The library that packs it writes some of these names as they are, and mends others.
    byte[] archive = zip(FILE, members);
    String written = name.replace('\\', '/');
    String refusal = refusal(archive, bench.archive("/a.zip", "good.csv", 1000));
    assertThat(refusal.replace('\\', '/'))
        .contains("the archive is refused: its member \"" + written + "\" leads out of its folder");
  }

  @Test
  void anArchiveWithALinkIsRefused() throws IOException {
    byte[] archive = zip(LINK, Map.of("passwd.csv", "/etc/passwd"));
    assertThat(refusal(archive, bench.archive("/a.zip", "*.csv", 1000)))
        .contains("its member \"passwd.csv\" is a link; unpack it by hand");
  }

  @Test
  void anArchiveThatIsTooLargeUnpackedIsRefusedByWhatItSaysAndByWhatItIs() throws IOException {
    byte[] archive = zip(FILE, Map.of("a.csv", "0123456789".repeat(60), "b.csv", "x".repeat(600)));
    assertThat(refusal(archive, bench.archive("/a.zip", "*.csv", 1000)))
        .contains("unpacked it is larger than its limit of 1 kB; where that is right, raise");
    assertThat(refusal(gzip("y".repeat(2000)), bench.archive("/a.csv.gz", "*", 1000)))
        .contains("unpacked it is larger than its limit of 1 kB");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    String zeros = "0".repeat(5_000_000);
    assertThat(refusal(zip(FILE, Map.of("a.csv", zeros)), bench.archive("/a.zip", "*", 9_000_000)))
        .contains("unpacked it is more than 100 times its size, as zip bombs are");
    assertThat(refusal(gzip(zeros), bench.archive("/a.csv.gz", "*", 9_000_000)))
        .contains("unpacked it is more than 100 times its size, as zip bombs are");
  }

  @Test
  void anArchiveThatIsDamagedOrNoneIsRefused() throws IOException {
    byte[] whole = zip(FILE, Map.of("a.csv", "0123456789".repeat(10)));
    assertThat(refusal("<html>".getBytes(UTF_8), bench.archive("/a.zip", "*", 1000)))
        .contains("neither a zip nor a gzip file; check it at https://producer/");
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 30);
    assertThat(refusal(cut, bench.archive("/a.zip", "*", 1000))).contains("not a whole archive");
    byte[] rotten = whole.clone();
    rotten[40] ^= 1;
    assertThat(refusal(rotten, bench.archive("/a.zip", "*", 1000)))
        .containsAnyOf("is not what was packed", "cannot be unpacked");
    byte[] stub = gzip("0123456789".repeat(10));
    byte[] shortened = java.util.Arrays.copyOf(stub, stub.length - 6);
    assertThat(refusal(shortened, bench.archive("/a.gz", "*", 1000)))
        .contains("cannot be unpacked");
  }

  @Test
  void membersOfOneNameAndMembersThatAreNotThereAreRefused() throws IOException {
    byte[] archive = zip(FILE, Map.of("x/a.csv", "1", "y/a.csv", "2"));
    assertThat(refusal(archive, bench.archive("/a.zip", "*.csv", 1000)))
        .contains("two members are named a.csv; name the one by its whole path");
    assertThat(refusal(archive, bench.archive("/a.zip", "b.csv", 1000)))
        .contains("no member has such a name; it holds [x/a.csv, y/a.csv]");
    bench.server.thenWhole("", archive);
    bench.fetch(bench.archive("/a.zip", "y/a.csv", 1000));
    assertThat(bench.text("data/a.csv")).isEqualTo("2");
  }
}
