package org.regulatedgoods.glm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.glm.kernel.Clusters;
import org.regulatedgoods.glm.kernel.Coordinates;
import org.regulatedgoods.glm.kernel.Errors;

/**
 * The kinds of errors that are reported of a model: the usual ones, and the one that it declares.
 */
final class LocalErrors {
  private LocalErrors() {}

  static Map<CovarianceKind, Errors> of(
      GlmSpec spec, List<Clusters> clusters, List<DesignRow> rows) {
    Map<CovarianceKind, Errors> errors = new EnumMap<>(CovarianceKind.class);
    for (CovarianceKind kind : CovarianceKind.values()) {
      boolean usual = kind.isSpreadable() && kind.clusters() <= clusters.size();
      if (kind == spec.covariance() || (usual && kind.isDefinedFor(spec.family()))) {
        errors.put(kind, errors(kind, spec, clusters, rows));
      }
    }
    return errors;
  }

  private static Errors errors(
      CovarianceKind kind, GlmSpec spec, List<Clusters> clusters, List<DesignRow> rows) {
    return switch (kind) {
      case CLASSICAL -> Errors.classical();
      case HC0 -> Errors.hc0();
      case HC1 -> Errors.hc1();
      case HC2 -> Errors.hc2();
      case HC3 -> Errors.hc3();
      case CR0 -> Errors.cr0(clusters.get(0));
      case CR1 -> Errors.cr1(clusters.get(0));
      case CR2 -> Errors.cr2(clusters.get(0));
      case TWO_WAY -> new Errors.TwoWay(clusters.get(0), clusters.get(1));
      case CONLEY -> spatial(spec.beside(), rows);
    };
  }

  private static Errors spatial(Beside beside, List<DesignRow> rows) {
    int at = beside.latitudePosition();
    Coordinates places =
        new Coordinates(
            rows.stream().mapToDouble(row -> row.number(at)).toArray(),
            rows.stream().mapToDouble(row -> row.number(at + 1)).toArray());
    Nearness nearness = beside.nearness().orElseThrow();
    Errors.Decay decay = nearness.falling() ? Errors.Decay.BARTLETT : Errors.Decay.UNIFORM;
    return new Errors.Spatial(places, nearness.kilometres(), decay);
  }
}
