package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.regulatedgoods.lake.Release;

/**
 * Builds a release again from what it pins, its source tables and its declarations, and holds every
 * table against the released one, row by row and bit by bit.
 */
public final class Reproduce {

  private final JobContext context;

  public Reproduce(JobContext context) {
    this.context = context;
  }

  /** Prints what differs, and returns whether nothing does. */
  public boolean run(String name) {
    Release release = new Releases(context).named(name);
    Progress progress = context.progress();
    if (!release.build().equals(context.build().toString())) {
      progress.line(
          release.name()
              + " was made by the program "
              + release.build()
              + ", and this is "
              + context.build()
              + ": what differs may be the program's doing");
    }
    try (Rebuild rebuild =
        progress.step("rebuild", release.name(), () -> Rebuild.of(context, release, release))) {
      List<String> tables =
          release.snapshots().keySet().stream().filter(Reproduce::isMade).toList();
      long different = tables.stream().filter(table -> !isSame(table, release, rebuild)).count();
      progress.line(
          different == 0
              ? "all " + tables.size() + " tables are the same"
              : different + " of " + tables.size() + " tables differ");
      return different == 0;
    }
  }

  /** Whether it is made of what ingest has written, by the declarations alone. */
  private static boolean isMade(String table) {
    return !Rebuild.isOfIngest(table)
        && !List.of(Tables.VINTAGE_CHANGES, Tables.DECLARATIONS).contains(table);
  }

  private boolean isSame(String table, Release release, Rebuild rebuild) {
    String said = difference(table, release, rebuild);
    context.progress().say("compare", table, said.isEmpty() ? "the same" : said);
    return said.isEmpty();
  }

  private String difference(String table, Release release, Rebuild rebuild) {
    if (!rebuild.tables().has(table)) {
      return "was not made";
    }
    Dataset<Row> then = context.lake().released(release, table);
    Dataset<Row> now = rebuild.tables().table(table);
    if (!Arrays.equals(then.schema().names(), now.schema().names())) {
      return "has other columns: "
          + List.of(now.schema().names())
          + " instead of "
          + List.of(then.schema().names());
    }
    if (table.equals(Tables.LEDGER)) {
      then = made(then);
      now = made(now);
    }
    then = comparable(then);
    now = comparable(now);
    long lost = then.exceptAll(now).count();
    long gained = now.exceptAll(then).count();
    return lost + gained == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%,d of %,d rows are other ones, %,d rows now",
            lost,
            then.count(),
            now.count());
  }

  /** Maps cannot be compared; their entries can. */
  private static Dataset<Row> comparable(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(rows.schema().fields())
            .map(
                field ->
                    field.dataType() instanceof MapType
                        ? array_sort(map_entries(col("`" + field.name() + "`"))).as(field.name())
                        : col("`" + field.name() + "`"))
            .toArray(Column[]::new));
  }

  private static Dataset<Row> made(Dataset<Row> ledger) {
    return ledger.where(not(col(Tables.PART).startsWith("ingest ")));
  }
}
