package org.regulatedgoods.good;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A regulated good: which product codes are traded as it, revision by revision, and who plays which
 * role in its politics.
 *
 * @param products HS codes of six digits by revision of the Harmonized System ({@code HS92} …)
 * @param roles what each role of the theory means for this good, by the role's name
 */
public record Good(
    String id, String title, Map<String, List<String>> products, Map<String, String> roles) {

  /** The revisions of the Harmonized System. */
  public static final List<String> REVISIONS =
      List.of("HS92", "HS96", "HS02", "HS07", "HS12", "HS17", "HS22");

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  public Good {
    products = new TreeMap<>(products);
    roles = Map.copyOf(roles);
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

  /** The codes under one revision; none where the good has none. */
  public List<String> codes(String revision) {
    return products.getOrDefault(revision, List.of());
  }
}
