package org.regulatedgoods;

import java.util.concurrent.Callable;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compiles the declarations, without Spark. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks all declarations; prints every problem with its file, line and remedy.")
final class CheckCommand implements Callable<Integer> {

  @Mixin private StudyOptions options;

  @Override
  public Integer call() {
    for (Study study : options.chosen(CountryRegistry.load())) {
      System.out.printf(
          "%s: %d sources, %d features, %d models, %d hypotheses: no problem%n",
          study.id(),
          study.sources().size(),
          study.features().size(),
          study.models().size(),
          study.hypotheses().size());
    }
    return 0;
  }
}
