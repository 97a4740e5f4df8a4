package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** The second aggregation, which needs the first: leverages, and the meat of HC3. */
final class LeveragePass implements DesignRows.Pass<LeveragePass> {
  private static final long serialVersionUID = 1L;

  /** A row this close to a leverage of 1 has a residual of nothing but rounding. */
  private static final double ALL_OF_IT = 1 - 1e-10;

  private static final int KEYS_KEPT = 20;

  private final Fitted fitted;
  private final SymmetricSum bread;
  private final SymmetricSum meat;
  private final List<String> keysAtOne = new ArrayList<>();

  LeveragePass(Fitted fitted, SymmetricSum bread) {
    this.fitted = fitted;
    this.bread = bread;
    this.meat = new SymmetricSum(fitted.design().size());
  }

  @Override
  public void add(DesignRow row) {
    double[] x = fitted.design().scaled(row.atoms());
    double eta = fitted.eta(x);
    double leverage = fitted.likelihood().information(eta) * bread.quadraticForm(x);
    if (leverage > ALL_OF_IT) {
      keep(row.key());
      return;
    }
    double inflated = fitted.likelihood().score(row.outcome(), eta) / (1 - leverage);
    meat.add(inflated * inflated, x);
  }

  @Override
  public void merge(LeveragePass other) {
    meat.merge(other.meat);
    other.keysAtOne.forEach(this::keep);
  }

  DMatrixRMaj meat() {
    return meat.matrix();
  }

  /** Rows that a coefficient is spent on entirely; HC3 is undefined when there are any. */
  List<String> keysAtOne() {
    return keysAtOne.stream().sorted().toList();
  }

  private void keep(String key) {
    if (keysAtOne.size() < KEYS_KEPT) {
      keysAtOne.add(key);
    }
  }
}
