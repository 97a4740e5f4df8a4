package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.simulation.TradedGood;

/** The tables that the demonstration leaves in the lake, from raw row to estimation row. */
class DemoTablesTest {
  @ParameterizedTest
  @EnumSource
  void aCountryYearTableHasOneRowForEachStateThatExistsAndAStatusInEveryCell(TradedGood good) {
    Dataset<Row> table = DemoRelease.table(Tables.countryYear(good.id()));
    CountryRegistry registry = CountryRegistry.load();
    long expected =
        registry.states().stream()
            .flatMapToInt(state -> IntStream.rangeClosed(2000, 2006).filter(state::existsIn))
            .count();
    assertThat(table.count()).isEqualTo(expected);
    assertThat(table.dropDuplicates("state", "year").count()).isEqualTo(expected);
    String[] without =
        Stream.of(table.columns())
            .filter(column -> column.endsWith("__status"))
            .map(column -> "count_if(`" + column + "` IS NULL) AS `" + column + "`")
            .toArray(String[]::new);
    assertThat(without).hasSizeGreaterThan(30);
    Row counts = table.selectExpr(without).collectAsList().get(0);
    for (String column : counts.schema().fieldNames()) {
      assertThat(counts.<Long>getAs(column)).as(column).isZero();
    }
  }

  @Test
  void theLedgerAddsUpFromRawRowToEstimationRow() {
    Map<String, Long> balance = new TreeMap<>();
    for (Row row : DemoRelease.table(Tables.LEDGER).collectAsList()) {
      long rows = row.<Long>getAs("rows");
      boolean in = row.getAs("outcome").equals("read");
      balance.merge(row.getAs("stage") + " " + row.getAs("subject"), in ? rows : -rows, Long::sum);
    }
    assertThat(balance).hasSizeGreaterThan(30).allSatisfy((key, left) -> assertThat(left).isZero());
  }

  @Test
  void theRejectedTableHoldsExactlyTheRowsThatTheLedgerCallsLostAmongThoseAskedFor() {
    long lost =
        DemoRelease.table(Tables.LEDGER)
            .where("stage = 'ingest' AND outcome = 'lost' AND reason NOT LIKE 'not asked for by%'")
            .selectExpr("sum(rows)")
            .collectAsList()
            .get(0)
            .getLong(0);
    assertThat(DemoRelease.table(Tables.REJECTED).count()).isEqualTo(lost);
  }

  @Test
  void theSampleIsWhatTheSimulatorWritesWithItsSeed(@TempDir Path fresh) throws IOException {
    new Simulate(CountryRegistry.load(), 2006).run(fresh);
    Path committed = Path.of("data/sample");
    assertThat(DemoRelease.files(fresh)).isEqualTo(DemoRelease.files(committed)).isNotEmpty();
    for (String file : DemoRelease.files(fresh)) {
      assertThat(committed.resolve(file)).hasSameBinaryContentAs(fresh.resolve(file));
    }
  }
}
