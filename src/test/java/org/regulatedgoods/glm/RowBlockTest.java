package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RowBlockTest {

  @Test
  void aPartIsOneRowOfEachSoManyWithAllThatItHas() {
    RowBlock block = block(0, 1_000);
    assertThat(block.size()).isEqualTo(1_000);
    RowBlock part = block.every(100);
    assertThat(part.size()).isBetween(9, 10);
    part.forEach(
        row -> {
          assertThat(row.key()).isEqualTo("k" + (int) row.outcome());
          assertThat(row.atoms()).containsExactly(row.outcome(), -row.outcome());
          assertThat(row.cluster()).isEqualTo("c" + (int) row.outcome() % 7);
          assertThat(row.number(0)).isEqualTo(row.outcome() / 2);
        });
  }

  @Test
  void aPartOfManyShortBlocksIsAsLargeAsThatOfLongOnesAndNotTheirFirstRows() {
    int drawn = 0;
    Set<Integer> places = new TreeSet<>();
    for (int b = 0; b < 500; b++) {
      RowBlock part = block(10 * b, 10).every(100);
      drawn += part.size();
      part.forEach(row -> places.add((int) row.outcome() % 10));
    }
    assertThat(drawn).isBetween(25, 80);
    assertThat(places).hasSizeGreaterThan(4);
  }

  private static RowBlock block(int first, int rows) {
    RowBlock.Builder builder = new RowBlock.Builder(2, 1);
    for (int i = first; i < first + rows; i++) {
      int value = i;
      builder.add(
          new DesignRow(
              () -> "k" + value,
              value,
              new double[] {value, -value},
              new DesignRow.Apart("c" + value % 7, "", value / 2.0)));
    }
    return builder.build();
  }
}
