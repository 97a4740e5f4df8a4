package org.regulatedgoods.glm.kernel;

/** The full model's scores and information where a restricted fit has ended, in scaled units. */
final class ScoresAtNull {
  private final RowScores scores;
  private final double[] bread;
  private final int size;

  private ScoresAtNull(RowScores scores, double[] information, int size) {
    this.scores = scores;
    this.size = size;
    if (Cholesky.factor(information, size, 0) >= 0) {
      throw new IllegalArgumentException("The information is singular at the null");
    }
    this.bread = Cholesky.inverse(information, size);
  }

  static ScoresAtNull of(Regression full, Restriction restriction) {
    return full.model() instanceof Model.Ordered ordered
        ? ordered(full, ordered.link(), restriction)
        : linear(full, restriction);
  }

  RowScores scores() {
    return scores;
  }

  double[] bread() {
    return bread;
  }

  int size() {
    return size;
  }

  private static ScoresAtNull linear(Regression full, Restriction restriction) {
    double[] score = new double[full.rows()];
    double[] weight = new double[full.rows()];
    rowsOf(full.model(), restriction)
        .evaluate(
            new RowModel.Rows(full.outcomes(), full.weights().orNull()),
            restriction.fit().linearPredictors(),
            score,
            weight);
    int size = full.design().columns();
    double[] information = new double[size * size];
    double[] x = full.design().standardised().values();
    for (int i = 0; i < score.length; i++) {
      double prior = full.weights().of(i);
      score[i] *= prior;
      Symmetric.addLower(information, size, prior * weight[i], x, i * size);
    }
    return new ScoresAtNull(
        new RowScores.Linear(full.design().standardised(), score), information, size);
  }

  private static RowModel rowsOf(Model model, Restriction restriction) {
    if (model instanceof Model.GeneralizedLinear linear) {
      return linear.rows();
    }
    double theta = restriction.fit().summary().theta().orElseThrow();
    return new VarianceRows(new Distribution.NegativeBinomial(theta), Link.LOG);
  }

  private static ScoresAtNull ordered(Regression full, Link link, Restriction restriction) {
    double[] held = restriction.fit().estimates();
    int slopes = full.design().columns();
    int cuts = held.length - (slopes - 1);
    OrderedRows rows = new OrderedRows(full, link, cuts);
    double[] parameters = parameters(full, restriction, held, rows.size());
    int size = rows.size();
    double[] information = new double[size * size];
    double[] values = new double[full.rows() * size];
    for (int i = 0; i < full.rows(); i++) {
      double[] score = new double[size];
      rows.add(parameters, i, score, information);
      System.arraycopy(score, 0, values, i * size, size);
    }
    return new ScoresAtNull(new RowScores.Table(values), information, size);
  }

  private static double[] parameters(
      Regression full, Restriction restriction, double[] held, int size) {
    int slopes = full.design().columns();
    double[] own = new double[slopes];
    double[] scaled = new double[slopes];
    for (int j = 0, k = 0; j < slopes; j++) {
      own[j] = j == restriction.position() ? restriction.value() : held[k++];
    }
    full.design().standardised().toScaled(own, scaled);
    double[] parameters = new double[size];
    System.arraycopy(scaled, 0, parameters, 0, slopes);
    System.arraycopy(held, slopes - 1, parameters, slopes, size - slopes);
    return parameters;
  }
}
