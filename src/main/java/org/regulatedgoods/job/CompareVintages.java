package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.FlowReader;
import org.regulatedgoods.source.declaration.PlacedContracts;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;

/**
 * Says what the new vintages of sources change of the release that stands, before anything is
 * published, and refuses one that breaks its source's contracts.
 */
final class CompareVintages {

  private final JobContext context;
  private final Lake lake;

  CompareVintages(JobContext context) {
    this.context = context;
    this.lake = context.lake();
  }

  /**
   * Compares every source whose table is another than in the latest release.
   *
   * @throws BadInput when a vintage breaks a contract
   */
  void run() {
    Optional<Release> standing = lake.history().latest();
    List<Source> changed = standing.map(this::changed).orElse(List.of());
    if (changed.isEmpty()) {
      return;
    }
    String next = lake.history().next();
    Fingerprint fingerprint = fingerprint(next, changed);
    if (context.agenda().isDue("vintages", next, Tables.VINTAGE_CHANGES, fingerprint)) {
      context
          .progress()
          .run("vintages", next, () -> compare(standing.get(), next, changed, fingerprint.text()));
    }
  }

  private List<Source> changed(Release release) {
    return context.study().sources().stream()
        .filter(source -> source.read().hasFiles())
        // What changed is exported row by row, and an official's answers are not to be.
        .filter(source -> !(source.read() instanceof Responses))
        .filter(source -> lake.has(release, Tables.source(source.id())))
        .filter(source -> context.agenda().isUnpublished(Tables.source(source.id())))
        .filter(source -> isReadable(source, release))
        .toList();
  }

  /** Where the tables are made again, what was released of one may be what is damaged. */
  private boolean isReadable(Source source, Release release) {
    boolean readable =
        !lake.isMadeAgain()
            || Stream.of(Tables.source(source.id()), Tables.SOURCE_FILES)
                .allMatch(table -> lake.damage(table).isEmpty());
    if (!readable) {
      context
          .progress()
          .say("vintages", source.id(), release.name() + " cannot be read; not compared with it");
    }
    return readable;
  }

  private Fingerprint fingerprint(String next, List<Source> changed) {
    Fingerprint fingerprint = Fingerprint.by(context.build()).add("the release to come", next);
    for (Source source : changed) {
      String table = Tables.source(source.id());
      fingerprint.addTable(table, context.agenda().madeFrom(table).orElse(""));
      contracts(source)
          .ifPresent(
              placed ->
                  fingerprint.addDeclaration("the checks of " + source.id(), placed.contracts()));
    }
    return fingerprint;
  }

  private void compare(Release release, String next, List<Source> changed, String fingerprint) {
    Map<Source, Vintage> vintages = new LinkedHashMap<>();
    try {
      for (Source source : changed) {
        vintage(source, release).ifPresent(vintage -> vintages.put(source, vintage));
      }
      VintageTable table = new VintageTable(context, next);
      table.say(vintages.values());
      refuseBroken(vintages);
      table.write(vintages.values(), fingerprint);
    } finally {
      vintages.values().forEach(Vintage::release);
    }
  }

  private void refuseBroken(Map<Source, Vintage> vintages) {
    List<Problem> problems = new ArrayList<>();
    vintages.forEach((source, vintage) -> problems.addAll(broken(source, vintage)));
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
  }

  private Optional<Vintage> vintage(Source source, Release release) {
    String table = Tables.source(source.id());
    VintageRows before = new VintageRows(source, lake.released(release, table));
    VintageRows after = new VintageRows(source, lake.working(table));
    if (!before.isComparable() || !after.isComparable()) {
      context.progress().say("vintages", source.id(), "another shape than in " + release.name());
      return Optional.empty();
    }
    Optional<Object[]> years = changedYears(source, release, before, after);
    return Optional.of(
        years.isEmpty()
            ? Vintage.of(before, after)
            : Vintage.of(before, after, of(before, years.get()), of(after, years.get())));
  }

  private static VintageRows of(VintageRows vintage, Object[] years) {
    return new VintageRows(vintage.source(), vintage.table().where(col("year").isin(years)));
  }

  /** The years of the files that changed; empty where the source is not kept file by file. */
  private Optional<Object[]> changedYears(
      Source source, Release release, VintageRows before, VintageRows after) {
    boolean byFile =
        List.of(before.table().columns()).contains(FlowReader.FILE)
            && List.of(after.table().columns()).contains(FlowReader.FILE);
    if (!byFile || !lake.has(release, Tables.SOURCE_FILES)) {
      return Optional.empty();
    }
    Set<Row> then = files(source, lake.released(release, Tables.SOURCE_FILES));
    Set<Row> now = files(source, lake.working(Tables.SOURCE_FILES));
    Set<Row> changed = new HashSet<>(then);
    changed.addAll(now);
    changed.removeIf(file -> then.contains(file) && now.contains(file));
    Object[] names = changed.stream().map(file -> file.getString(0)).distinct().toArray();
    return Optional.of(
        before
            .table()
            .select("year", FlowReader.FILE)
            .union(after.table().select("year", FlowReader.FILE))
            .where(col(FlowReader.FILE).isin(names))
            .select("year")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.get(0))
            .toArray());
  }

  private static Set<Row> files(Source source, Dataset<Row> table) {
    return new HashSet<>(
        table
            .where(col(Tables.SOURCE).equalTo(source.id()))
            .select("file", "sha256", "declaration")
            .collectAsList());
  }

  private Optional<PlacedContracts> contracts(Source source) {
    return Optional.ofNullable(context.study().contracts().get(source.id()));
  }

  /** A source that is declared optional may go away as a whole. */
  private List<Problem> broken(Source source, Vintage vintage) {
    boolean withdrawn = new Absence(context).of(source);
    return withdrawn
        ? List.of()
        : contracts(source)
            .map(placed -> new ContractCheck(source.id(), placed).broken(vintage))
            .orElse(List.of());
  }
}
