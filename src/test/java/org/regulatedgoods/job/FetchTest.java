package org.regulatedgoods.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.fetch.Patience;
import org.regulatedgoods.fetch.ScriptedServer;
import org.regulatedgoods.fetch.Web;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.text.RawFile;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/** What a person reads when fetching a study, and what the study then finds. */
class FetchTest {

  private static final Path TINY = Path.of("src/test/resources/tiny/conf");

  @TempDir Path folder;
  private ScriptedServer server;
  private Path conf;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void copyTheStudy() throws IOException {
    server = new ScriptedServer();
    conf = folder.resolve("conf");
    try (Stream<Path> files = Files.walk(TINY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = conf.resolve(TINY.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy, Files.readString(file).replace("synthetic: true", "synthetic: false"));
      }
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void declare(String source, String... lines) throws IOException {
    Path file = conf.resolve("sources/" + source + ".yaml");
    Files.writeString(file, Files.readString(file) + String.join("\n", lines) + "\n");
  }

  private Fetch.Failures run(String... sources) {
    Study study = StudyLoader.load(conf, CountryRegistry.load()).get("tiny");
    Web web = new Web(Patience.usual(), Clock.systemUTC(), pause -> {});
    PrintStream out = new PrintStream(printed, true, UTF_8);
    return new Fetch(study, folder.resolve("raw"), web, out).run(List.of(sources));
  }

  @Test
  void whatIsFetchedIsWhatTheStudyReadsAndTheRestIsToldToAPerson() throws IOException {
    declare(
        "democracy",
        "fetch:",
        "  downloads:",
        "    - {address: \"" + server.address("/d.csv") + "\", path: democracy.csv}");
    declare("stance", "fetch:", "  by-hand: Sign the form, and put the file there.");
    server.thenWhole("ETag: \"1\"\n", "a,b\n".getBytes(UTF_8)).then("304 Not Modified", "");

    Fetch.Failures none = run();
    assertThat(none.badInput()).isEmpty();
    assertThat(none.unavailable()).isEmpty();
    assertThat(printed.toString(UTF_8))
        .contains("fetch     democracy                    new, 4 B, sha256 ")
        .contains(": democracy.csv\n")
        .contains("the study reads stance at " + folder.resolve("raw/stance.csv"))
        .contains("by hand: Sign the form, and put the file there.");
    RawFiles raw =
        new RawFiles(folder.resolve("raw").toUri().toString(), Map.of(), new Configuration(false));
    assertThat(raw.require("democracy", "demo*.csv"))
        .singleElement()
        .extracting(RawFile::name, RawFile::size)
        .containsExactly("democracy.csv", 4L);

    printed.reset();
    Files.writeString(folder.resolve("raw/stance.csv"), "by a person");
    run();
    assertThat(printed.toString(UTF_8)).contains("unchanged since ").contains("by hand, and there");
  }

  @Test
  void oneSourceThatFailsDoesNotKeepTheOthersFromComing() throws IOException {
    declare(
        "democracy",
        "fetch:",
        "  downloads:",
        "    - {address: \"" + server.address("/d.csv") + "\", path: democracy.csv}");
    declare(
        "stance",
        "fetch:",
        "  downloads:",
        "    - {address: \"" + server.address("/1.csv") + "\", path: other.csv}",
        "    - {address: \"" + server.address("/2.csv") + "\", path: stance.csv}");
    server.then("404 Not Found", "");
    server.then("503 Service Unavailable", "Retry-After: 99999\n");
    server.thenWhole("", "c,d\n".getBytes(UTF_8));

    Fetch.Failures failures = run("democracy", "stance");

    assertThat(failures.badInput())
        .singleElement()
        .extracting(Problem::toString)
        .asString()
        .contains("source democracy: fetch.downloads.1.address", "the server answers 404");
    assertThat(failures.unavailable())
        .singleElement()
        .asString()
        .contains("the server answers 503 and asks to be left alone for 99999 s");
    assertThat(printed.toString(UTF_8)).contains("FAILED, see below").contains("new, 4 B");
  }

  @Test
  void aSourceThatIsNotTheStudysIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> run("democracies"))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "study tiny = \"democracies\": not a source of it; use some of [democracy, stance]");
  }

  @Test
  void aSyntheticStudyHasNothingToFetch() throws IOException {
    Path study = conf.resolve("studies/tiny.yaml");
    Files.writeString(
        study, Files.readString(study).replace("synthetic: false", "synthetic: true"));
    assertThatThrownBy(this::run)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("its raw files are drawn by simulate");
  }
}
