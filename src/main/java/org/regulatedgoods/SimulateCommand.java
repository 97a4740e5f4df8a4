package org.regulatedgoods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.ReadAttributes;
import org.regulatedgoods.job.Simulate;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.simulation.AttributeTable;
import org.regulatedgoods.simulation.SimulationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a synthetic world and writes its raw files. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes SYNTHETIC raw files in the sources' native layouts, drawn from the theory. What states",
      "are like is drawn from declared distributions, or is that of a release: --attributes-from."
    })
final class SimulateCommand implements Callable<Integer> {

  private static final Path SAMPLE = Path.of("data", "sample");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the files go (default: data/sample; none with --response-g3 or --attributes-from).")
  private Optional<Path> out;

  @Option(
      names = "--seed",
      defaultValue = "2006",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--response-g3",
      paramLabel = "G3",
      defaultValue = "0",
      description = {
        "What a unit of r*, three standard deviations, adds to the log odds that a government answers a survey and that its",
        "officials know an answer. At 0, the default, silence is random given income and democracy."
      })
  private double responseByPreference;

  @Option(
      names = "--attributes-from",
      paramLabel = "RELEASE",
      description = {
        "A release of --study under --lake, by name or tag. Each government has the harm, exports,",
        "consumption, owners, democracy and humanitarian concern that its state has there, as the",
        "study's preferences measure them. A state that lacks one has all those of a state that",
        "lacks none, drawn at random. What no preference measures is drawn as without this option."
      })
  private Optional<String> release;

  @Option(
      names = "--attributes-year",
      paramLabel = "YEAR",
      description = "The year they are read in (default: each preference's own).")
  private Optional<Integer> year;

  @Mixin private StudyOptions studyOptions;
  @Mixin private LakeOptions lakeOptions;

  @Override
  public Integer call() throws IOException {
    CountryRegistry registry = CountryRegistry.load();
    if (release.isEmpty()) {
      requireNoYear();
      write(new Simulate(registry, seed, options(), AttributeTable.NONE), directory());
      return 0;
    }
    Path directory =
        out.orElseThrow(
            () ->
                noDirectory(
                    "data/sample is the demonstration's, whose attributes are all invented"));
    lakeOptions.work(
        studyOptions.conf(),
        studyOptions.study(registry),
        registry,
        context -> write(context, registry, directory));
    return 0;
  }

  private void write(JobContext context, CountryRegistry registry, Path directory) {
    Simulate simulate =
        new Simulate(
            registry,
            seed,
            options(),
            new ReadAttributes(context, release.orElseThrow(), year).read());
    System.out.println(simulate.said());
    try {
      write(simulate, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  private void write(Simulate simulate, Path directory) throws IOException {
    List<Path> files = simulate.run(directory);
    System.out.printf(
        "SYNTHETIC data: %d files under %s, seed %d%n", files.size(), directory, seed);
  }

  private SimulationOptions options() {
    if (!Double.isFinite(responseByPreference)) {
      throw problem(
          "--response-g3",
          Optional.of(String.valueOf(responseByPreference)),
          "it is no finite number",
          "give one, such as -3");
    }
    return SimulationOptions.standard().answeringByPreference(responseByPreference);
  }

  /** The sample's is of the standard world alone. */
  private Path directory() {
    if (responseByPreference != 0 && out.isEmpty()) {
      throw noDirectory("data/sample is the demonstration's, whose silence is random");
    }
    return out.orElse(SAMPLE);
  }

  private void requireNoYear() {
    if (year.isPresent()) {
      throw problem(
          "--attributes-year",
          year.map(String::valueOf),
          "no release is named to read this year in",
          "name one with --attributes-from, or leave the year out");
    }
  }

  private static BadInput noDirectory(String why) {
    return problem("--out", Optional.empty(), why, "name another folder");
  }

  private static BadInput problem(
      String option, Optional<String> value, String fault, String remedy) {
    return new BadInput(new Problem(new Problem.Place(option, 0, ""), value, fault, remedy));
  }
}
