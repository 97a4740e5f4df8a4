package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.RandomStream;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.AdjustedP;
import org.regulatedgoods.robustness.Prepared.Outcome;
import org.regulatedgoods.robustness.declaration.Family;

/**
 * Adjusts the p values of a family. How the statistics go together is learnt from a multiplier
 * bootstrap of what each unit pulls at each coefficient, one sign a unit and draw in all models
 * (Kline and Santos 2012): nothing is fitted again, so no draw is without a fit.
 */
public final class TestFamily {

  /** The unit of a family none of whose models is clustered. */
  public static final String STATE = "state";

  private final Family family;
  private final String unit;
  private final List<Member> members = new ArrayList<>();
  private final Map<String, Integer> units = new TreeMap<>();

  /** A test, and by how much each unit pulls at its coefficient. */
  private record Member(
      String model, String hypothesis, TermLine line, Map<String, Double> pulls) {}

  /**
   * Of no tests yet.
   *
   * @param unit that has one sign in all models: the state, or the nominal column by which some of
   *     them are clustered; then it is so for those that are not, too, since clusters hold states
   */
  public TestFamily(Family family, String unit) {
    this.family = family;
    this.unit = unit;
  }

  /**
   * Adds the tests of a model that are in the family; what has no estimate is no test.
   *
   * @param claims the hypotheses that the model tests
   */
  public TestFamily add(Prepared prepared, List<Claim> claims) {
    Outcome outcome = prepared.fit();
    for (Claim claim : claims) {
      if (family.holds(prepared.equation().id(), claim.hypothesis())) {
        for (Regressor term : claim.terms(prepared.equation())) {
          outcome
              .line(term.name())
              .ifPresent(line -> members.add(member(outcome, claim.hypothesis(), line)));
        }
      }
    }
    return this;
  }

  private Member member(Outcome outcome, String hypothesis, TermLine line) {
    Fit fit = outcome.fit().orElseThrow();
    Panel rows = outcome.prepared().rows();
    int term = fit.indexOf(line.term());
    Map<String, Double> pulls = new TreeMap<>();
    for (int i = 0; i < rows.rows(); i++) {
      String own = unit(rows, i);
      units.putIfAbsent(own, 0);
      pulls.merge(own, fit.influence(i)[term], Double::sum);
    }
    return new Member(outcome.prepared().equation().id(), hypothesis, line, pulls);
  }

  /** A row without a cluster is one by itself. */
  private String unit(Panel rows, int row) {
    boolean clustered = !unit.equals(STATE) && rows.has(unit, row);
    return clustered ? "cluster " + rows.name(unit)[row] : rows.states().get(row);
  }

  /** The tests with their adjusted p values; none where the family has none. */
  public List<AdjustedTest> adjusted(long seed) {
    if (members.isEmpty()) {
      return List.of();
    }
    double[] own = members.stream().mapToDouble(member -> member.line().pValue()).toArray();
    double[] holm = AdjustedP.holm(own);
    double[] rate = AdjustedP.benjaminiHochberg(own);
    double[] statistics =
        members.stream().mapToDouble(member -> member.line().statistic()).toArray();
    double[] joint = AdjustedP.romanoWolf(statistics, replicates(seed));
    List<AdjustedTest> tests = new ArrayList<>();
    for (int k = 0; k < own.length; k++) {
      Member member = members.get(k);
      tests.add(
          new AdjustedTest(
              family.id(),
              member.model(),
              member.hypothesis(),
              member.line().term(),
              own[k],
              holm[k],
              rate[k],
              joint[k],
              own.length,
              unit));
    }
    return tests;
  }

  private List<double[]> replicates(long seed) {
    int place = 0;
    for (Map.Entry<String, Integer> unit : units.entrySet()) {
      unit.setValue(place++);
    }
    double[][] pulls = members.stream().map(this::inOrder).toArray(double[][]::new);
    int[] own = members.stream().mapToInt(member -> member.pulls().size()).toArray();
    List<double[]> replicates = new ArrayList<>();
    double[] signs = new double[units.size()];
    for (int b = 0; b < family.draws(); b++) {
      SplittableRandom random = RandomStream.of(seed, b);
      for (int g = 0; g < signs.length; g++) {
        signs[g] = random.nextBoolean() ? 1 : -1;
      }
      replicates.add(
          IntStream.range(0, own.length)
              .mapToDouble(k -> statistic(pulls[k], own[k], signs))
              .toArray());
    }
    return replicates;
  }

  private double[] inOrder(Member member) {
    double[] pulls = new double[units.size()];
    member.pulls().forEach((unit, pull) -> pulls[units.get(unit)] = pull);
    return pulls;
  }

  /** Units that a member does not have pull at nothing, and do not count. */
  private static double statistic(double[] pulls, int units, double[] signs) {
    double sum = 0;
    double squares = 0;
    for (int g = 0; g < pulls.length; g++) {
      double pull = signs[g] * pulls[g];
      sum += pull;
      squares += pull * pull;
    }
    return sum / Math.sqrt(squares - sum * sum / units);
  }
}
