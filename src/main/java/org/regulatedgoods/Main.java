package org.regulatedgoods;

import java.util.concurrent.Callable;
import org.regulatedgoods.job.BuildIdentity;
import org.regulatedgoods.run.Exit;
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
      RefreshCommand.class,
      StepCommands.PredictCommand.class,
      StepCommands.EstimateTheoryCommand.class,
      SimulateCommand.class,
      PowerCommand.class,
      CalibrateCommand.class,
      ExplainCommand.class,
      ReleaseCommands.ReleasesCommand.class,
      ReleaseCommands.DiffCommand.class,
      ReleaseCommands.ReproduceCommand.class,
      ReleaseCommands.RollbackCommand.class,
      ReleaseCommands.TagCommand.class,
      ReleaseCommands.ExpireCommand.class
    })
public final class Main implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  /** The version as the build has it, with the hash of the program's own classes. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"regulated-goods " + BuildIdentity.current()};
    }
  }

  /** Runs the command line and exits with one of the codes of {@link Exit}. */
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
      Failures told = Failures.of(failure);
      if (told.exit() == Exit.BUG) {
        throw failure;
      }
      told.lines().forEach(err::println);
      return told.exit().code();
    };
  }
}
