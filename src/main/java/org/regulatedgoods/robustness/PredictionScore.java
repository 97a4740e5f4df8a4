package org.regulatedgoods.robustness;

/**
 * How well rows are predicted from others.
 *
 * @param scheme what is left out in turn: {@code folds} or {@code regions}
 * @param predictor the model, or what needs no theory
 * @param rows that are predicted: all predictors have what they need of them
 * @param parts that are left out in turn
 * @param repeats over which the numbers are averaged
 * @param rmse the root of the mean squared error; NaN where there is none, and the others with it
 * @param r2 what is saved of the squares that the mean of the other rows leaves; negative where
 *     that predicts better
 * @param logScore the mean logarithm of the probability of what happened, for binomial outcomes;
 *     what is nearer to 0 is better
 * @param brier the mean squared error of a probability, for binomial outcomes
 * @param reason why there is no number
 */
public record PredictionScore(
    String model,
    String scheme,
    String predictor,
    long rows,
    int parts,
    int repeats,
    double rmse,
    double r2,
    double logScore,
    double brier,
    String reason) {

  public static final String FOLDS = "folds";
  public static final String REGIONS = "regions";

  public static final String MODEL = "model";
  public static final String REGION_ONLY = "region only";
  public static final String INCOME_ONLY = "income only";
  public static final String MEAN_ONLY = "mean only";
}
