package org.regulatedgoods.power;

import java.io.Serializable;
import org.regulatedgoods.simulation.Instrument;

/**
 * A survey of governments, and how strong in its world the theory is.
 *
 * @param respondents N, the governments that answer
 * @param effect how much of the theory's effects there is: 1 as the theory has them, 0 none
 * @param items of the instrument that are asked, the first ones
 * @param officials who answer for each government
 * @param silence g3, by how much the log odds of answering rise with a standard deviation of what a
 *     government wants: 0 is silence at random, given wealth and democracy
 */
public record SurveyDesign(int respondents, double effect, int items, int officials, double silence)
    implements Serializable {

  public SurveyDesign {
    int most = Instrument.responses().size();
    require("respondents", respondents, respondents >= 1, "at least 1");
    require("effect", effect, effect >= 0 && effect <= 10, "from 0 to 10");
    require("items", items, items >= 1 && items <= most, "from 1 to " + most);
    require("officials", officials, officials >= 1, "at least 1");
    require("silence", silence, Math.abs(silence) <= 10, "from -10 to 10");
  }

  private static void require(String what, Number value, boolean holds, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be " + allowed);
    }
  }

  /** Whether there is nothing to find in its world. */
  public boolean isNull() {
    return effect == 0;
  }

  /** The same with another value. */
  public SurveyDesign withRespondents(int other) {
    return new SurveyDesign(other, effect, items, officials, silence);
  }

  /** The same with another value. */
  public SurveyDesign withEffect(double other) {
    return new SurveyDesign(respondents, other, items, officials, silence);
  }

  /** The same with another value. */
  public SurveyDesign withItems(int other) {
    return new SurveyDesign(respondents, effect, other, officials, silence);
  }

  /** The same with another value. */
  public SurveyDesign withOfficials(int other) {
    return new SurveyDesign(respondents, effect, items, other, silence);
  }

  /** The same with another value. */
  public SurveyDesign withSilence(double other) {
    return new SurveyDesign(respondents, effect, items, officials, other);
  }
}
