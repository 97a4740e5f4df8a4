package org.regulatedgoods.feature;

/**
 * One step on the way from what a source says to the cell of a feature. The text of a step is what
 * is said about it to people.
 */
public sealed interface Step {

  /** How many years before a cell's own the step looks at. */
  default int back() {
    return 0;
  }

  /** Each value over the sum of all rows of its year, those of no state included. */
  record Shared(Share of) implements Step {
    @Override
    public String toString() {
      return "share of the sum over all rows of the year, those that are of no state included";
    }
  }

  /** Years without a value. */
  record Filled(MissingPolicy policy) implements Step {
    @Override
    public int back() {
      if (policy instanceof MissingPolicy.CarryForward carry) {
        return carry.years().count();
      }
      return policy instanceof MissingPolicy.Interpolate line ? line.gap().count() : 0;
    }

    @Override
    public String toString() {
      return "a year without a value: " + policy;
    }
  }

  /**
   * The sum of all years up to the cell's own.
   *
   * @param last the last year for which there is one
   */
  record Totalled(Total to, int last) implements Step {
    @Override
    public String toString() {
      return "sum of the years up to this one";
    }
  }

  /** The values of the land neighbours in the same year. */
  record NextDoor(Neighbourhood rule) implements Step {
    @Override
    public String toString() {
      return rule + " over the land neighbours of the year";
    }
  }

  /** The mean of the years that end in the cell's own, where at least half of them have values. */
  record Averaged(Years years) implements Step {
    @Override
    public int back() {
      return years.count();
    }

    /** How many of the years must have a value. */
    int least() {
      return (years.count() + 1) / 2;
    }

    @Override
    public String toString() {
      return "mean of the "
          + years.count()
          + " years that end here, of which "
          + least()
          + " must have a value";
    }
  }

  /** An expression over the value so far. */
  record Transformed(Expression expression) implements Step {
    @Override
    public String toString() {
      return expression.sql();
    }
  }

  /** The value joined to year t is that of t - years. */
  record Lagged(Years years) implements Step {
    @Override
    public int back() {
      return years.count();
    }

    @Override
    public String toString() {
      return "joined to year t is the value of t - " + years.count();
    }
  }
}
