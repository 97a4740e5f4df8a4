package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.quality.LedgerEntry;

/**
 * The rows of one subject at one stage, from those it was given to those it passed on.
 *
 * @param subject the source, the table or the model
 * @param problem what does not add up; absent where everything does
 */
record Account(
    String stage,
    String subject,
    long read,
    long kept,
    List<Loss> losses,
    Optional<String> problem) {

  /** Rows that were lost for one reason, and the states that they are of. */
  record Loss(String reason, long rows, List<String> states) {}

  private record Key(String stage, String subject) {}

  /** One account a stage and subject, in the ledger's order. */
  static List<Account> of(Findings findings) {
    Map<Key, List<LedgerEntry>> entries = new LinkedHashMap<>();
    for (LedgerEntry entry : findings.ledger()) {
      entries
          .computeIfAbsent(new Key(entry.stage(), entry.subject()), key -> new ArrayList<>())
          .add(entry);
    }
    List<Account> accounts = new ArrayList<>();
    entries.forEach((key, lines) -> accounts.add(account(key, lines, findings)));
    return accounts;
  }

  /** Those of one stage. */
  static List<Account> at(String stage, List<Account> accounts) {
    return accounts.stream().filter(account -> account.stage().equals(stage)).toList();
  }

  long lost() {
    return losses.stream().mapToLong(Loss::rows).sum();
  }

  private static Account account(Key key, List<LedgerEntry> lines, Findings findings) {
    List<Loss> losses =
        lines.stream()
            .filter(line -> line.outcome().equals(LedgerEntry.LOST))
            .map(line -> loss(line, findings.states()))
            .toList();
    long read = sum(lines, LedgerEntry.READ);
    long kept = sum(lines, LedgerEntry.KEPT);
    Account account = new Account(key.stage(), key.subject(), read, kept, losses, Optional.empty());
    return new Account(key.stage(), key.subject(), read, kept, losses, account.problem(findings));
  }

  private Optional<String> problem(Findings findings) {
    if (read != kept + lost()) {
      return Optional.of(
          stage
              + " of "
              + subject
              + ": "
              + Rounded.count(read)
              + " rows in, but "
              + Rounded.count(kept)
              + " kept and "
              + Rounded.count(lost())
              + " lost");
    }
    return told(findings)
        .filter(told -> !told.equals(List.of(read, kept)))
        .map(
            told ->
                stage
                    + " of "
                    + subject
                    + ": the ledger counts "
                    + Rounded.count(read)
                    + " rows in and "
                    + Rounded.count(kept)
                    + " kept, the tables "
                    + Rounded.count(told.get(0))
                    + " and "
                    + Rounded.count(told.get(1)));
  }

  /** Rows in and kept as the model or the source itself tells them. */
  private Optional<List<Long>> told(Findings findings) {
    return switch (stage) {
      case "fit" ->
          findings.models().stream()
              .filter(model -> model.id().equals(subject))
              .map(model -> List.of(model.rowsIn(), model.rowsUsed()))
              .findFirst();
      case "ingest" ->
          findings.provenance().stream()
              .filter(source -> source.source().equals(subject))
              .map(source -> List.of(source.rowsRead(), source.rowsKept()))
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Loss loss(LedgerEntry line, Map<String, String> names) {
    return new Loss(
        line.reason(),
        line.rows(),
        line.countries().stream().map(id -> names.getOrDefault(id, id)).toList());
  }

  private static long sum(List<LedgerEntry> lines, String outcome) {
    return lines.stream()
        .filter(line -> line.outcome().equals(outcome))
        .mapToLong(LedgerEntry::rows)
        .sum();
  }
}
