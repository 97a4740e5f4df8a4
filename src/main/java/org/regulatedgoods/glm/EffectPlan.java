package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** How the average effect of one variable is taken. */
sealed interface EffectPlan extends Serializable {
  String name();

  /** The derivative of the mean by a number. */
  record Derivative(String name, int atom) implements EffectPlan {}

  /** The mean with an atom at 1 less the mean with it at 0, the other levels of its factor at 0. */
  record Change(String name, int atom, List<Integer> others) implements EffectPlan {
    public Change {
      others = List.copyOf(others);
    }
  }

  /** One effect for each number and each factor level that is in a kept column. */
  static List<EffectPlan> of(DesignPlan plan, Design design, Moments moments) {
    List<EffectPlan> effects = new ArrayList<>();
    for (int k = 0; k < plan.atoms().size(); k++) {
      if (design.uses(k)) {
        effects.add(of(plan, k, moments));
      }
    }
    return effects;
  }

  private static EffectPlan of(DesignPlan plan, int position, Moments moments) {
    Atom atom = plan.atoms().get(position);
    boolean level = atom instanceof Atom.Level;
    if (!level && !moments.isBinary(position)) {
      return new Derivative(atom.name(), position);
    }
    List<Integer> others =
        level
            ? plan.atomsOf(atom.column()).stream().filter(k -> k != position).toList()
            : List.of();
    return new Change(atom.name(), position, others);
  }
}
