package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Contracts.Share;
import org.regulatedgoods.source.declaration.PlacedContracts;

/** Holds a new vintage of a source against what its declaration says must hold. */
record ContractCheck(String source, PlacedContracts placed) {

  /** The contracts that are broken, with the country-years that break them. */
  List<Problem> broken(Vintage vintage) {
    List<Problem> problems = new ArrayList<>();
    placed
        .contracts()
        .mostGone()
        .filter(most -> exceeds(vintage.gone().size(), vintage.before().size(), most))
        .ifPresent(most -> problems.add(gone(vintage, most)));
    placed
        .contracts()
        .mostRevised()
        .filter(most -> exceeds(vintage.count(VintageComparison.REVISED), vintage.compared(), most))
        .ifPresent(most -> problems.add(revised(vintage, most)));
    return problems;
  }

  private static boolean exceeds(long part, long whole, Share most) {
    return part > most.value() * whole;
  }

  private Problem gone(Vintage vintage, Share most) {
    CountryYears gone = vintage.gone();
    return problem(
        "coverage-drop.max",
        most,
        String.format(
            Locale.ROOT,
            "the new vintage of %s lacks %,d of the %,d released country-years (%s): %s",
            source,
            gone.size(),
            vintage.before().size(),
            percent(gone.size(), vintage.before().size()),
            gone));
  }

  private Problem revised(Vintage vintage, Share most) {
    long revised = vintage.count(VintageComparison.REVISED);
    return problem(
        "revision.max",
        most,
        String.format(
            Locale.ROOT,
            "the new vintage of %s has another value in %,d of the %,d cells that both have (%s):"
                + " %s",
            source,
            revised,
            vintage.compared(),
            percent(revised, vintage.compared()),
            vintage.revised()));
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  private Problem problem(String check, Share most, String fault) {
    Problem.Place place = placed.place();
    return new Problem(
        new Problem.Place(place.file(), place.line(), place.key() + "." + check),
        Optional.of(most.toString()),
        fault,
        "put the file of the release back, or, if this is right, say so with a greater share");
  }
}
