package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Polity5, p5v2018: one row a state and year, 37 columns, codes -66, -77 and -88 for no score. */
final class PolityLayout {
  static final String PATH = "polity/p5v2018.csv";
  static final List<String> HEADER =
      List.of(
          "p5,cyear,ccode,scode,country,year,flag,fragment,democ,autoc,polity,polity2,durable,xrreg,xrcomp,xropen,xconst,parreg,parcomp,exrec,exconst,polcomp,prior,emonth,eday,eyear,eprec,interim,bmonth,bday,byear,bprec,post,change,d5,sf,regtrans"
              .split(",", -1));

  private static final int COMPONENTS = 9;
  private static final int TRANSITION_COLUMNS = 15;

  private PolityLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    for (Government government : world.governments()) {
      government
          .state()
          .codes()
          .polity()
          .ifPresent(code -> Series.years().forEach(year -> rows.add(row(government, code, year))));
    }
    return Sheet.of(PATH, HEADER, rows);
  }

  private static List<String> row(Government government, SimulatedState.Polity code, int year) {
    PolityScore score = government.society().polity();
    List<String> row = new ArrayList<>();
    row.addAll(List.of("0", code.ccode() + "" + year, Integer.toString(code.ccode())));
    row.addAll(List.of(code.scode(), government.state().name(), Integer.toString(year), "0", ""));
    Optional<PolityScore.Kind> none = score.codeIn(year);
    row.addAll(none.map(kind -> coded(kind, score)).orElseGet(() -> scored(score, year)));
    row.addAll(Collections.nCopies(TRANSITION_COLUMNS, ""));
    return row;
  }

  /** democ to polcomp in a year with a score; the components rise with it. */
  private static List<String> scored(PolityScore score, int year) {
    int polity = score.score();
    double openness = (polity + 10) / 20.0;
    return texts(
        score.democracy(),
        score.autocracy(),
        polity,
        polity,
        score.durable() + year - Timeline.FIRST_YEAR,
        step(openness, 1, 3),
        step(openness, 1, 3),
        step(openness, 1, 4),
        step(openness, 1, 7),
        step(openness, 2, 5),
        step(openness, 1, 5),
        step(openness, 1, 8),
        step(openness, 1, 7),
        step(openness, 1, 10));
  }

  /** The code stands everywhere but in polity2, which Polity fills where it can. */
  private static List<String> coded(PolityScore.Kind kind, PolityScore score) {
    String code = Integer.toString(kind.code());
    String filled =
        switch (kind) {
          case FOREIGN_INTERRUPTION -> "";
          case INTERREGNUM -> "0";
          case TRANSITION -> Integer.toString(score.score());
        };
    List<String> cells = new ArrayList<>(List.of(code, code, code, filled, "0"));
    cells.addAll(Collections.nCopies(COMPONENTS, code));
    return cells;
  }

  private static int step(double openness, int low, int high) {
    return low + (int) StrictMath.round(openness * (high - low));
  }

  private static List<String> texts(int... numbers) {
    List<String> texts = new ArrayList<>();
    for (int number : numbers) {
      texts.add(Integer.toString(number));
    }
    return texts;
  }
}
