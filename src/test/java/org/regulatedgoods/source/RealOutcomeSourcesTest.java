package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.source.text.TextFiles;
import org.regulatedgoods.study.DeclaredSources;

/**
 * The sources of outcomes, drugs and antiquities against their real files. The counts are those
 * that golden/real/outcomes.py prints.
 */
@Tag(RealFiles.TAG)
class RealOutcomeSourcesTest {

  private static final String VOTES = "derived_csv/UNVotesPublished_native.csv.gz";
  private static final String CALLS = "unvotes/descriptions1-70latestversion.xls";

  @BeforeEach
  void skipWhereTheRealFilesAreAbsent() {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "arms-trade-treaty, untreaties/treaties/26-8.csv, 119, 119",
    "firearms-protocol, untreaties/treaties/18-12-c.csv, 124, 123",
    "organized-crime, untreaties/treaties/18-12.csv, 187, 183",
    "narcotics-1961, untreaties/treaties/6-15.csv, 156, 155",
    "narcotics-1961-amended, untreaties/treaties/6-18.csv, 187, 186",
    "psychotropics-1971, untreaties/treaties/6-16.csv, 186, 185",
    "trafficking-1988, untreaties/treaties/6-19.csv, 191, 187",
    "unodc-seizures, unodc_drugs/seizures_1.csv, 51201, 49073",
    "heritage-sites, unesco/whc-sites-2019.csv, 1199, 1172",
    "heritage-listed-in-danger, unesco/whc-sites-2019.csv, 1204, 88",
    "heritage-out-of-danger, unesco/whc-sites-2019.csv, 1200, 38",
    "un-votes-native, " + VOTES + ", 1066613, 834067"
  })
  void theFileIsReadWhole(String id, String file, long read, long kept) {
    Path root = RealFiles.root().orElseThrow();
    assumeTrue(Files.exists(root.resolve(file)), "skipped: no " + file);
    Ingested ingested =
        new RawFolder(root)
            .placing(id, file)
            .placing("un-votes-native.roll-calls", CALLS)
            .reader()
            .read(DeclaredSources.of(id));
    assertThat(rows(ingested, LedgerEntry.READ)).isEqualTo(read);
    assertThat(rows(ingested, LedgerEntry.KEPT)).isEqualTo(kept);
    assertThat(rows(ingested, LedgerEntry.LOST)).isEqualTo(read - kept);
    ingested.release();
  }

  private static long rows(Ingested ingested, String outcome) {
    return ingested.ledger().stream()
        .filter(entry -> entry.outcome().equals(outcome))
        .mapToLong(LedgerEntry::rows)
        .sum();
  }

  /**
   * Of 5,429 roll calls 20 have one to three votes more or less in the workbook than in the file of
   * votes, by their publisher.
   */
  @Test
  void theVotesAddUpToTheTotalsOfTheirRollCalls() {
    Path root = RealFiles.root().orElseThrow();
    assumeTrue(Files.exists(root.resolve(CALLS)), "skipped: no " + CALLS);
    Dataset<Row> votes =
        text(VOTES, "rcid", "vote")
            .groupBy("rcid")
            .agg(counted("1").as("_yes"), counted("2").as("_abstain"), counted("3").as("_no"));
    Column difference =
        abs(col("yes").cast("long").minus(col("_yes")))
            .plus(abs(col("abstain").cast("long").minus(col("_abstain"))))
            .plus(abs(col("no").cast("long").minus(col("_no"))));
    List<Row> differences =
        text(CALLS, "rcid", "yes", "abstain", "no")
            .drop(TextFiles.FILE, TextFiles.LINE)
            .join(votes, "rcid")
            .groupBy(difference.as("difference"))
            .count()
            .orderBy("difference")
            .collectAsList();
    assertThat(differences.get(0)).hasToString("[0,5409]");
    assertThat(differences.stream().mapToLong(row -> row.getLong(1)).sum()).isEqualTo(5429);
    assertThat(differences.get(differences.size() - 1).getLong(0)).isLessThanOrEqualTo(3);
  }

  private static Column counted(String vote) {
    return count(when(col("vote").equalTo(vote), 1));
  }

  private static Dataset<Row> text(String file, String... columns) {
    RawFiles files =
        new RawFiles(
            RealFiles.root().orElseThrow().toString(), java.util.Map.of(), new Configuration());
    return TextFiles.read(
        LocalSpark.session(), files.require("votes", file), Format.plain(), List.of(columns));
  }
}
