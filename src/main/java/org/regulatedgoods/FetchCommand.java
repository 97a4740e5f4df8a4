package org.regulatedgoods;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.fetch.LandingUnavailable;
import org.regulatedgoods.fetch.Patience;
import org.regulatedgoods.fetch.Web;
import org.regulatedgoods.job.Fetch;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.run.Exit;
import org.regulatedgoods.study.Study;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Downloads raw files, without Spark. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Downloads a study's raw files from their producers; says what must be downloaded by hand.",
      "Every version is kept under DIR/landed with where it comes from."
    })
final class FetchCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Sources of the study (default: all).")
  private List<String> sources = List.of();

  @Option(
      names = "--raw",
      paramLabel = "DIR",
      description = "Root of the raw files, a local folder (default: the study's own).")
  private String raw;

  @Mixin private StudyOptions studyOptions;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    Study study = studyOptions.study(CountryRegistry.load());
    Path root = local(raw == null ? study.raw() : raw);
    Web web = new Web(Patience.usual(), Clock.systemUTC(), pause -> Thread.sleep(pause.toMillis()));
    java.io.PrintWriter err = spec.commandLine().getErr();
    try {
      Fetch.Failures failures = new Fetch(study, root, web, System.out).run(sources);
      failures.badInput().forEach(problem -> err.println("  " + problem));
      failures.unavailable().forEach(message -> err.println("  " + message));
      if (!failures.badInput().isEmpty()) {
        return Exit.BAD_DATA.code();
      }
      return failures.unavailable().isEmpty() ? 0 : Exit.UNAVAILABLE.code();
    } catch (LandingUnavailable e) {
      err.println("nothing more was fetched: " + e.getMessage());
      return Exit.UNAVAILABLE.code();
    }
  }

  private static Path local(String raw) {
    boolean isAddress = raw.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    if (isAddress && !raw.startsWith("file:")) {
      throw new BadInput(
          new Problem(
              new Problem.Place("--raw", 0, ""),
              Optional.of(raw),
              "files are fetched into a local folder",
              "name one, and copy it from there, as with hdfs dfs -put"));
    }
    return isAddress ? Path.of(URI.create(raw)) : Path.of(raw);
  }
}
