package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.StudyLoader;

class SourceFilesTest {

  /** Otherwise another process, whose maps have another order, would find every source changed. */
  @Test
  void theFilesOfASourceComeInTheOrderOfTheirKeysInEveryProcess() {
    Source votes =
        StudyLoader.load(Path.of("conf"), CountryRegistry.load())
            .get("arms-trade-treaty")
            .source("un-votes")
            .orElseThrow();
    assertThat(SourceFiles.paths(votes).keySet())
        .containsExactly("un-votes", "un-votes.roll-calls");
  }
}
