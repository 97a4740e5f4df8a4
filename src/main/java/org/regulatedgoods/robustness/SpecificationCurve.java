package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regulatedgoods.robustness.SpecificationFit.Replicated;
import org.regulatedgoods.robustness.declaration.Curve;

/**
 * A curve for one term of a hypothesis: its specifications are fitted one by one, by whoever has a
 * hand free, and summed up. Which task fits what moves no number.
 */
public final class SpecificationCurve implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Tested tested;
  private final int place;
  private final int permutations;
  private final long seed;
  private final Claim claim;
  private final Set<String> common;

  private SpecificationCurve(
      Tested tested, int place, int permutations, long seed, Claim claim, Set<String> common) {
    this.tested = tested;
    this.place = place;
    this.permutations = permutations;
    this.seed = seed;
    this.claim = claim;
    this.common = common;
  }

  /**
   * The curves of a grid's specifications, one for each term of the model that the claim is about.
   *
   * @param base the model that the curve varies
   */
  public static List<SpecificationCurve> of(
      Curve curve, Equation base, List<Specification> grid, Claim claim, long seed) {
    LinkedHashSet<String> common = new LinkedHashSet<>();
    grid.forEach(specification -> common.addAll(specification.equation().needs()));
    List<SpecificationCurve> curves = new ArrayList<>();
    for (Regressor term : claim.terms(base)) {
      Tested tested = new Tested(curve.id(), claim.hypothesis(), term.name());
      curves.add(
          new SpecificationCurve(tested, curves.size(), curve.permutations(), seed, claim, common));
    }
    return curves;
  }

  /** What the specifications say, each with its permutations. */
  public Fits fit(List<Specification> some, Panel panel) {
    Shuffles shuffles = new Shuffles(permutations, panel.rows(), seed);
    return new Fits(some.stream().map(each -> fit(each, panel, shuffles)).toList());
  }

  private Replicated fit(Specification specification, Panel panel, Shuffles shuffles) {
    List<Regressor> terms = claim.terms(specification.equation());
    if (terms.size() <= place) {
      return SpecificationFit.withoutTerm(tested, specification.number(), shuffles);
    }
    return SpecificationFit.of(
        tested, SpecificationRows.of(specification, terms.get(place), panel, common), shuffles);
  }

  /** The fits of some specifications. */
  public static final class Fits implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Replicated> fits;

    private Fits(List<Replicated> fits) {
      this.fits = List.copyOf(fits);
    }

    /** Of what several tasks have fitted. */
    public static Fits together(List<Fits> parts) {
      return new Fits(parts.stream().flatMap(part -> part.fits.stream()).toList());
    }

    /** The estimates, in the order of the specifications. */
    public List<CurvePoint> points() {
      return fits.stream().map(Replicated::point).toList();
    }
  }

  /** Sums the fits of all specifications up. */
  public CurveSummary summary(Curve curve, Fits fits) {
    List<Replicated> estimated =
        fits.fits.stream().filter(fit -> fit.point().isEstimated()).toList();
    int count = estimated.size();
    double[] standardised = own(estimated, CurvePoint::standardised);
    double[] statistics = own(estimated, CurvePoint::statistic);
    Significant found = new Significant(estimated, statistics);
    long agreeing = Arrays.stream(standardised).filter(claim::agrees).count();
    boolean positive = claim.agrees(1);
    JointTest test = new JointTest(estimated);
    boolean joint = permutations > 0 && count > 0;
    return new CurveSummary(
        curve.id(),
        curve.title(),
        curve.model(),
        claim.hypothesis(),
        tested.modelTerm(),
        claim.expected().toString(),
        fits.fits.size(),
        count,
        count == 0 ? Double.NaN : median(standardised),
        share(agreeing, count),
        share(positive ? found.positive : found.negative, count),
        share(positive ? found.negative : found.positive, count),
        permutations,
        joint ? test.p(b -> Math.abs(median(test.standardised(b))), permutations) : Double.NaN,
        joint ? test.p(b -> test.significant(b).most(), permutations) : Double.NaN,
        joint ? test.p(b -> Math.abs(mean(test.statistics(b))), permutations) : Double.NaN);
  }

  private static double share(long part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static double[] own(
      List<Replicated> fits, java.util.function.ToDoubleFunction<CurvePoint> what) {
    return fits.stream().map(Replicated::point).mapToDouble(what).toArray();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** How many specifications are significant with either sign. */
  private static final class Significant {
    private int positive;
    private int negative;

    Significant(List<Replicated> fits, double[] statistics) {
      for (int i = 0; i < statistics.length; i++) {
        double critical = fits.get(i).critical();
        positive += statistics[i] >= critical ? 1 : 0;
        negative += statistics[i] <= -critical ? 1 : 0;
      }
    }

    double most() {
      return Math.max(positive, negative);
    }
  }

  /** The curve under the null; the data's own, number -1, counts as one of the permutations. */
  private record JointTest(List<Replicated> fits) {
    private static final double TIE = 1e-10;

    double[] standardised(int b) {
      return b < 0
          ? own(fits, CurvePoint::standardised)
          : fits.stream().mapToDouble(fit -> fit.standardised()[b]).toArray();
    }

    double[] statistics(int b) {
      return b < 0
          ? own(fits, CurvePoint::statistic)
          : fits.stream().mapToDouble(fit -> fit.statistics()[b]).toArray();
    }

    Significant significant(int b) {
      return new Significant(fits, statistics(b));
    }

    double p(java.util.function.IntToDoubleFunction size, int permutations) {
      double limit = size.applyAsDouble(-1) * (1 - TIE);
      int larger = 0;
      for (int b = 0; b < permutations; b++) {
        larger += size.applyAsDouble(b) < limit ? 0 : 1;
      }
      return (larger + 1.0) / (permutations + 1);
    }
  }
}
