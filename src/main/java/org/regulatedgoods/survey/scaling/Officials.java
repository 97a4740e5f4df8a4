package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.List;

/** Which respondents answer for which government, by the order in which governments first occur. */
public final class Officials {

  private final List<String> governments = new ArrayList<>();
  private final List<List<Integer>> members = new ArrayList<>();

  /**
   * Groups respondents.
   *
   * @param government of each respondent
   */
  public Officials(List<String> government) {
    for (int i = 0; i < government.size(); i++) {
      int index = governments.indexOf(government.get(i));
      if (index < 0) {
        index = governments.size();
        governments.add(government.get(i));
        members.add(new ArrayList<>());
      }
      members.get(index).add(i);
    }
  }

  /** Each respondent on its own. */
  static Officials single(int respondents) {
    List<String> each = new ArrayList<>();
    for (int i = 0; i < respondents; i++) {
      each.add(Integer.toString(i));
    }
    return new Officials(each);
  }

  public List<String> governments() {
    return List.copyOf(governments);
  }

  public int size() {
    return governments.size();
  }

  /** The respondents of a government. */
  public List<Integer> of(int government) {
    return List.copyOf(members.get(government));
  }

  /** Whether any government has several, so that what they share can be told from what not. */
  public boolean areSeveral() {
    return members.stream().anyMatch(own -> own.size() > 1);
  }
}
