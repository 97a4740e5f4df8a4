package org.regulatedgoods;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.regulatedgoods.job.BuildIdentity;
import org.regulatedgoods.lake.LakeUnavailable;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The command line: the only place that parses arguments, builds a session and exits. */
@Command(
    name = "jobs/submit",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Tests which governments want a dangerous good regulated internationally.",
      "A first look, on synthetic data: jobs/submit refresh"
    },
    subcommands = {
      CheckCommand.class,
      FetchCommand.class,
      StepCommands.IngestCommand.class,
      StepCommands.FeaturesCommand.class,
      StepCommands.FitCommand.class,
      StepCommands.ReportCommand.class,
      StepCommands.RefreshCommand.class,
      StepCommands.PredictCommand.class,
      StepCommands.EstimateTheoryCommand.class,
      SimulateCommand.class,
      PowerCommand.class,
      CalibrateCommand.class,
      ExplainCommand.class,
      StepCommands.ReleasesCommand.class
    })
public final class Main implements Callable<Integer> {

  /** Something that the user wrote or supplied is wrong. */
  static final int BAD_INPUT = 2;

  /** The lake or the landing folder cannot be written, or a server gave up. */
  static final int UNAVAILABLE = 3;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** The version as the build has it, with the hash of the program's own classes. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"regulated-goods " + BuildIdentity.current()};
    }
  }

  /** Runs the command line and exits with its code: 0, 1 a bug, 2 bad input, 3 the lake. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(told())
        .execute(arguments);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.out);
    return 0;
  }

  /** What is the user's to mend is told in lines, without a stack trace; a bug keeps its own. */
  private static IExecutionExceptionHandler told() {
    return (failure, command, parsed) -> {
      java.io.PrintWriter err = command.getErr();
      if (failure instanceof BadInput bad) {
        int count = bad.problems().size();
        err.println(
            count == 1
                ? "1 problem; nothing was published:"
                : count + " problems; nothing was published:");
        bad.problems().stream().map(Problem::toString).forEach(line -> err.println("  " + line));
        return BAD_INPUT;
      }
      Optional<LakeUnavailable> unavailable = LakeUnavailable.behind(failure);
      if (unavailable.isPresent()) {
        err.println("nothing was published: " + unavailable.get().getMessage());
        return UNAVAILABLE;
      }
      throw failure;
    };
  }
}
