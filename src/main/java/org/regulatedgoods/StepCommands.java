package org.regulatedgoods;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.BuildFeatures;
import org.regulatedgoods.job.Fit;
import org.regulatedgoods.job.Ingest;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.ListReleases;
import org.regulatedgoods.job.Refresh;
import org.regulatedgoods.job.ScaleSurveys;
import org.regulatedgoods.job.WriteReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands that work on the lake of a study. */
final class StepCommands {

  private StepCommands() {}

  /** A command that runs one piece of work with a session. */
  abstract static class Step implements Callable<Integer> {

    private final Consumer<JobContext> work;

    @Mixin private StudyOptions studyOptions;
    @Mixin private LakeOptions lakeOptions;

    Step(Consumer<JobContext> work) {
      this.work = work;
    }

    @Override
    public Integer call() {
      CountryRegistry registry = CountryRegistry.load();
      lakeOptions.work(studyOptions.study(registry), registry, work);
      return 0;
    }
  }

  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = "Reads the raw files into tidy tables, on the audit branches.")
  static final class IngestCommand extends Step {
    IngestCommand() {
      super(context -> new Ingest(context).run());
    }
  }

  @Command(
      name = "features",
      mixinStandardHelpOptions = true,
      description = "Scales the surveys and builds the country-year tables, on the audit branches.")
  static final class FeaturesCommand extends Step {
    FeaturesCommand() {
      super(
          context -> {
            new ScaleSurveys(context).run();
            new BuildFeatures(context).run();
          });
    }
  }

  @Command(
      name = "fit",
      mixinStandardHelpOptions = true,
      description = "Fits the models and judges the hypotheses, on the audit branches.")
  static final class FitCommand extends Step {
    FitCommand() {
      super(context -> new Fit(context).run());
    }
  }

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Writes the report and tables of the latest release anew.")
  static final class ReportCommand extends Step {
    ReportCommand() {
      super(context -> new WriteReport(context).run());
    }
  }

  @Command(
      name = "refresh",
      mixinStandardHelpOptions = true,
      description = "Runs all steps that have anything to do, publishes and exports a release.")
  static final class RefreshCommand extends Step {
    RefreshCommand() {
      super(context -> new Refresh(context).run());
    }
  }

  @Command(
      name = "releases",
      mixinStandardHelpOptions = true,
      description = "Lists what is published.")
  static final class ReleasesCommand extends Step {
    ReleasesCommand() {
      super(context -> new ListReleases(context).run());
    }
  }
}
