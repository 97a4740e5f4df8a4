package org.regulatedgoods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.power.Claim;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;
import picocli.CommandLine;

class ClaimOptionsTest {
  private static final Study DEMO =
      StudyLoader.load(Path.of("conf"), CountryRegistry.load()).get("demo");

  @Test
  void allHypothesesAboutTheGoodAreTestedWhereNoneIsNamed() {
    assertThat(options().claims(DEMO, "small-arms"))
        .extracting(Claim::id)
        .containsExactly("H1", "H2", "H3", "H4", "H5", "H6", "H7", "A1", "A2");
    assertThat(options().claims(DEMO, "drugs")).extracting(Claim::id).doesNotContain("A2");
  }

  @Test
  void thoseThatAreNamedAreTestedInTheStudysOrder() {
    assertThat(options("--hypotheses", "A1,H7,H2").claims(DEMO, "drugs"))
        .extracting(Claim::id)
        .containsExactly("H2", "H7", "A1");
  }

  @Test
  void aHypothesisThatIsNotAboutTheGoodIsRefused() {
    ClaimOptions options = options("--hypotheses", "H1,A2,H9");
    assertThatThrownBy(() -> options.claims(DEMO, "drugs"))
        .isInstanceOf(BadInput.class)
        .hasMessage(
            "--hypotheses = \"A2,H9\": no hypothesis of the study demo on drugs that worlds can"
                + " test; use some of [H1, H2, H3, H4, H5, H6, H7, A1]");
  }

  private static ClaimOptions options(String... arguments) {
    return CommandLine.populateCommand(new ClaimOptions(), arguments);
  }
}
