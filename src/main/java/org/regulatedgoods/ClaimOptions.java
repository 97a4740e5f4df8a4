package org.regulatedgoods;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
      description = "Those of the study's on the good that are tested (default: all).")
  private List<String> asked = List.of();

  /**
   * The study's hypotheses about a good, in its order.
   *
   * @throws BadInput when one is asked for that is none of them
   */
  List<Claim> claims(Study study, String good) {
    Map<String, Claim> known = new LinkedHashMap<>();
    for (Hypothesis hypothesis : study.hypotheses()) {
      if (hypothesis.isAbout(good)) {
        claim(hypothesis).ifPresent(claim -> known.put(claim.id(), claim));
      }
    }
    Set<String> unknown = new TreeSet<>(asked);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      throw new BadInput(
          new Problem(
              new Problem.Place(OPTION, 0, ""),
              Optional.of(String.join(",", unknown)),
              "no hypothesis of the study " + study.id() + " on " + good + " that worlds can test",
              "use some of " + known.keySet()));
    }
    return known.values().stream()
        .filter(claim -> asked.isEmpty() || asked.contains(claim.id()))
        .toList();
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
