package org.regulatedgoods.robustness;

import java.io.Serializable;

/**
 * What the specifications of a curve are asked.
 *
 * @param modelTerm the model's own term of the hypothesis, for which others may stand in
 */
record Tested(String curve, String hypothesis, String modelTerm) implements Serializable {

  /** What a specification without an estimate says. */
  CurvePoint none(int specification, String term, long rows, String reason) {
    return new CurvePoint(
        curve,
        hypothesis,
        specification,
        modelTerm,
        term,
        rows,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        reason);
  }
}
