package org.regulatedgoods;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.BuildFeatures;
import org.regulatedgoods.job.CheckRobustness;
import org.regulatedgoods.job.Fit;
import org.regulatedgoods.job.Ingest;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.ScaleSurveys;
import org.regulatedgoods.job.ShowPredictions;
import org.regulatedgoods.job.ShowWeights;
import org.regulatedgoods.job.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that work on the lake of a study. */
final class StepCommands {

  private StepCommands() {}

  /** A command that runs one piece of work with a session. */
  abstract static class Step implements Callable<Integer> {

    @Mixin private StudyOptions studyOptions;
    @Mixin private LakeOptions lakeOptions;

    /** What the command does. */
    abstract void work(JobContext context);

    @Override
    public Integer call() {
      CountryRegistry registry = CountryRegistry.load();
      lakeOptions.work(studyOptions.conf(), studyOptions.study(registry), registry, this::work);
      return 0;
    }
  }

  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = "Reads the raw files into tidy tables, on the audit branches.")
  static final class IngestCommand extends Step {
    @Override
    void work(JobContext context) {
      new Ingest(context).run();
    }
  }

  @Command(
      name = "features",
      mixinStandardHelpOptions = true,
      description = "Scales the surveys and builds the country-year tables, on the audit branches.")
  static final class FeaturesCommand extends Step {
    @Override
    void work(JobContext context) {
      new ScaleSurveys(context).run();
      new BuildFeatures(context).run();
    }
  }

  @Command(
      name = "fit",
      mixinStandardHelpOptions = true,
      description = "Fits the models and judges the hypotheses, on the audit branches.")
  static final class FitCommand extends Step {
    @Override
    void work(JobContext context) {
      new CheckRobustness(context).run();
      new Fit(context).run();
    }
  }

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Writes the report and tables of the latest release anew.")
  static final class ReportCommand extends Step {
    @Override
    void work(JobContext context) {
      new WriteReport(context).run();
    }
  }

  @Command(
      name = "predict",
      mixinStandardHelpOptions = true,
      description = {
        "Prints what the theory says each government wants, ranked, and the treaty that would",
        "come of it, from the country-year tables; nothing is written."
      })
  static final class PredictCommand extends Step {
    @Option(
        names = "--good",
        paramLabel = "ID",
        description = "The preferences of this good (default: of all).")
    private Optional<String> good;

    @Option(
        names = "--year",
        paramLabel = "YEAR",
        description = "Read in this year (default: each in the year that it declares).")
    private Optional<Integer> year;

    @Override
    void work(JobContext context) {
      new ShowPredictions(context).run(good, year);
    }
  }

  @Command(
      name = "estimate-theory",
      mixinStandardHelpOptions = true,
      description = {
        "Recovers the theory's weights from the outcomes that the preferences declare and prints",
        "them beside the stated ones; nothing is written."
      })
  static final class EstimateTheoryCommand extends Step {
    @Override
    void work(JobContext context) {
      new ShowWeights(context).run();
    }
  }
}
