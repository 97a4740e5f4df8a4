package org.regulatedgoods.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.regulatedgoods.report.ModelFit.Fit;
import org.regulatedgoods.report.RegressionTable.Statistic;

/** The rows under the line of a regression table; one that no model has is left out. */
final class FitRows {

  private FitRows() {}

  static List<Statistic> of(List<ModelFit> models) {
    List<Fit> fits = models.stream().flatMap(model -> model.fit().stream()).toList();
    return List.of(
            row("N", fits, fit -> Rounded.count(fit.n())),
            row("Parameters", fits, fit -> Rounded.count(fit.parameters())),
            row("Residual df", fits, fit -> Rounded.df(fit.dfResidual())),
            row("R\u00b2", fits, fit -> fixed(fit.rSquared(), 3)),
            row("Adjusted R\u00b2", fits, fit -> fixed(fit.adjustedRSquared(), 3)),
            row("McFadden R\u00b2", fits, fit -> fixed(fit.mcFadden(), 3)),
            row("Log-likelihood", fits, fit -> fixed(fit.logLikelihood(), 1)),
            row("AIC", fits, fit -> fixed(fit.aic(), 1)),
            row("Dispersion", fits, fit -> fixed(fit.dispersion(), 3)),
            row("Covariance", fits, Fit::covariance),
            row("Clusters", fits, FitRows::clusters))
        .stream()
        .filter(row -> row.values().stream().anyMatch(value -> !value.equals(Rounded.NONE)))
        .toList();
  }

  private static Statistic row(String name, List<Fit> fits, Function<Fit, String> value) {
    return new Statistic(name, fits.stream().map(value).toList());
  }

  private static String fixed(OptionalDouble value, int decimals) {
    return value.isPresent() ? Rounded.fixed(value.getAsDouble(), decimals) : Rounded.NONE;
  }

  /** They count where the errors are clustered, and nowhere else. */
  private static String clusters(Fit fit) {
    boolean byCluster = fit.covariance().startsWith("CR") || fit.covariance().equals("TWO_WAY");
    boolean clustered = fit.clusters() > 0 && byCluster;
    return clustered ? Rounded.count(fit.clusters()) : Rounded.NONE;
  }
}
