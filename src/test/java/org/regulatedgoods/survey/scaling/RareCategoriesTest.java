package org.regulatedgoods.survey.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RareCategoriesTest {

  @Test
  void theRarestIsJoinedToItsRarerNeighbourUntilNoneIsRare() {
    assertThat(RareCategories.map(new int[] {1, 20, 30, 20, 9}, 5)).containsExactly(0, 0, 1, 2, 3);
    assertThat(RareCategories.map(new int[] {20, 2, 8, 20, 0}, 5)).containsExactly(0, 1, 1, 2, 2);
    assertThat(RareCategories.map(new int[] {5, 5, 5}, 5)).containsExactly(0, 1, 2);
    assertThat(RareCategories.map(new int[] {9, 1, 9}, 5)).containsExactly(0, 0, 1);
  }

  @Test
  void twoCategoriesThatWereAnsweredAreLeftHoweverRare() {
    assertThat(RareCategories.map(new int[] {1, 30, 0, 0}, 5)).containsExactly(0, 1, 1, 1);
    assertThat(RareCategories.map(new int[] {0, 30, 0, 0}, 5)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void whatIsJoinedIsSaidAndAnItemThatAllAnswerAlikeIsSetAside() {
    Answers answers =
        new Answers(
            List.of("a", "b"),
            new int[] {4, 3},
            new int[][] {{0, 1}, {0, 1}, {1, 1}, {3, Answers.ABSENT}, {3, 1}});
    RareCategories rare = RareCategories.join(answers, 2);
    assertThat(rare.setAside()).containsExactly("b");
    assertThat(rare.joined()).containsExactly("a: categories 1 to 3 are one");
    assertThat(rare.answers().items()).containsExactly("a");
    assertThat(rare.answers().counts(0)).containsExactly(3, 2);
  }

  @Test
  void theIndexIsTheMeanOfTheAnsweredItemsAndNeedsTheDeclaredShare() {
    Answers answers =
        new Answers(
            List.of("a", "b", "c"),
            new int[] {5, 5, 3},
            new int[][] {{4, 0, 1}, {4, -1, -1}, {-1, -1, -1}, {2, -1, 2}});
    assertThat(AdditiveScores.of(answers, 0.5)).containsExactly(0.5, Double.NaN, Double.NaN, 0.75);
    assertThat(AdditiveScores.of(answers, 1.0 / 3)).containsExactly(0.5, 1.0, Double.NaN, 0.75);
    assertThat(AdditiveScores.of(answers, 0)[2]).isNaN();
  }

  @Test
  void aCategoryThatAnItemDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> new Answers(List.of("a"), new int[] {3}, new int[][] {{3}}))
        .hasMessage("the item a has 3 categories, and not 3");
  }
}
