package org.regulatedgoods;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.Simulate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws a synthetic world and writes its raw files. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Writes SYNTHETIC raw files in the sources' native layouts, drawn from the theory.")
final class SimulateCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "data/sample",
      description = "Where the files go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--seed",
      defaultValue = "2006",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws java.io.IOException {
    List<Path> files = new Simulate(CountryRegistry.load(), seed).run(out);
    System.out.printf("SYNTHETIC data: %d files under %s, seed %d%n", files.size(), out, seed);
    return 0;
  }
}
