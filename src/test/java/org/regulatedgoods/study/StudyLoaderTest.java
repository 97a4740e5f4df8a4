package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.BadInput;

/** All declarations together. */
class StudyLoaderTest {

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void theShippedDeclarationsHaveNoProblem() {
    assertThat(conf.problems()).isEmpty();
    assertThat(conf.load()).containsOnlyKeys("arms-trade-treaty", "country-years", "demo");
    assertThat(conf.load().get("demo").features()).containsKeys("regulation_index", "log_exports");
  }

  @Test
  void everyProblemOfEveryFileIsReportedAtOnceByFileAndLine() throws IOException {
    conf.replace("studies/demo.yaml", "synthetic: true", "synthetic: maybe")
        .replace("sources/vdem.yaml", "shape: panel", "shape: table")
        .replace("sources/vdem.yaml", "producer: V-Dem Institute", "maker: V-Dem Institute")
        .replace("goods/small-arms.yaml", "products:\n  HS92: [", "products:\n  HS93: [")
        .replace("surveys/officials.yaml", "scheme: iso3", "scheme: iso33")
        .write("hypotheses/H1.yaml", "");
    assertThat(conf.problems())
        .extracting(line -> line.replaceFirst(" = .*|; .*", ""))
        .containsExactly(
            "conf/goods/small-arms.yaml:7: products.HS93",
            "conf/goods/small-arms.yaml:17: subsets.narrow.HS92",
            "conf/hypotheses/H1.yaml: the file is empty",
            "conf/sources/vdem.yaml:2: origin.producer: the key is missing",
            "conf/sources/vdem.yaml:3: origin.maker: unknown key",
            "conf/sources/vdem.yaml:11: read.shape",
            "conf/studies/demo.yaml:8: synthetic",
            "conf/surveys/officials.yaml:16: read.country.scheme");
  }

  @Test
  void theMessageOfTheFailureHasTheSameLinesInTheSameOrder() throws IOException {
    conf.write("sources/vdem.yaml", "").write("goods/small-arms.yaml", "");
    assertThatThrownBy(conf::load)
        .isInstanceOf(BadInput.class)
        .hasMessage(String.join("\n", conf.problems()));
  }

  @Test
  void aBrokenSourceIsNoProblemOfTheStudiesAndHypothesesThatUseIt() throws IOException {
    conf.replace("sources/baci.yaml", "  license: Etalab Open Licence 2.0\n", "")
        .replace("hypotheses/H1.yaml", "driver: exports", "driver: exports\nfeature: log_exports");
    assertThat(conf.problems())
        .containsExactly("conf/sources/baci.yaml:2: origin.license: the key is missing; add it");
  }

  @Test
  void aBrokenGoodIsNoProblemOfTheModelsAndHypothesesAboutIt() throws IOException {
    conf.replace("goods/small-arms.yaml", "title:", "titel:")
        .replace("hypotheses/H1.yaml", "[all]", "[small-arms]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/goods/small-arms.yaml:1: title: the key is missing; add it",
            "conf/goods/small-arms.yaml:2: titel: unknown key; use one of [id, outcomes, products,"
                + " roles, subsets, title]");
  }

  @Test
  void aBrokenHypothesisIsNoProblemOfTheStudiesThatTestIt() throws IOException {
    conf.replace("hypotheses/H1.yaml", "role: exporters\n", "");
    assertThat(conf.problems())
        .containsExactly("conf/hypotheses/H1.yaml:1: role: the key is missing; add it");
  }

  @Test
  void anIdThatIsTakenByAnotherFolderIsReported() throws IOException {
    conf.write("sources/officials.yaml", conf.text("surveys/officials.yaml"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/surveys/officials.yaml:2: id = \"officials\": the id is taken by"
                + " conf/sources/officials.yaml; give this one another id");
  }

  @Test
  void aCopyThatKeepsTheIdOfItsOriginalIsReported() throws IOException {
    conf.write("goods/antiquities.yaml", conf.text("goods/small-arms.yaml"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/goods/antiquities.yaml:1: id = \"small-arms\": the file is not named after its"
                + " id; rename the file to small-arms.yaml, or the id to antiquities");
  }
}
