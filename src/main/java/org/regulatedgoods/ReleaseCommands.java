package org.regulatedgoods;

import java.util.Optional;
import org.regulatedgoods.StepCommands.Step;
import org.regulatedgoods.job.CompareReleases;
import org.regulatedgoods.job.Expire;
import org.regulatedgoods.job.JobContext;
import org.regulatedgoods.job.ListReleases;
import org.regulatedgoods.job.Reproduce;
import org.regulatedgoods.job.RollBack;
import org.regulatedgoods.job.Tag;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.run.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that work on what is published. */
final class ReleaseCommands {

  private ReleaseCommands() {}

  @Command(
      name = "releases",
      mixinStandardHelpOptions = true,
      description = "Lists what is published.")
  static final class ReleasesCommand extends Step {
    @Override
    void work(JobContext context) {
      new ListReleases(context).run();
    }
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Says which estimates and verdicts changed from one release to another, and how much of it",
        "the data, the declarations and the program did: each is refitted with the others held."
      })
  static final class DiffCommand extends Step {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "The older, by name or tag.")
    private String old;

    @Parameters(index = "1", paramLabel = "RELEASE", description = "The newer, by name or tag.")
    private String now;

    @Override
    void work(JobContext context) {
      new CompareReleases(context).run(old, now);
    }
  }

  @Command(
      name = "reproduce",
      mixinStandardHelpOptions = true,
      description = {
        "Builds a release again from the source tables and declarations that it pins and compares",
        "every table; exit code 3 when one differs. Nothing is published."
      })
  static final class ReproduceCommand extends Step {
    @Parameters(paramLabel = "RELEASE", description = "By name or tag.")
    private String release;

    private boolean same;

    @Override
    void work(JobContext context) {
      same = new Reproduce(context).run(release);
    }

    @Override
    public Integer call() {
      super.call();
      return same ? Exit.DONE.code() : Exit.BAD_DATA.code();
    }
  }

  @Command(
      name = "rollback",
      mixinStandardHelpOptions = true,
      description = {
        "Publishes an older release again, as the next. A refresh makes new what the raw files and",
        "declarations give: put these back first, or it undoes the roll-back."
      })
  static final class RollbackCommand extends Step {
    @Parameters(paramLabel = "RELEASE", description = "By name or tag.")
    private String release;

    @Override
    void work(JobContext context) {
      new RollBack(context).run(release);
    }
  }

  @Command(
      name = "tag",
      mixinStandardHelpOptions = true,
      description = "Tags every table of a release, which then never expires.")
  static final class TagCommand extends Step {
    @Parameters(index = "0", paramLabel = "RELEASE", description = "By name or tag.")
    private String release;

    @Parameters(index = "1", paramLabel = "TAG", description = "A name, such as submitted-2027.")
    private String tag;

    @Override
    void work(JobContext context) {
      new Tag(context).run(release, tag);
    }
  }

  @Command(
      name = "expire",
      mixinStandardHelpOptions = true,
      description = {
        "Forgets releases that are neither tagged nor among the last, and deletes the files of the",
        "lake that only they needed; what was exported stays."
      })
  static final class ExpireCommand extends Step {
    @Option(
        names = "--last",
        paramLabel = "N",
        defaultValue = "10",
        description = "How many releases are kept in any case (default: ${DEFAULT-VALUE}).")
    private int last;

    @Override
    public Integer call() {
      if (last < 1) {
        throw new BadInput(
            new Problem(
                new Problem.Place("--last", 0, ""),
                Optional.of(Integer.toString(last)),
                "the release that stands cannot be forgotten",
                "write 1 or more"));
      }
      return super.call();
    }

    @Override
    void work(JobContext context) {
      new Expire(context).run(last);
    }
  }
}
