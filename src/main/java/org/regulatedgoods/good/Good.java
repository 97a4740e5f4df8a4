package org.regulatedgoods.good;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A regulated good: which product codes are traded as it, revision by revision, and who plays which
 * role in its politics.
 *
 * @param products HS codes of six digits by revision of the Harmonized System ({@code HS92} …)
 * @param subsets narrower lists of codes, by name and revision, to see whether a finding holds for
 *     them alone
 * @param roles what each role of the theory means for this good, by the role's name
 * @param outcomes in what a government's stance on this good shows, by a name; empty where models
 *     may take any
 */
public record Good(
    String id,
    String title,
    Map<String, List<String>> products,
    @JsonProperty(defaultValue = "") Map<String, Map<String, List<String>>> subsets,
    Map<String, Meaning> roles,
    @JsonProperty(defaultValue = "") Map<String, Meaning> outcomes) {

  /** The revisions of the Harmonized System. */
  public static final List<String> REVISIONS =
      List.of("HS92", "HS96", "HS02", "HS07", "HS12", "HS17", "HS22");

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  public Good {
    products = copy(products);
    Map<String, Map<String, List<String>>> narrower = new TreeMap<>();
    if (subsets != null) {
      subsets.forEach((name, codes) -> narrower.put(name, copy(codes)));
    }
    subsets = Collections.unmodifiableMap(narrower);
    roles = Map.copyOf(roles);
    outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
    products.values().stream()
        .flatMap(List::stream)
        .filter(code -> !CODE.matcher(code).matches())
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException(
                  "products: the code \""
                      + code
                      + "\" is not of six digits; list each six-digit code in quotes");
            });
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> codes) {
    Map<String, List<String>> copy = new TreeMap<>();
    codes.forEach((revision, list) -> copy.put(revision, List.copyOf(list)));
    return Collections.unmodifiableMap(copy);
  }

  /** Whether the feature is a measure of one of the good's roles. */
  public boolean measuresARole(String feature) {
    return roles.values().stream().anyMatch(role -> role.isMeasuredBy(feature));
  }

  /** The codes under one revision; none where the good has none. */
  public List<String> codes(String revision) {
    return products.getOrDefault(revision, List.of());
  }

  /**
   * The codes of a subset under one revision; none where the good has none.
   *
   * @param subset the name of a subset; empty for all codes of the good
   */
  public List<String> codes(String subset, String revision) {
    return subset.isEmpty()
        ? codes(revision)
        : subsets.getOrDefault(subset, Map.of()).getOrDefault(revision, List.of());
  }
}
