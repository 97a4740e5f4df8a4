package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.UnitResponse;
import org.regulatedgoods.theory.Vote;

/** Collects what is true in a world, in the words of the regression that should recover it. */
final class Truth {
  private Truth() {}

  static List<TrueValue> of(SimulatedWorld world) {
    List<TrueValue> values = new ArrayList<>();
    values.addAll(effects(world.options().truth()));
    values.addAll(distribution(world));
    values.addAll(noise(world.options().noise()));
    values.addAll(response(world));
    values.addAll(votes(world));
    return List.copyOf(values);
  }

  private static List<TrueValue> effects(LinearPreference truth) {
    LinearPreference.Coefficients b = truth.coefficients();
    double c = truth.cost();
    return List.of(
        new TrueValue(
            "intercept", (truth.constant() - b.regime()) / c, "r* with every column at zero"),
        new TrueValue("exporters", -b.exports() / c, "H1, per log(1 + thousand USD)"),
        new TrueValue(
            "exporters:state_share", -b.exports() * b.stateAmplification() / c, "H2, per x sigma"),
        new TrueValue("democracy", b.regime() / c, "H3, per unit of polyarchy"),
        new TrueValue("harm", b.harm() / c, "H4, per log(1 + deaths per 100,000)"),
        new TrueValue("humanitarian", b.humanitarian() / c, "H5, per percent of GNI"),
        new TrueValue("consumers", -b.consumption() / c, "H6, per log(1 + thousand USD)"),
        new TrueValue("state_share", 0, "ownership alone has no effect"));
  }

  private static List<TrueValue> distribution(SimulatedWorld world) {
    Spread spread = Spread.of(world.governments().stream().map(Government::preferred).toList());
    long clipped = world.governments().stream().filter(g -> g.preferred() == 0).count();
    return List.of(
        new TrueValue("states", world.governments().size(), "states in the world"),
        new TrueValue("preferred_mean", spread.mean(), "mean of r*"),
        new TrueValue("preferred_sd", spread.deviation(), "standard deviation of r*"),
        new TrueValue("preferred_clipped", clipped, "states whose r* is clipped at zero"));
  }

  private static List<TrueValue> noise(SimulationOptions.Noise noise) {
    return List.of(
        new TrueValue("noise_government", noise.government(), "sd of u, in sd of r*"),
        new TrueValue("noise_official", noise.official(), "sd between officials, in sd of r*"),
        new TrueValue("noise_vote", noise.vote(), "sd of a vote's own noise, in sd of r*"));
  }

  private static List<TrueValue> response(SimulatedWorld world) {
    UnitResponse response = world.options().response();
    List<TrueValue> values = new ArrayList<>();
    // Without a silent country no finite g0 is the true one.
    if (Double.isFinite(world.survey().responseConstant())) {
      values.add(
          new TrueValue("response_g0", world.survey().responseConstant(), "constant, as realised"));
    }
    values.add(new TrueValue("response_g1", response.logGdpPerHead(), "per log GDP per head"));
    values.add(new TrueValue("response_g2", response.democracy(), "per unit of polyarchy"));
    values.add(new TrueValue("response_g3", response.preference(), "per unit of r*"));
    return values;
  }

  private static List<TrueValue> votes(SimulatedWorld world) {
    List<TrueValue> values = new ArrayList<>();
    for (RollCall rollCall : world.rollCalls()) {
      String name = "vote_" + rollCall.ballot().rcid();
      String of = " in " + rollCall.ballot().resolution();
      rollCall
          .rule()
          .ifPresent(
              rule -> {
                values.add(new TrueValue(name + "_tau1", rule.noBelow(), "no below" + of));
                values.add(new TrueValue(name + "_tau2", rule.yesAbove(), "yes above" + of));
              });
      values.add(new TrueValue(name + "_yes", rollCall.count(Vote.YES), "yes votes" + of));
      values.add(new TrueValue(name + "_no", rollCall.count(Vote.NO), "no votes" + of));
    }
    return values;
  }
}
