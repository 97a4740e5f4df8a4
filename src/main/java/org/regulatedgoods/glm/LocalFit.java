package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regulatedgoods.glm.kernel.Clusters;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;

/**
 * The kernel's fit of a model, with what its rows are called: all that tests, resampling and
 * comparisons across models need.
 *
 * @param fit whose parameters have the names of the model's coefficients, but for cut points
 * @param keys of the rows, in the order of the fit
 * @param clusters of each declared column, in its order
 * @param errors by kind, those that need more than the fit included
 */
public record LocalFit(
    Fit fit, List<String> keys, List<Clusters> clusters, Map<CovarianceKind, Errors> errors) {
  public LocalFit {
    Objects.requireNonNull(fit, "fit");
    keys = List.copyOf(keys);
    clusters = List.copyOf(clusters);
    errors = Map.copyOf(errors);
  }

  static LocalFit of(GlmSpec spec, Fit fit, List<DesignRow> rows) {
    List<Clusters> clusters = new ArrayList<>();
    if (!spec.beside().clusters().isEmpty()) {
      clusters.add(Clusters.of(rows.stream().map(DesignRow::cluster).toList()));
    }
    if (spec.beside().clusters().size() > 1) {
      clusters.add(Clusters.of(rows.stream().map(DesignRow::secondCluster).toList()));
    }
    List<String> keys = rows.stream().map(DesignRow::key).toList();
    return new LocalFit(fit, keys, clusters, LocalErrors.of(spec, clusters, rows));
  }
}
