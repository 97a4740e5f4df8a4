package org.regulatedgoods;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.Refresh;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.run.Notice;
import org.regulatedgoods.run.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All steps, and who is told of it: what a schedule calls. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = "Runs all steps that have anything to do, publishes and exports a release.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published, or nothing has changed",
      "1:a fault of the program; please report it",
      "2:a declaration or an argument is wrong",
      "3:a raw file is missing or wrong; nothing was published",
      "4:the lake, Spark or a file system cannot be used; nothing was published",
      "5:another refresh holds the lease of the lake"
    })
final class RefreshCommand implements Callable<Integer> {

  @Mixin private StudyOptions study;
  @Mixin private LakeOptions lake;

  @Option(
      names = "--explain",
      description = {
        "Says of every step whether it would run, and which file, declaration or table is the",
        "reason; nothing is computed, written or told to anybody."
      })
  private boolean explain;

  @Option(
      names = "--anew",
      description = {
        "Makes every table again from the raw files, whatever the lake holds: for a lake of which",
        "a file cannot be read."
      })
  private boolean anew;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "Writes how the run ended there in Prometheus's text format.")
  private Optional<Path> metrics;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      defaultValue = "${env:REGULATED_GOODS_WEBHOOK}",
      description = {
        "Posts the report of the run there as JSON. An address that holds a secret is better",
        "given as REGULATED_GOODS_WEBHOOK in the environment."
      })
  private Optional<String> webhook;

  @Override
  public Integer call() {
    if (explain) {
      on(context -> new Refresh(context).explain());
      return 0;
    }
    new RecordedRun("refresh", study, lake, notice()).of(this::refreshed);
    return 0;
  }

  private Outcome refreshed() {
    AtomicReference<Outcome> outcome = new AtomicReference<>(new Outcome.Nothing());
    on(context -> outcome.set(new Refresh(context).run()));
    return outcome.get();
  }

  private void on(Consumer<JobContext> work) {
    CountryRegistry registry = CountryRegistry.load();
    lake.work(
        study.conf(),
        study.study(registry),
        registry,
        context -> {
          if (anew) {
            context.lake().distrust();
          }
          work.accept(context);
        });
  }

  private Notice notice() {
    try {
      return new Notice(metrics, webhook.map(URI::create));
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          new Problem(
              new Problem.Place("--webhook", 0, ""),
              Optional.empty(),
              "this is no address of the web",
              "write http://HOST/PATH or https://HOST/PATH"));
    }
  }
}
