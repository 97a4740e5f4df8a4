package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class CountryYearsTest {

  private static final CountryYears SOME =
      of("AFG 2001", "AFG 2002", "AFG 2003", "AFG 2005", "ALB 1999", "DZA");

  @Test
  void yearsInARowAreOneSpanAndAStateWithoutYearsIsNamedAlone() {
    assertThat(SOME).hasToString("AFG 2001-2003, 2005; ALB 1999; DZA");
    assertThat(SOME.size()).isEqualTo(6);
    assertThat(SOME.byYear()).containsEntry(2001, 1L).hasSize(5);
  }

  @Test
  void whatIsGoneIsWhatTheOthersLack() {
    assertThat(SOME.without(of("AFG 2002", "DZA", "ARG 1999")))
        .hasToString("AFG 2001, 2003, 2005; ALB 1999");
    assertThat(SOME.without(SOME).size()).isZero();
  }

  @Test
  void ofManyCountriesTheFirstAreShownAndTheRestAreCounted() {
    List<String> many = new ArrayList<>();
    for (char letter = 'A'; letter <= 'W'; letter++) {
      many.add("A" + letter + "A 2000");
    }
    assertThat(of(many.toArray(String[]::new)).toString())
        .startsWith("AAA 2000; ABA 2000")
        .endsWith("; and 3 countries more");
  }

  private static CountryYears of(String... written) {
    List<Row> rows = new ArrayList<>();
    for (String one : written) {
      String[] parts = one.split(" ");
      rows.add(RowFactory.create(parts[0], parts.length == 1 ? null : Integer.valueOf(parts[1])));
    }
    return CountryYears.of(rows);
  }
}
