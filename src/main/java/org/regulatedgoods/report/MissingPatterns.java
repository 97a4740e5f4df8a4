package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/**
 * Which features are missing together in the table of a good.
 *
 * @param good empty where the tables of all goods are the same
 * @param always features that are missing in every row, which patterns do not name
 * @param never features that are missing in none
 * @param patterns the most frequent first
 */
record MissingPatterns(
    String good, int rows, List<String> always, List<String> never, List<Pattern> patterns) {

  /** Rows in which these features are missing and all others are not. */
  record Pattern(int rows, List<FeatureEntry> missing) {}

  static MissingPatterns of(Codebook codebook, String good) {
    Map<String, BitSet> missing = missing(codebook, good);
    List<String> always = new ArrayList<>();
    List<String> never = new ArrayList<>();
    BitSet varying = new BitSet();
    for (int i = 0; i < codebook.features().size(); i++) {
      int valued = codebook.features().get(i).in(good).valued();
      if (valued == 0) {
        always.add(codebook.features().get(i).name());
      } else if (valued == missing.size()) {
        never.add(codebook.features().get(i).name());
      } else {
        varying.set(i);
      }
    }
    return new MissingPatterns(
        good, missing.size(), always, never, patterns(codebook, missing, varying));
  }

  /** The features that are missing, by position, for each state and year. */
  private static Map<String, BitSet> missing(Codebook codebook, String good) {
    Map<String, BitSet> missing = new TreeMap<>();
    for (int i = 0; i < codebook.features().size(); i++) {
      for (FeatureCells.Run run : codebook.features().get(i).in(good).runs()) {
        for (int year = run.first(); year <= run.last(); year++) {
          missing
              .computeIfAbsent(run.state() + " " + year, key -> new BitSet())
              .set(i, run.status() == CellStatus.ABSENT);
        }
      }
    }
    return missing;
  }

  private static List<Pattern> patterns(
      Codebook codebook, Map<String, BitSet> missing, BitSet varying) {
    Map<BitSet, Integer> counts = new LinkedHashMap<>();
    for (BitSet row : missing.values()) {
      row.and(varying);
      counts.merge(row, 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<BitSet, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .map(
            entry ->
                new Pattern(
                    entry.getValue(),
                    entry.getKey().stream().mapToObj(codebook.features()::get).toList()))
        .toList();
  }

  /** How many features of each source are missing in some rows and not in others. */
  Map<String, Integer> varying() {
    Map<String, String> sources = new HashMap<>();
    patterns.stream()
        .flatMap(pattern -> pattern.missing().stream())
        .forEach(feature -> sources.put(feature.name(), feature.source()));
    Map<String, Integer> varying = new HashMap<>();
    sources.values().forEach(source -> varying.merge(source, 1, Integer::sum));
    return varying;
  }
}
