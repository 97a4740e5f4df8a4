package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regulatedgoods.source.declaration.RawPath;

/** Paths of declarations that would lead out of the raw root, with their files and lines. */
class RawPathTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.csv",
        "a/../../secret.csv",
        "a/..",
        "/etc/passwd",
        "//host/share",
        "file:/etc/passwd",
        "file:///etc/passwd",
        "hdfs://elsewhere:8020/a.csv",
        "s3a://bucket/a.csv",
        "{..,a}/b.csv",
        "a/{b,../../c}.csv",
        "..\\secret.csv",
        "C:\\secret.csv",
        "~/secret.csv"
      })
  void aPathThatLeadsOutIsToldFromOneThatDoesNot(String path) {
    assertThat(RawPath.isInside(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a/b*.csv", "a/{b,c}/..d.csv", "Mortality  (IHME (2016)).csv"})
  void aPlainPathAndAPatternStayInside(String path) {
    assertThat(RawPath.isInside(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sources/vdem.yaml | path",
        "sources/baci.yaml | path",
        "sources/mine-ban.yaml | path",
        "sources/comtrade.yaml | path",
        "sources/who-mortality.yaml | path",
        "sources/un-votes.yaml | votes",
        "sources/un-votes.yaml | roll-calls",
        "surveys/officials.yaml | path",
      })
  void whatASourceReadsIsRefusedWithItsLine(String file, String key) throws IOException {
    Conf conf = Conf.copiedTo(folder);
    List<String> lines = new ArrayList<>(conf.text(file).lines().toList());
    int place = 0;
    while (!lines.get(place).startsWith("  " + key + ": ")) {
      place++;
    }
    lines.set(place, "  " + key + ": ../secret.csv");
    conf.write(file, String.join("\n", lines));
    String refused = "conf/" + file + ":" + (place + 1) + ": read." + key;
    assertThat(conf.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(refused)
                    .contains("leads out of the raw root; write a path from the raw root"));
  }

  @Test
  void aListOfCodesAndThePlaceThatAStudyGivesAreRefusedWithTheirLines() throws IOException {
    Conf conf = Conf.copiedTo(folder);
    conf.replace(
        "studies/arms-trade-treaty.yaml",
        "un-votes: derived_csv/un_votes.csv.gz",
        "un-votes: file:///etc/passwd");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/arms-trade-treaty.yaml:32: files.un-votes = \"file:///etc/passwd\": leads"
                + " out of the raw root; write a path from the raw root, as in folder/file.csv, and"
                + " name another root with --raw");
    Conf lists = Conf.copiedTo(folder.resolve("lists"));
    String hs92 = lists.text("sources/baci-hs92.yaml");
    lists.write(
        "sources/baci-hs92.yaml",
        hs92.replaceFirst("(product-list:\\s+\\{?\\s*path: )[^,\\n]+", "$1/etc/passwd"));
    assertThat(lists.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("conf/sources/baci-hs92.yaml:")
                    .contains("product-list", "leads out of the raw root"));
  }
}
