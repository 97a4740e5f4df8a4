package org.regulatedgoods.source;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Correction;
import org.regulatedgoods.source.declaration.PlacedCorrection;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.TextFiles;

/** Which corrections of a source its rows met, and whether each met what it expects. */
public final class CorrectedRows {

  private static final int PLACES_SHOWN = 5;

  private final Source source;
  private final Map<String, PlacedCorrection> declared = new LinkedHashMap<>();

  public CorrectedRows(Source source) {
    this.source = source;
    source.corrections().forEach(placed -> declared.put(placed.correction().id(), placed));
  }

  private record Met(AppliedCorrection applied, boolean holds, long raw) {}

  /**
   * The corrections that were made in candidate rows.
   *
   * @throws BadInput when a row that one means does not hold what it expects, when there are more
   *     such rows than it says, or when two would change one cell
   */
  List<AppliedCorrection> madeIn(Dataset<Row> rows) {
    if (declared.isEmpty()) {
      return List.of();
    }
    List<Met> met = met(rows);
    List<Problem> problems = new ArrayList<>();
    met.stream().filter(one -> !one.holds()).forEach(one -> problems.add(unexpected(one)));
    problems.addAll(clashes(met));
    List<AppliedCorrection> applied = met.stream().map(Met::applied).toList();
    declared.values().forEach(placed -> several(placed, applied).ifPresent(problems::add));
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
    return applied;
  }

  /**
   * Refuses corrections that did not find their rows.
   *
   * @param applied those that were made in all files of the source
   * @throws BadInput when one found fewer or more rows than it says
   */
  public void refuseMiscounted(List<AppliedCorrection> applied) {
    List<Problem> problems = new ArrayList<>();
    for (PlacedCorrection placed : declared.values()) {
      several(placed, applied).ifPresent(problems::add);
      fewer(placed, applied).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
  }

  /** The ledger's lines on the rows that were corrected and not dropped. */
  public List<LedgerEntry> ledger(List<AppliedCorrection> applied) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (PlacedCorrection placed : declared.values()) {
      Correction correction = placed.correction();
      List<AppliedCorrection> own = of(correction, applied);
      if (correction.action() != Correction.Action.DROP && !own.isEmpty()) {
        entries.add(
            new LedgerEntry(
                "ingest",
                source.id(),
                LedgerEntry.CORRECTED,
                "corrected by " + correction.id(),
                own.size(),
                own.stream().map(AppliedCorrection::country).distinct().sorted().toList()));
      }
    }
    return entries;
  }

  /** A raw row that counts for several countries is one all the same. */
  private List<Met> met(Dataset<Row> rows) {
    int most = declared.values().stream().mapToInt(placed -> placed.correction().rows()).sum();
    return rows
        .where(size(col(RawCorrections.CORRECTED)).gt(0))
        .select(
            col(TextFiles.FILE),
            col(TextFiles.LINE),
            col(Candidates.CODE),
            explode(col(RawCorrections.CORRECTED)).as("met"))
        .select(TextFiles.FILE, TextFiles.LINE, Candidates.CODE, "met.*")
        .dropDuplicates(new String[] {"id", "raw"})
        .orderBy(TextFiles.FILE, TextFiles.LINE, "id")
        .limit(most + PLACES_SHOWN)
        .collectAsList()
        .stream()
        .map(this::met)
        .toList();
  }

  private Met met(Row row) {
    String country = row.getAs(Candidates.CODE);
    return new Met(
        new AppliedCorrection(
            declared.get(row.<String>getAs("id")).correction(),
            row.getAs(TextFiles.FILE),
            row.getAs(TextFiles.LINE),
            country == null ? "" : country,
            row.getAs("before"),
            row.getAs("off_order")),
        row.getAs("holds"),
        row.getAs("raw"));
  }

  private Problem unexpected(Met met) {
    Correction correction = met.applied().correction();
    boolean mended = correction.isDone(met.applied().before());
    return problem(
        correction,
        Optional.ofNullable(met.applied().before()),
        (met.applied().before() == null ? "the cell is empty" : "this stands")
            + " under "
            + correction.column()
            + " in "
            + place(met.applied())
            + " where the correction "
            + correction.id()
            + " expects "
            + (correction.expectMissing() ? "an empty cell" : "\"" + correction.expect() + "\""),
        mended
            ? "upstream has mended it: delete the correction"
            : "upstream has changed it: look at the row again, and mend the correction or delete it");
  }

  private List<Problem> clashes(List<Met> met) {
    Map<Long, List<Met>> byRow = new LinkedHashMap<>();
    met.forEach(one -> byRow.computeIfAbsent(one.raw(), raw -> new ArrayList<>()).add(one));
    List<Problem> problems = new ArrayList<>();
    for (List<Met> own : byRow.values()) {
      for (int i = 1; i < own.size(); i++) {
        Met last = own.get(i);
        own.subList(0, i).stream()
            .filter(other -> clash(last.applied().correction(), other.applied().correction()))
            .findFirst()
            .ifPresent(other -> problems.add(clash(last, other)));
      }
    }
    return problems;
  }

  private static boolean clash(Correction one, Correction other) {
    return one.action() == Correction.Action.DROP
        || other.action() == Correction.Action.DROP
        || one.column().equals(other.column());
  }

  private Problem clash(Met last, Met other) {
    return problem(
        last.applied().correction(),
        Optional.of(last.applied().correction().id()),
        "it would correct what "
            + other.applied().correction().id()
            + " corrects already, in "
            + place(last.applied()),
        "delete one of the two");
  }

  private Optional<Problem> several(PlacedCorrection placed, List<AppliedCorrection> applied) {
    Correction correction = placed.correction();
    List<AppliedCorrection> own = of(correction, applied);
    if (own.size() <= correction.rows()) {
      return Optional.empty();
    }
    String places =
        own.stream().limit(PLACES_SHOWN).map(CorrectedRows::place).collect(joining(", "));
    return Optional.of(
        problem(
            correction,
            Optional.of(correction.matched()),
            "the correction "
                + correction.id()
                + " is for "
                + rows(correction.rows())
                + ", and more are there: "
                + places
                + (own.size() > PLACES_SHOWN ? ", …" : ""),
            "name more cells under match, or the number of rows under rows"));
  }

  private Optional<Problem> fewer(PlacedCorrection placed, List<AppliedCorrection> applied) {
    Correction correction = placed.correction();
    int found = of(correction, applied).size();
    if (found >= correction.rows()) {
      return Optional.empty();
    }
    return Optional.of(
        problem(
            correction,
            Optional.of(correction.matched()),
            "the correction "
                + correction.id()
                + " is for "
                + rows(correction.rows())
                + ", and the files of the source "
                + source.id()
                + " have "
                + (found == 0 ? "none" : "only " + found),
            "upstream has taken it out or writes its cells otherwise: delete the correction, or"
                + " mend what it matches"));
  }

  private static String rows(int count) {
    return count == 1 ? "one row" : count + " rows";
  }

  private Problem problem(
      Correction correction, Optional<String> value, String fault, String remedy) {
    return new Problem(declared.get(correction.id()).place(), value, fault, remedy);
  }

  private static List<AppliedCorrection> of(
      Correction correction, List<AppliedCorrection> applied) {
    return applied.stream().filter(one -> one.correction().equals(correction)).toList();
  }

  private static String place(AppliedCorrection applied) {
    return applied.file() + ":" + applied.line();
  }
}
