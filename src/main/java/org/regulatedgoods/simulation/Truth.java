package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.theory.Market;
import org.regulatedgoods.theory.Parameters;
import org.regulatedgoods.theory.UnitResponse;
import org.regulatedgoods.theory.Vote;
import org.regulatedgoods.theory.Weights;

/** Collects what is true in a world, in the words of the regressions that should recover it. */
final class Truth {
  private static final String WORLD = "";

  private Truth() {}

  static List<TrueValue> of(SimulatedWorld world) {
    List<TrueValue> values = new ArrayList<>();
    values.add(new TrueValue(WORLD, "states", world.governments().size(), "states in the world"));
    values.addAll(noise(world.options().noise()));
    values.addAll(response(world.options().response()));
    for (TradedGood good : TradedGood.values()) {
      values.addAll(model(good, world.options().truth(good)));
      values.addAll(effects(good, world));
      values.addAll(distribution(good, world));
      double constant = world.survey(good).responseConstant();
      // Without a silent country no finite g0 is the true one.
      if (Double.isFinite(constant)) {
        values.add(new TrueValue(good.id(), "response_g0", constant, "constant, as realised"));
      }
    }
    values.addAll(votes(world));
    return List.copyOf(values);
  }

  private static List<TrueValue> model(TradedGood good, TrueModel model) {
    Parameters parameters = model.parameters();
    Market market = parameters.market();
    Weights weights = parameters.weights();
    TrueModel.Units units = model.units();
    return List.of(
        of(good, "A", market.demandIntercept(), "demand at a price of zero"),
        of(good, "b", market.demandSlope(), "slope of demand"),
        of(good, "s", market.supplySlope(), "slope of supply"),
        of(good, "c", parameters.regimeCost(), "cost of the regime"),
        of(good, "a", weights.welfare(), "weight of welfare"),
        of(good, "I_X", weights.exporterOrganisation(), "how well exporters are organised"),
        of(good, "mu", weights.treasuryPremium(), "premium of the treasury's profits"),
        of(good, "omega_C", weights.consumers(), "weight of consumers"),
        of(good, "omega_V0", weights.victims(), "weight of victims in an autocracy"),
        of(good, "eta", weights.victimsVoice(), "what democracy adds to it"),
        of(good, "omega_H", weights.humanitarians(), "weight of principled actors"),
        of(good, "v", units.regimeAccess(), "worth of the regime's own access"),
        of(good, "e_0", units.harmAlways(), "e without measured harm"),
        of(good, "e_1", units.harm(), "e, " + unitOfHarm(good)),
        of(good, "E", units.harmAbroad(), "harm abroad"),
        of(good, "h_0", units.concernAlways(), "h without aid"),
        of(good, "h_1", units.concern(), "h per percent of GNI, up to 1"));
  }

  private static List<TrueValue> effects(TradedGood good, SimulatedWorld world) {
    MeanEffects effects = world.meanEffects(good);
    List<TrueValue> values = new ArrayList<>();
    values.add(
        of(
            good,
            "intercept",
            effects.intercept(),
            "r* with every column at zero, by the effects below"));
    values.add(of(good, "exporters", effects.exports(), "H1, per log(1 + thousand USD)"));
    if (good.hasOwners()) {
      values.add(of(good, "exporters:state_share", effects.stateOwnership(), "H2, per x sigma"));
      values.add(of(good, "state_share", 0, "ownership alone has no effect"));
    }
    values.add(of(good, "democracy", effects.democracy(), "H3, per unit of polyarchy"));
    values.add(of(good, "harm", effects.harm(), "H4, " + unitOfHarm(good)));
    values.add(of(good, "humanitarian", effects.humanitarian(), "H5, per percent of GNI"));
    values.add(of(good, "consumers", effects.consumption(), "H6, per log(1 + thousand USD)"));
    return values;
  }

  private static String unitOfHarm(TradedGood good) {
    return switch (good) {
      case SMALL_ARMS -> "per log(1 + deaths per 100,000)";
      case DRUGS -> "per percent of adults who use opioids";
      case ANTIQUITIES -> "per cultural World Heritage site";
    };
  }

  private static List<TrueValue> distribution(TradedGood good, SimulatedWorld world) {
    List<Double> preferred = List.copyOf(world.preferred(good).values());
    Spread spread = Spread.of(preferred);
    long clipped =
        world.governments().stream()
            .filter(government -> !government.on(good).preference().isInterior())
            .count();
    return List.of(
        of(good, "preferred_mean", spread.mean(), "mean of r*"),
        of(good, "preferred_sd", spread.deviation(), "standard deviation of r*"),
        of(
            good,
            "preferred_clipped",
            (double) clipped,
            "states whose r* is clipped, at 0 or Q0/k"));
  }

  private static List<TrueValue> noise(SimulationOptions.Noise noise) {
    return List.of(
        new TrueValue(WORLD, "noise_government", noise.government(), "sd of u, in sd of r*"),
        new TrueValue(
            WORLD, "noise_official", noise.official(), "sd between officials, in sd of r*"),
        new TrueValue(WORLD, "noise_vote", noise.vote(), "sd of a vote's own noise, in sd of r*"));
  }

  private static List<TrueValue> response(UnitResponse response) {
    return List.of(
        new TrueValue(WORLD, "response_g1", response.logGdpPerHead(), "per log GDP per head"),
        new TrueValue(WORLD, "response_g2", response.democracy(), "per unit of polyarchy"),
        new TrueValue(WORLD, "response_g3", response.preference(), "per unit of r*"));
  }

  private static List<TrueValue> votes(SimulatedWorld world) {
    List<TrueValue> values = new ArrayList<>();
    for (RollCall rollCall : world.rollCalls()) {
      TradedGood good = TradedGood.SMALL_ARMS;
      String name = "vote_" + rollCall.ballot().rcid();
      String in = " in " + rollCall.ballot().resolution();
      rollCall
          .rule()
          .ifPresent(
              rule -> {
                values.add(of(good, name + "_tau1", rule.noBelow(), "no below" + in));
                values.add(of(good, name + "_tau2", rule.yesAbove(), "yes above" + in));
              });
      String about = rollCall.rule().isPresent() ? good.id() : WORLD;
      values.add(new TrueValue(about, name + "_yes", rollCall.count(Vote.YES), "yes votes" + in));
      values.add(new TrueValue(about, name + "_no", rollCall.count(Vote.NO), "no votes" + in));
    }
    return values;
  }

  private static TrueValue of(TradedGood good, String parameter, double value, String meaning) {
    return new TrueValue(good.id(), parameter, value, meaning);
  }
}
