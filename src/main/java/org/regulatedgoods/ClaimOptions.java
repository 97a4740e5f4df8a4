package org.regulatedgoods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.power.Claim;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.theory.Driver;
import picocli.CommandLine.Option;

/** Which hypotheses are tested in simulated surveys. */
final class ClaimOptions {
  private static final String OPTION = "--hypotheses";

  /** A role whose hypotheses describe, and follow from no driver of the theory. */
  private static final String REGION = "region";

  @Option(
      names = OPTION,
      split = ",",
      paramLabel = "ID",
      description = "Those of the study's that are tested (default: all).")
  private List<String> asked = List.of();

  /**
   * The study's hypotheses, in its order.
   *
   * @throws BadInput when one is asked for that the study has not
   */
  List<Claim> claims(Study study) {
    Set<String> unknown = new TreeSet<>(asked);
    List<Claim> claims = new ArrayList<>();
    for (Hypothesis hypothesis : study.hypotheses()) {
      unknown.remove(hypothesis.id());
      if (asked.isEmpty() || asked.contains(hypothesis.id())) {
        claim(hypothesis).ifPresent(claims::add);
      }
    }
    if (!unknown.isEmpty()) {
      throw new BadInput(
          new Problem(
              new Problem.Place(OPTION, 0, ""),
              Optional.of(String.join(",", unknown)),
              "no hypothesis of the study " + study.id(),
              "use some of " + study.hypotheses().stream().map(Hypothesis::id).toList()));
    }
    return claims;
  }

  private static Optional<Claim> claim(Hypothesis hypothesis) {
    if (!hypothesis.driver().isEmpty()) {
      return Optional.of(
          new Claim(hypothesis.id(), hypothesis.title(), Driver.of(hypothesis.driver())));
    }
    return hypothesis.role().equals(REGION)
        ? Optional.of(Claim.ofRegions(hypothesis.id(), hypothesis.title()))
        : Optional.empty();
  }
}
