package org.regulatedgoods.export;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names that Stata takes, by the name of the column. It takes 32 letters, digits and underscores
 * that begin with no digit and are no word of its own. Other characters become underscores; a
 * longer name keeps its ending from the last {@code __} on, as {@code __status}, and is cut before
 * it; where two names would become the same, the later one ends in {@code _2}, {@code _3} and so
 * on.
 */
final class StataNames {

  private static final int LONGEST = 32;
  private static final Set<String> RESERVED =
      Set.of(
          "byte", "int", "long", "float", "double", "strL", "if", "in", "using", "with", "_all",
          "_b", "_coef", "_cons", "_n", "_N", "_pi", "_pred", "_rc", "_skip");

  private StataNames() {}

  static Map<String, String> of(List<Field> fields) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Field field : fields) {
      String name = shortened(legal(field.name()));
      for (int other = 2; !taken.add(name); other++) {
        name = numbered(shortened(legal(field.name())), other);
      }
      if (names.put(field.name(), name) != null) {
        throw new IllegalArgumentException("two columns are called " + field.name());
      }
    }
    return names;
  }

  private static String legal(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    boolean word = RESERVED.contains(plain) || plain.toLowerCase(Locale.ROOT).matches("str\\d+");
    return word || !plain.matches("[A-Za-z_].*") ? "_" + plain + "_" : plain;
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int at = name.lastIndexOf("__");
    String ending = at > 0 && name.length() - at < LONGEST ? name.substring(at) : "";
    return name.substring(0, LONGEST - ending.length()) + ending;
  }

  private static String numbered(String name, int number) {
    String ending = "_" + number;
    return name.substring(0, Math.min(name.length(), LONGEST - ending.length())) + ending;
  }
}
