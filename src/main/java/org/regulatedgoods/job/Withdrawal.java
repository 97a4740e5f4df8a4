package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.Source;

/**
 * Takes a source whose files went away out of the next release: its tables are emptied, and nothing
 * is said any more of files and rows that are not there. The releases that stand keep what they
 * have.
 */
record Withdrawal(JobContext context) {

  /** The fingerprint of a table that was emptied. */
  static final String WITHDRAWN = "withdrawn";

  void of(Source source) {
    List<String> standing =
        Stream.concat(Stream.of(Tables.source(source.id())), Tables.ofSurvey(source.id()).stream())
            .filter(this::stands)
            .toList();
    if (standing.isEmpty() || !context.agenda().withdraws(source.id(), standing)) {
      return;
    }
    standing.forEach(table -> context.lake().replace(table, none(table), WITHDRAWN));
    List<String> part = List.of("ingest " + source.id(), "scale " + source.id());
    List<String> id = List.of(source.id());
    context.lake().replaceParts(Tables.LEDGER, Tables.PART, part, none(Tables.LEDGER));
    context.lake().replaceParts(Tables.REJECTED, Tables.SOURCE, id, none(Tables.REJECTED));
    if (context.lake().has(Tables.CORRECTIONS)) {
      context.lake().replaceParts(Tables.CORRECTIONS, Tables.SOURCE, id, none(Tables.CORRECTIONS));
    }
    context.lake().replaceParts(Tables.FILES, Tables.SOURCE, id, none(Tables.FILES));
    context.progress().say("ingest", source.id(), "withdrawn from the next release");
  }

  private boolean stands(String table) {
    return context.lake().fingerprint(table).isPresent() && !context.lake().has(table, WITHDRAWN);
  }

  private Dataset<Row> none(String table) {
    return context.lake().working(table).where(lit(false));
  }
}
