package org.regulatedgoods;

import java.util.concurrent.Callable;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.Explain;
import org.regulatedgoods.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains one feature or hypothesis. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "One page on a feature or a hypothesis: citation, SQL, coverage, use.")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FEATURE|HYPOTHESIS", description = "A name, as in conf/.")
  private String name;

  @Mixin private StudyOptions studyOptions;
  @Mixin private LakeOptions lakeOptions;

  @Override
  public Integer call() {
    CountryRegistry registry = CountryRegistry.load();
    Study study = studyOptions.study(registry);
    Explain.requireKnown(study, name);
    lakeOptions.work(
        studyOptions.conf(), study, registry, context -> new Explain(context).run(name));
    return 0;
  }
}
