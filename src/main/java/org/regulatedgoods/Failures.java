package org.regulatedgoods;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regulatedgoods.lake.LakeUnavailable;
import org.regulatedgoods.lake.LeaseHeld;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.run.Exit;

/** What a failure means for who runs the program: an exit code, and lines to mend it by. */
record Failures(Exit exit, List<String> problems) {

  /** What it means; a bug has no lines but its stack trace. */
  static Failures of(Throwable failure) {
    if (failure instanceof BadInput bad) {
      return new Failures(
          bad instanceof BadData ? Exit.BAD_DATA : Exit.BAD_DECLARATION,
          bad.problems().stream().map(Problem::toString).toList());
    }
    Optional<LakeUnavailable> unavailable = LakeUnavailable.behind(failure);
    return unavailable
        .map(
            lake ->
                new Failures(
                    lake instanceof LeaseHeld ? Exit.HELD : Exit.UNAVAILABLE,
                    List.of(lake.getMessage())))
        .orElseGet(() -> new Failures(Exit.BUG, List.of()));
  }

  /** How a person is told that nothing was published. */
  List<String> lines() {
    if (exit == Exit.UNAVAILABLE || exit == Exit.HELD) {
      return List.of("nothing was published: " + problems.get(0));
    }
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return Stream.concat(
            Stream.of(count + "; nothing was published:"),
            problems.stream().map(line -> "  " + line))
        .toList();
  }
}
