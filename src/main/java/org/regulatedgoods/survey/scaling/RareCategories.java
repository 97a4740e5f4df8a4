package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins rare categories, since a threshold that nobody crosses cannot be estimated. An item's
 * rarest category, if it has fewer answers than the minimum, is joined to the neighbour with fewer
 * answers (of two equal ones, and of two equally rare categories, the one nearer the lowest), and
 * so on until none is rare or two are left. An item with one category left is set aside.
 */
public final class RareCategories {

  private final Answers answers;
  private final List<String> joined;
  private final List<String> setAside;

  private RareCategories(Answers answers, List<String> joined, List<String> setAside) {
    this.answers = answers;
    this.joined = List.copyOf(joined);
    this.setAside = List.copyOf(setAside);
  }

  /** Joins those with fewer than {@code minimum} answers. */
  public static RareCategories join(Answers answers, int minimum) {
    List<String> joined = new ArrayList<>();
    List<String> setAside = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    List<int[]> maps = new ArrayList<>();
    for (int item = 0; item < answers.size(); item++) {
      int[] map = map(answers.counts(item), minimum);
      int left = map[map.length - 1] + 1;
      if (left < 2) {
        setAside.add(answers.items().get(item));
        continue;
      }
      if (left < map.length) {
        joined.add(answers.items().get(item) + ": " + described(map));
      }
      kept.add(item);
      maps.add(map);
    }
    return new RareCategories(recoded(answers, kept, maps), joined, setAside);
  }

  /** The answers in the categories that are left, without the items that are set aside. */
  public Answers answers() {
    return answers;
  }

  /** For each item with joined categories, which of its categories are one now. */
  public List<String> joined() {
    return joined;
  }

  /** The items that everybody answered alike. */
  public List<String> setAside() {
    return setAside;
  }

  /** The new category of each old one. */
  static int[] map(int[] counts, int minimum) {
    List<Integer> left = new ArrayList<>(Arrays.stream(counts).boxed().toList());
    int[] map = new int[counts.length];
    Arrays.setAll(map, i -> i);
    while (left.size() > 1) {
      int rarest = rarest(left);
      boolean mustJoin = left.get(rarest) == 0 || left.size() > 2;
      if (left.get(rarest) >= minimum || !mustJoin) {
        break;
      }
      int lower = neighbour(left, rarest);
      left.set(lower, left.get(lower) + left.remove(lower + 1));
      for (int i = 0; i < map.length; i++) {
        map[i] -= map[i] > lower ? 1 : 0;
      }
    }
    return map;
  }

  private static int rarest(List<Integer> counts) {
    int rarest = 0;
    for (int i = 1; i < counts.size(); i++) {
      rarest = counts.get(i) < counts.get(rarest) ? i : rarest;
    }
    return rarest;
  }

  /** The lower one of the two categories to join. */
  private static int neighbour(List<Integer> counts, int rarest) {
    if (rarest == 0) {
      return 0;
    }
    boolean last = rarest == counts.size() - 1;
    return last || counts.get(rarest - 1) <= counts.get(rarest + 1) ? rarest - 1 : rarest;
  }

  private static String described(int[] map) {
    List<String> groups = new ArrayList<>();
    for (int i = 0, from = 0; i < map.length; i++) {
      if (i == map.length - 1 || map[i + 1] != map[i]) {
        if (i > from) {
          groups.add((from + 1) + " to " + (i + 1));
        }
        from = i + 1;
      }
    }
    return "categories " + String.join(" and ", groups) + " are one";
  }

  private static Answers recoded(Answers answers, List<Integer> kept, List<int[]> maps) {
    int[][] codes = new int[answers.respondents()][kept.size()];
    int[] categories = new int[kept.size()];
    List<String> names = new ArrayList<>();
    for (int j = 0; j < kept.size(); j++) {
      int[] map = maps.get(j);
      categories[j] = map[map.length - 1] + 1;
      names.add(answers.items().get(kept.get(j)));
      for (int i = 0; i < codes.length; i++) {
        int code = answers.code(i, kept.get(j));
        codes[i][j] = code == Answers.ABSENT ? Answers.ABSENT : map[code];
      }
    }
    return new Answers(names, categories, codes);
  }
}
