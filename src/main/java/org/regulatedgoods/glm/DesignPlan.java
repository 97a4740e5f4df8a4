package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The declared terms spelled out as named design columns, in declared priority, without the
 * intercept.
 */
record DesignPlan(List<Atom> atoms, List<DesignColumn> columns) implements Serializable {
  static final String INTERCEPT = "(Intercept)";

  DesignPlan {
    atoms = List.copyOf(atoms);
    columns = List.copyOf(columns);
  }

  static DesignPlan of(List<Term> terms) {
    Map<Atom, Integer> positions = new LinkedHashMap<>();
    List<DesignColumn> columns = new ArrayList<>();
    terms.forEach(term -> columns.addAll(columnsOf(term, positions)));
    return new DesignPlan(List.copyOf(positions.keySet()), columns);
  }

  /** The atoms of one table column: one value, or one level each. */
  List<Integer> atomsOf(String column) {
    return IntStream.range(0, atoms.size())
        .filter(k -> atoms.get(k).column().equals(column))
        .boxed()
        .toList();
  }

  private static List<DesignColumn> columnsOf(Term term, Map<Atom, Integer> positions) {
    if (term instanceof Term.Numeric numeric) {
      return List.of(single(new Atom.Value(numeric.column()), positions));
    }
    if (term instanceof Term.Factor factor) {
      return factor.contrasts().stream()
          .map(level -> single(levelOf(factor, level), positions))
          .toList();
    }
    Term.Interaction interaction = (Term.Interaction) term;
    List<DesignColumn> products = new ArrayList<>();
    List<DesignColumn> right = columnsOf(interaction.b(), positions);
    for (DesignColumn a : columnsOf(interaction.a(), positions)) {
      right.forEach(b -> products.add(product(a, b)));
    }
    return products;
  }

  private static Atom levelOf(Term.Factor factor, String level) {
    return new Atom.Level(factor.column(), level, factor.coefficientName(level));
  }

  private static DesignColumn single(Atom atom, Map<Atom, Integer> positions) {
    int position = positions.computeIfAbsent(atom, unseen -> positions.size());
    return new DesignColumn(atom.name(), List.of(position));
  }

  private static DesignColumn product(DesignColumn a, DesignColumn b) {
    List<Integer> atoms = new ArrayList<>(a.atoms());
    atoms.addAll(b.atoms());
    return new DesignColumn(a.name() + ":" + b.name(), atoms);
  }
}
