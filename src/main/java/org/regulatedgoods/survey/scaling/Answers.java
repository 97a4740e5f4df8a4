package org.regulatedgoods.survey.scaling;

import java.util.Arrays;
import java.util.List;

/**
 * What respondents answered to items: for each a category from 0 to one less than the item's
 * categories, or {@link #ABSENT}. Items are turned beforehand, so that a higher category is more of
 * what is measured.
 */
public final class Answers {

  /** No answer, or one without an opinion. */
  public static final int ABSENT = -1;

  private final List<String> items;
  private final int[] categories;
  private final int[][] codes;

  /**
   * Takes a copy.
   *
   * @param items names of the items
   * @param categories how many categories each has
   * @param codes a row a respondent, a column an item
   */
  public Answers(List<String> items, int[] categories, int[][] codes) {
    this.items = List.copyOf(items);
    this.categories = categories.clone();
    this.codes = Arrays.stream(codes).map(int[]::clone).toArray(int[][]::new);
    if (categories.length != items.size()) {
      throw new IllegalArgumentException(
          items.size() + " items and categories of " + categories.length);
    }
    for (int[] row : this.codes) {
      requireCodes(row);
    }
  }

  private void requireCodes(int[] row) {
    if (row.length != items.size()) {
      throw new IllegalArgumentException(row.length + " answers to " + items.size() + " items");
    }
    for (int j = 0; j < row.length; j++) {
      if (row[j] < ABSENT || row[j] >= categories[j]) {
        throw new IllegalArgumentException(
            "the item "
                + items.get(j)
                + " has "
                + categories[j]
                + " categories, and not "
                + row[j]);
      }
    }
  }

  public List<String> items() {
    return items;
  }

  public int respondents() {
    return codes.length;
  }

  public int size() {
    return items.size();
  }

  /** How many categories an item has. */
  public int categories(int item) {
    return categories[item];
  }

  /** A category from 0, or {@link #ABSENT}. */
  public int code(int respondent, int item) {
    return codes[respondent][item];
  }

  public boolean has(int respondent, int item) {
    return codes[respondent][item] != ABSENT;
  }

  /** How many items a respondent answered. */
  public int answered(int respondent) {
    int answered = 0;
    for (int code : codes[respondent]) {
      answered += code == ABSENT ? 0 : 1;
    }
    return answered;
  }

  public boolean isComplete(int respondent) {
    return answered(respondent) == size();
  }

  /** How often each category of an item was answered. */
  public int[] counts(int item) {
    int[] counts = new int[categories[item]];
    for (int[] row : codes) {
      if (row[item] != ABSENT) {
        counts[row[item]]++;
      }
    }
    return counts;
  }

  /** The answers of some of the respondents, in that order. */
  public Answers of(int[] respondents) {
    return new Answers(
        items,
        categories,
        Arrays.stream(respondents).mapToObj(i -> codes[i]).toArray(int[][]::new));
  }

  /** The same answers with one item worded the other way. */
  public Answers turned(int item) {
    int[][] turned = new int[codes.length][];
    for (int i = 0; i < codes.length; i++) {
      turned[i] = codes[i].clone();
      if (has(i, item)) {
        turned[i][item] = categories[item] - 1 - codes[i][item];
      }
    }
    return new Answers(items, categories, turned);
  }
}
