package org.regulatedgoods.robustness;

/**
 * How strong an unobserved confounder of a term would have to be (Cinelli and Hazlett 2020), and
 * what the estimate could have shown.
 *
 * @param partialR2 of the term with the outcome; NaN where the model is not least squares, and the
 *     other numbers of the confounder with it
 * @param robustnessValue the partial R2 that a confounder needs with both to undo the estimate
 * @param robustnessValueAtLevel the same to make it insignificant
 * @param classicalError of least squares, by which the confounder is judged
 * @param df of it
 * @param detectable the least effect that a test at the level finds with the declared power, under
 *     the model's own errors
 * @param detectableR2 the same as a partial R2; least squares only
 * @param bound the declared least effect that matters, in units of the coefficient
 * @param equivalenceP the larger p value of the two one-sided tests that the effect is within it
 * @param reason why there is no number, or none of the confounder
 */
public record Confoundedness(
    String model,
    String hypothesis,
    String term,
    double estimate,
    double pValue,
    double partialR2,
    double robustnessValue,
    double robustnessValueAtLevel,
    double classicalError,
    double df,
    double detectable,
    double detectableR2,
    double bound,
    double equivalenceP,
    String reason) {}
