package org.regulatedgoods.simulation;

import java.util.Objects;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.UnitResponse;

/**
 * What is true in the simulated world.
 *
 * @param truth how a government's preference follows from its drivers as the study measures them:
 *     harm is log(1 + deaths by violence per 100,000), humanitarian is ODA in percent of GNI,
 *     exports and consumption are log(1 + mean small-arms exports and imports in thousand USD),
 *     autocracy is 1 - polyarchy
 * @param noise what the drivers do not explain
 * @param response who answers the survey; its constant is not used, since the number of responding
 *     countries sets it
 * @param respondingCountries how many countries answer; all when there are fewer
 */
public record SimulationOptions(
    LinearPreference truth, Noise noise, UnitResponse response, int respondingCountries) {

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
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(noise, "noise");
    Objects.requireNonNull(response, "response");
    if (respondingCountries < 1) {
      throw new IllegalArgumentException(
          "respondingCountries is " + respondingCountries + "; at least one must answer");
    }
  }

  /** The project's sample: 118 responding countries, silence at random given GDP and democracy. */
  public static SimulationOptions standard() {
    LinearPreference.Coefficients effects =
        new LinearPreference.Coefficients(0.6, 2.3, 0.13, 2.0, 0.18, 2.5);
    return new SimulationOptions(
        new LinearPreference(1, 7.6, effects),
        new Noise(0.5, 0.3, 0.5),
        new UnitResponse(0, 0.25, 0.8, 0),
        118);
  }

  /** The same world with another rule of who answers, for missing data that are not at random. */
  public SimulationOptions withResponse(UnitResponse other) {
    return new SimulationOptions(truth, noise, other, respondingCountries);
  }

  /** The same world with another number of responding countries. */
  public SimulationOptions withRespondingCountries(int countries) {
    return new SimulationOptions(truth, noise, response, countries);
  }
}
