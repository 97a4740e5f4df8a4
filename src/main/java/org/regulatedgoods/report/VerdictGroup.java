package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A claim with the verdicts on it, one a model. */
record VerdictGroup(Claim claim, List<VerdictText> verdicts) {

  /** What is claimed; a hypothesis whose predicted sign differs by good makes several claims. */
  record Claim(String hypothesis, String title, String role, String expected, String predicted) {}

  static List<VerdictGroup> of(List<VerdictText> verdicts) {
    Map<Claim, List<VerdictText>> groups = new LinkedHashMap<>();
    for (VerdictText verdict : verdicts) {
      Claim claim =
          new Claim(
              verdict.hypothesis(),
              verdict.title(),
              verdict.role(),
              verdict.expected(),
              verdict.predicted());
      groups.computeIfAbsent(claim, key -> new ArrayList<>()).add(verdict);
    }
    return groups.entrySet().stream()
        .map(group -> new VerdictGroup(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }
}
