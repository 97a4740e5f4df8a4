package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several regressions whose rows share units, as one model for each good on the same states: their
 * scores are stacked, so that coefficients can be tested against one another across regressions.
 */
public final class StackedFits {

  /**
   * One of the regressions.
   *
   * @param name prefixed to its parameters, as in {@code drugs:exports}
   * @param units of its rows, by which rows of all regressions depend on one another
   */
  public record Member(String name, Fit fit, List<String> units) {
    public Member {
      units = List.copyOf(units);
      fit.obstacle(Errors.hc0())
          .ifPresent(
              why -> {
                throw new IllegalArgumentException(name + ": " + why);
              });
      if (units.size() != fit.regression().rows()) {
        throw new IllegalArgumentException(
            "%s has %d rows and %d units".formatted(name, fit.regression().rows(), units.size()));
      }
    }
  }

  private StackedFits() {}

  /** All parameters with the covariance of their influence summed by unit, times G/(G-1). */
  public static Parameters of(List<Member> members) {
    List<String> names = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (Member member : members) {
      member.fit().names().forEach(name -> names.add(member.name() + ":" + name));
      rows.addAll(member.units());
    }
    Clusters units = Clusters.of(rows);
    int size = names.size();
    double[] estimates = new double[size];
    double[] sums = new double[units.count() * size];
    int at = 0;
    int row = 0;
    for (Member member : members) {
      double[] own = member.fit().estimates();
      System.arraycopy(own, 0, estimates, at, own.length);
      for (int i = 0; i < member.units().size(); i++, row++) {
        double[] influence = member.fit().influence(i);
        for (int j = 0; j < own.length; j++) {
          sums[units.of(row) * size + at + j] += influence[j];
        }
      }
      at += own.length;
    }
    return new Parameters(estimates, covariance(names, units, sums));
  }

  private static CovarianceMatrix covariance(List<String> names, Clusters units, double[] sums) {
    int size = names.size();
    double[] covariance = new double[size * size];
    double factor = units.count() / (units.count() - 1.0);
    for (int g = 0; g < units.count(); g++) {
      Symmetric.addLower(covariance, size, factor, sums, g * size);
    }
    double[] df = new double[size];
    Arrays.fill(df, units.count() - 1.0);
    return new CovarianceMatrix(
        names,
        Symmetric.mirrored(covariance, size),
        df,
        "Stacked scores summed by unit times G/(G-1); t with G-1 df",
        Caution.ofClusters(units.count(), size));
  }
}
