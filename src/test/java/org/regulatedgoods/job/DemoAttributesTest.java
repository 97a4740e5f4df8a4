package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.simulation.AttributeTable;
import org.regulatedgoods.simulation.SimulationOptions;
import org.regulatedgoods.simulation.TradedGood;
import org.regulatedgoods.theory.Quantity;

/** A world whose states are like those of a release. */
class DemoAttributesTest {
  @Test
  void aWorldHasTheAttributesOfARelease(@TempDir Path fresh) throws IOException {
    StudyRun demo = DemoRelease.run();
    AttributeTable table = new ReadAttributes(demo.context(), "r1", Optional.empty()).read();
    List<Row> rows =
        DemoRelease.table(Tables.countryYear("small-arms"))
            .where("year = 2006 AND log_violence IS NOT NULL")
            .select("state", "log_violence")
            .collectAsList();
    assertThat(demo.printed())
        .contains("harm of drugs: opioid_use in 2006", "autocracy: 1 - polyarchy in 2006")
        .contains("no harm of drugs", "all attributes are the table's");
    Map<String, Double> harm =
        rows.stream().collect(Collectors.toMap(row -> row.getString(0), row -> row.getDouble(1)));
    assertThat(table.complete()).hasSizeBetween(140, 192);
    assertThat(table.complete().keySet()).isSubsetOf(harm.keySet());
    table
        .complete()
        .forEach(
            (state, row) ->
                assertThat(row.byGood().get(TradedGood.SMALL_ARMS))
                    .containsEntry(Quantity.HARM, harm.get(state)));

    Simulate simulate =
        new Simulate(CountryRegistry.load(), 2006, SimulationOptions.standard(), table);
    assertThat(simulate.said())
        .startsWith(table.complete().size() + " of 192 states have all of them; ");
    simulate.run(fresh);
    assertThat(Files.readString(fresh.resolve("README.md")))
        .contains("those of release r1 of the study demo");
  }

  @Test
  void theAttributesOfAReleaseAreTheSameHoweverItsTablesAreRead() {
    StudyRun demo = DemoRelease.run();
    AttributeTable table = new ReadAttributes(demo.context(), "r1", Optional.of(2005)).read();
    demo.spark().conf().set("spark.sql.shuffle.partitions", 7);
    try {
      assertThat(new ReadAttributes(demo.context(), "r1", Optional.of(2005)).read())
          .isEqualTo(table);
    } finally {
      demo.spark().conf().unset("spark.sql.shuffle.partitions");
    }
  }

  @Test
  void aReleaseThatLacksAColumnOfAnAttributeIsRefusedWithWhatToDo(@TempDir Path changed)
      throws IOException {
    StudyRun.copy(Path.of("conf"), changed);
    for (String file : DemoRelease.files(changed)) {
      String text = Files.readString(changed.resolve(file));
      Files.writeString(changed.resolve(file), text.replace("opioid_use", "opioid_users"));
    }
    StudyRun renamed = DemoRelease.run(changed);
    ReadAttributes attributes = new ReadAttributes(renamed.context(), "r1", Optional.empty());
    assertThatThrownBy(attributes::read)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("preferences drugs-2006: harm = \"opioid_users\"")
        .hasMessageContaining("run refresh and name the release that it makes");
  }

  @Test
  void aYearThatNoStateHasAttributesInIsRefused() {
    StudyRun demo = DemoRelease.run();
    ReadAttributes attributes = new ReadAttributes(demo.context(), "r1", Optional.of(1950));
    assertThatThrownBy(attributes::read)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no state has all attributes")
        .hasMessageContaining("--attributes-year");
  }
}
