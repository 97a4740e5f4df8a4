package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.glm.kernel.Answer;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.Recipe;
import org.regulatedgoods.glm.kernel.Regression;
import org.regulatedgoods.glm.kernel.Weights;

/** A model on rows that the driver holds, as the local kernel takes it. */
final class KernelFit {
  private final GlmSpec spec;
  private final List<DesignRow> rows;
  private final Outcomes outcomes;
  private final Recipe recipe;

  KernelFit(GlmSpec spec, DesignPlan plan, Design design, List<DesignRow> rows) {
    this.spec = spec;
    this.rows = List.copyOf(rows);
    this.outcomes = Outcomes.of(spec, rows);
    this.recipe = recipe(plan, design);
  }

  /** How the design is made of what rows have, so that effects know every interaction. */
  Recipe recipe() {
    return recipe;
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** The fit, or the reasons why there is none. */
  Answer answer() {
    return Kernel.fit(regression(recipe.design()));
  }

  /** The fit of an intercept alone. */
  Answer ofNothing() {
    return Kernel.fit(regression(DesignMatrix.ones(rows.size())));
  }

  private Regression regression(DesignMatrix design) {
    Regression regression =
        Regression.of(outcomes.values(), design, spec.model()).withWeights(weights());
    return spec.beside().offset().isEmpty()
        ? regression
        : regression.withOffset(column(spec.beside().offsetPosition()));
  }

  private Weights weights() {
    if (spec.beside().weight().isEmpty()) {
      return Weights.none();
    }
    return switch (spec.beside().weight().get().kind()) {
      case FREQUENCY -> Weights.frequency(column(0));
      case SAMPLING -> Weights.sampling(column(0));
      case PRECISION -> Weights.precision(column(0));
    };
  }

  private double[] column(int number) {
    return rows.stream().mapToDouble(row -> row.number(number)).toArray();
  }

  private Recipe recipe(DesignPlan plan, Design design) {
    Map<String, double[]> atoms = new LinkedHashMap<>();
    for (int k = 0; k < plan.atoms().size(); k++) {
      int atom = k;
      atoms.put(
          plan.atoms().get(k).name(), rows.stream().mapToDouble(r -> r.atoms()[atom]).toArray());
    }
    List<Recipe.Column> columns = new ArrayList<>();
    if (!spec.family().isOrdered()) {
      columns.add(new Recipe.Column(DesignMatrix.INTERCEPT, List.of()));
    }
    for (DesignColumn column : design.columns()) {
      List<String> names = column.atoms().stream().map(k -> plan.atoms().get(k).name()).toList();
      columns.add(new Recipe.Column(column.name(), names));
    }
    return Recipe.of(atoms, columns);
  }
}
