package org.regulatedgoods.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.glm.kernel.RandomStream;
import org.regulatedgoods.theory.UnitResponse;

/**
 * One world and the survey of it: governments, what they want, who answers, and the index of those
 * who do. It depends on seed and number alone; worlds of one number under different designs have
 * the same governments, so that designs are compared on like terms.
 */
final class World {
  /** Who answers depends on wealth and democracy as in the sample world; g0 is set by N. */
  private static final UnitResponse RESPONSE = new UnitResponse(0, 0.25, 0.8, 0);

  private final List<Population.Government> respondents = new ArrayList<>();
  private double[] index;

  private World() {}

  /** A government of the frame with the z that its officials share. */
  private record Asked(Population.Government government, double z, Chance officials, double will) {}

  /**
   * The survey of a world.
   *
   * @param frame how many governments there are
   */
  static World of(long seed, long number, Worlds worlds, int frame) {
    SurveyDesign design = worlds.design();
    Chance chance = new Chance(RandomStream.of(seed, number));
    Chance attributes = chance.split();
    Chance tastes = chance.split();
    Chance silence = chance.split();
    Chance officials = chance.split();
    Chance regions = chance.split();
    List<Asked> asked = new ArrayList<>(frame);
    for (int i = 0; i < frame; i++) {
      Population.Government government = worlds.population().draw(attributes, regions);
      double wanted =
          (government.preferred() - worlds.estimand().mean()) / worlds.estimand().deviation();
      double z = design.effect() * wanted + Noise.GOVERNMENT * tastes.normal();
      double will = will(government) + design.silence() * z + silence.logistic();
      asked.add(new Asked(government, z, officials.split(), will));
    }
    World world = new World();
    world.survey(answering(asked, design.respondents()), worlds);
    return world;
  }

  /** The log odds of an answer, but for g0, where silence is at random. */
  static double will(Population.Government government) {
    return RESPONSE.logOdds(
        new UnitResponse.Government(
            government.logGdpPerHead(), government.country().democracy(), government.preferred()));
  }

  /**
   * The most willing, in the order of the frame: the logistic model with the g0 that leaves just so
   * many.
   */
  private static List<Asked> answering(List<Asked> asked, int count) {
    double[] wills = asked.stream().mapToDouble(Asked::will).sorted().toArray();
    double least = wills[wills.length - count];
    return asked.stream().filter(one -> one.will() >= least).limit(count).toList();
  }

  private void survey(List<Asked> answering, Worlds worlds) {
    SurveyDesign design = worlds.design();
    int officials = design.officials();
    int[][] codes = new int[answering.size() * officials][];
    for (int i = 0; i < answering.size(); i++) {
      Asked one = answering.get(i);
      for (int k = 0; k < officials; k++) {
        double z = one.z() + Noise.OFFICIAL * one.officials().normal();
        codes[i * officials + k] =
            worlds.questionnaire().answers(z, design.silence(), one.officials());
      }
    }
    double[] each = worlds.questionnaire().index(codes);
    double[] means = new double[answering.size()];
    for (int i = 0; i < answering.size(); i++) {
      double mean = mean(each, i * officials, officials);
      if (!Double.isNaN(mean)) {
        means[respondents.size()] = mean;
        respondents.add(answering.get(i).government());
      }
    }
    index = Arrays.copyOf(means, respondents.size());
  }

  /** The mean of the officials who answered enough; NaN where none did. */
  private static double mean(double[] index, int from, int officials) {
    double sum = 0;
    int counted = 0;
    for (int k = from; k < from + officials; k++) {
      if (!Double.isNaN(index[k])) {
        sum += index[k];
        counted++;
      }
    }
    return counted == 0 ? Double.NaN : sum / counted;
  }

  /** The governments that have a score. */
  List<Population.Government> respondents() {
    return respondents;
  }

  /** Their scores. */
  double[] index() {
    return index;
  }
}
