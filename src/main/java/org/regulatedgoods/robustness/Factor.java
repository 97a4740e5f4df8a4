package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a regressor is a product of. */
public sealed interface Factor extends Serializable {

  String column();

  /** The columns that it gives, by the names that their coefficients have. */
  List<Named> columns(Panel panel);

  /** A column of a design; NaN where the row has no value. */
  @SuppressWarnings("ArrayRecordComponent")
  record Named(String name, double[] values) {}

  /** A number as it is. */
  record Value(String column) implements Factor {
    @Override
    public List<Named> columns(Panel panel) {
      return List.of(new Named(column, panel.number(column)));
    }
  }

  /** A column of zeros and ones for each level but the reference. */
  record Levels(String column, List<String> levels, String reference) implements Factor {
    public Levels {
      levels = List.copyOf(levels);
      if (!levels.contains(reference)) {
        throw new IllegalArgumentException(reference + " is no level of " + column);
      }
    }

    @Override
    public List<Named> columns(Panel panel) {
      List<Named> columns = new ArrayList<>();
      String[] names = panel.name(column);
      for (String level : levels) {
        if (!level.equals(reference)) {
          double[] values = new double[names.length];
          for (int i = 0; i < values.length; i++) {
            values[i] = names[i] == null ? Double.NaN : names[i].equals(level) ? 1 : 0;
          }
          columns.add(new Named(column + "[" + level + "]", values));
        }
      }
      return columns;
    }
  }
}
