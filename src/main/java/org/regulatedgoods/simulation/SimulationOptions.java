package org.regulatedgoods.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.regulatedgoods.theory.Market;
import org.regulatedgoods.theory.Parameters;
import org.regulatedgoods.theory.UnitResponse;
import org.regulatedgoods.theory.Weights;

/**
 * What is true in the simulated world.
 *
 * @param truths how a government's preference on each good follows from its drivers as the study
 *     measures them (model V2): harm is log(1 + deaths by violence per 100,000) for small arms, the
 *     percentage of adults who use opioids for drugs and the number of cultural World Heritage
 *     sites for antiquities; humanitarian is ODA in percent of GNI, exports and consumption are
 *     log(1 + mean exports and imports of the good in thousand USD), autocracy is 1 - polyarchy
 * @param noise what the drivers do not explain
 * @param response who answers a survey; its constant is not used, since the number of responding
 *     countries sets it
 * @param respondingCountries how many countries answer each survey; all when there are fewer
 */
public record SimulationOptions(
    Map<TradedGood, TrueModel> truths,
    Noise noise,
    UnitResponse response,
    int respondingCountries) {

  /**
   * Standard deviations of what the drivers do not explain, in standard deviations of r*.
   *
   * @param government u, a government's own taste; it marks its survey answers and its votes
   * @param official one official's deviation from the government
   * @param vote what else moves one government in one roll call
   */
  public record Noise(double government, double official, double vote) {
    public Noise {
      if (!(government >= 0 && official >= 0 && vote >= 0)) {
        throw new IllegalArgumentException(
            "noise must not be negative: " + government + ", " + official + ", " + vote);
      }
    }
  }

  public SimulationOptions {
    for (TradedGood good : TradedGood.values()) {
      Objects.requireNonNull(truths.get(good), good.id());
    }
    truths = Collections.unmodifiableMap(new EnumMap<>(truths));
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(response, "response");
    if (respondingCountries < 1) {
      throw new IllegalArgumentException(
          "respondingCountries is " + respondingCountries + "; at least one must answer");
    }
  }

  /** What is true of a good. */
  TrueModel truth(TradedGood good) {
    return truths.get(good);
  }

  /**
   * The project's sample: 118 responding countries a survey, silence at random given GDP and
   * democracy. Effects are so large that 118 governments show them, but for one: the regime hardly
   * counts as a consumer of drugs.
   */
  public static SimulationOptions standard() {
    return new SimulationOptions(
        Map.of(
            TradedGood.SMALL_ARMS, smallArms(),
            TradedGood.DRUGS, drugs(),
            TradedGood.ANTIQUITIES, antiquities()),
        new Noise(0.5, 0.3, 0.5),
        new UnitResponse(0, 0.25, 0.8, 0),
        118);
  }

  /**
   * The same with a silence that depends on what is asked.
   *
   * @param preference g3, what a unit of r* adds to the log odds of an answer
   */
  public SimulationOptions answeringByPreference(double preference) {
    UnitResponse same = response;
    return new SimulationOptions(
        truths,
        noise,
        new UnitResponse(same.constant(), same.logGdpPerHead(), same.democracy(), preference),
        respondingCountries);
  }

  private static TrueModel smallArms() {
    return new TrueModel(
        parameters(new Weights(0.5, 0.4, 1.2, 1.25, 1, 0.2, 0.8)),
        new TrueModel.Units(3.1, 0.36, 5, 0.4, 0.38, 0.95));
  }

  private static TrueModel drugs() {
    return new TrueModel(
        parameters(new Weights(0.5, 0.7, 0.5, 1.6, 1, 0.06, 0.8)),
        new TrueModel.Units(4, 1.4, 5, 0.4, 0.57, 0.1));
  }

  private static TrueModel antiquities() {
    return new TrueModel(
        parameters(new Weights(0.5, 0.6, 0.5, 2.2, 1, 0.2, 0.8)),
        new TrueModel.Units(4.5, 0.1, 5, 0.4, 0.5, 0.9));
  }

  private static Parameters parameters(Weights weights) {
    return new Parameters(new Market(6, 1, 1), weights, 2);
  }
}
