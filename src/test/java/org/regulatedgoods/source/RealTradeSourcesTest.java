package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.study.DeclaredSources;

/**
 * Sources of trade against their real files. The counts and the values were looked up without this
 * project, by golden/real/trade.py.
 */
@Tag(RealFiles.TAG)
class RealTradeSourcesTest {

  private static final String UNITED_KINGDOM = "comtrade/legacy_api/query1-UK-all-2012-AG2.csv";

  @BeforeEach
  void skipWhereTheRealFilesAreAbsent() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
  }

  private static RawFolder.Result read(String id, String file) {
    Path root = RealFiles.root().orElseThrow();
    assumeTrue(Files.exists(root.resolve(file).getParent()), "skipped: no " + file);
    return new RawFolder(root).placing(id, file).read(DeclaredSources.of(id));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          comtrade-legacy | comtrade/legacy_api/query3-UK-USA-all-AG2.csv | 4074 | 4074 | [GBR,USA,826,842,2004,export,HS02,
          comtrade-legacy | comtrade/legacy_api/query6-UK-all-2012.csv | 240 | 240 | [GBR,null,826,0,2012,export,HS12,
          comtrade | comtrade/plus_2024/TradeData.csv | 1352 | 1352 | [DEU,NAM,276,516,2022,export,HS22,TOTAL,total,6.5850622743E7]
          comtrade | comtrade/plus_2024/TradeData_Services.csv | 120 | 0 | ''
          """)
  void theFileIsReadWhole(String id, String file, long rows, long kept, String value) {
    RawFolder.Result read = read(id, file);
    assertThat(read.addsUpTo(rows)).isTrue();
    assertThat(read.kept()).hasSize((int) kept);
    if (!value.isEmpty()) {
      assertThat(read.kept()).anyMatch(row -> row.startsWith(value));
    }
  }

  /** Each value is rounded to a dollar, and there are at most 231 partners. */
  @Test
  void partnersAndGroupsTogetherAreTheWorld() {
    RawFolder.Result read = read("comtrade-legacy", UNITED_KINGDOM);
    assertThat(read.addsUpTo(22_101)).isTrue();
    assertThat(read.kept()).hasSize(22_101);
    assertThat(read.kept())
        .contains(
            "[GBR,null,826,0,2012,export,HS12,93,chapter,8.47230305E8]",
            "[GBR,null,826,0,2012,import,HS12,93,chapter,9.59842845E8]");
    Map<String, Double> partners = new HashMap<>();
    Map<String, Double> world = new HashMap<>();
    for (String row : read.kept()) {
      String[] cells = row.substring(1, row.length() - 1).split(",", -1);
      (cells[3].equals("0") ? world : partners)
          .merge(cells[5] + " " + cells[7], Double.valueOf(cells[9]), Double::sum);
    }
    assertThat(world).hasSize(194).containsOnlyKeys(partners.keySet());
    world.forEach(
        (key, value) -> assertThat(Math.abs(value - partners.get(key))).as(key).isLessThan(12));
  }

  @Test
  void deliveriesOfMajorArmsAgreeWithTheTableThatOthersMadeOfThemWhichLacksSome() {
    RawFolder.Result whole = read("sipri-tiv", "sipri/tiv_export_1950-2021/*.csv");
    RawFolder.Result processed = read("sipri-exports", "sipri/sipri-exports-processed.csv");
    assertThat(whole.addsUpTo(22_225)).isTrue();
    assertThat(whole.kept()).hasSize(22_164).contains("[FRA,DEU,France,Germany,1956,50.0]");
    assertThat(processed.kept()).hasSize(21_266);
    assertThat(List.copyOf(whole.kept()))
        .containsAll(processed.kept())
        .anyMatch(row -> row.startsWith("[") && row.endsWith(",0.0]"));
    assertThat(whole.rejected()).hasSize(22_225 - 22_164);
  }
}
