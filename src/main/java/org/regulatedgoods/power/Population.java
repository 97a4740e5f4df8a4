package org.regulatedgoods.power;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regulatedgoods.theory.Country;
import org.regulatedgoods.theory.GovernmentPreference;
import org.regulatedgoods.theory.Market;
import org.regulatedgoods.theory.Parameters;
import org.regulatedgoods.theory.Weights;

/**
 * The governments that the worlds of a good are drawn from: the parameters of model V2, and how the
 * attributes of governments are distributed. Attributes depend on one another through a
 * government's wealth, a standard normal number: the rich are more often democratic, exporters and
 * donors, and suffer less harm.
 *
 * <p>The numbers are this project's own invention. What differs between goods is the role map:
 * small arms have exporters that the state owns and regimes that fear for their access; for drugs
 * this fear is weak; for antiquities the consumers are decisive, and their countries are few.
 *
 * @param good the good's id
 * @param parameters of model V2
 * @param exporters who sells
 * @param consumers who buys
 * @param harm what trade does to people
 * @param access v, what an autocratic regime's own access is worth
 */
public record Population(
    String good,
    Parameters parameters,
    Exporters exporters,
    Consumers consumers,
    Harm harm,
    double access) {

  /**
   * Those that export at all.
   *
   * @param logit log odds that a government of mean wealth backs any
   * @param least x of the least exporter; of the others up to {@code most}, evenly
   * @param stateOwned the probability that a state owns most of them in a full autocracy
   */
  public record Exporters(double logit, double least, double most, double stateOwned) {}

  /**
   * Legal demand: m is even up to {@code few} in most countries and from there to {@code many} in
   * the market countries.
   *
   * @param logit log odds that a country of mean wealth is a market country
   */
  public record Consumers(double logit, double few, double many) {}

  /**
   * Externalities: e at home is log-normal.
   *
   * @param logMean of e at mean wealth
   * @param logDeviation of e given wealth
   * @param abroad E, the same for all
   */
  public record Harm(double logMean, double logDeviation, double abroad) {}

  /**
   * One government.
   *
   * @param logGdpPerHead dollars
   * @param country what the theory sees of it
   * @param preferred r* of model V2
   * @param supportingRegion whether it is of Africa, Latin America or Europe: the likelier, the
   *     more democratic it is and the more harm it suffers, which is why these want more
   */
  record Government(
      double logGdpPerHead, Country country, double preferred, boolean supportingRegion) {}

  /** The goods that there are worlds of. */
  public static List<String> goods() {
    return List.copyOf(declared().keySet());
  }

  /**
   * The population of a good.
   *
   * @throws IllegalArgumentException when there is none, listing those there are
   */
  public static Population of(String good) {
    Population population = declared().get(good);
    if (population == null) {
      throw new IllegalArgumentException("no worlds of '" + good + "'; there are " + goods());
    }
    return population;
  }

  private static Map<String, Population> declared() {
    Map<String, Population> declared = new TreeMap<>();
    for (Population each : List.of(smallArms(), drugs(), antiquities())) {
      declared.put(each.good(), each);
    }
    return declared;
  }

  private static Population smallArms() {
    return new Population(
        "small-arms",
        new Parameters(new Market(4, 1, 1), new Weights(0.5, 0.5, 0.8, 1.6, 1, 0.3, 0.8), 2),
        new Exporters(-0.3, 0.05, 0.40, 0.85),
        new Consumers(-0.5, 0.12, 0.35),
        new Harm(0.75, 0.20, 3),
        1.2);
  }

  private static Population drugs() {
    return new Population(
        "drugs",
        new Parameters(new Market(4, 1, 1), new Weights(0.5, 0.7, 0.3, 1.4, 1.2, 0.4, 0.8), 2),
        new Exporters(-0.6, 0.05, 0.45, 0.30),
        new Consumers(0, 0.15, 0.40),
        new Harm(0.65, 0.25, 3),
        0.4);
  }

  private static Population antiquities() {
    return new Population(
        "antiquities",
        new Parameters(new Market(4, 1, 1), new Weights(0.3, 0.5, 0.4, 2.4, 1, 0.3, 0.8), 2),
        new Exporters(-0.8, 0.05, 0.35, 0.30),
        new Consumers(-1.2, 0.08, 0.45),
        new Harm(0.65, 0.25, 2),
        0.3);
  }

  /**
   * A government; every one takes the same number of draws.
   *
   * @param regions of its region alone
   */
  Government draw(Chance chance, Chance regions) {
    double wealth = chance.normal();
    double democracy = 0.03 + 0.94 * share(0.4 + 0.7 * wealth + 0.9 * chance.normal());
    Country country =
        new Country(
            supply(chance, wealth),
            stateShare(chance, democracy),
            demand(chance, wealth),
            democracy,
            access,
            new Country.Harm(home(chance, wealth), harm.abroad(), concern(chance, wealth)));
    double preferred = new GovernmentPreference(parameters, country).stringency();
    return new Government(8.6 + 1.2 * wealth, country, preferred, isSupporting(country, regions));
  }

  private boolean isSupporting(Country country, Chance regions) {
    double harmed = StrictMath.log(country.harm().home()) - harm.logMean();
    return regions.logistic() < 0.7 + 6 * (country.democracy() - 0.55) + 6 * harmed;
  }

  private double supply(Chance chance, double wealth) {
    boolean exports = chance.logistic() < exporters.logit() + 0.6 * wealth;
    double size = chance.uniform(exporters.least(), exporters.most());
    return exports ? size : 0;
  }

  private double stateShare(Chance chance, double democracy) {
    boolean owned = chance.uniform() < exporters.stateOwned() * (1 - 0.7 * democracy);
    double part = chance.uniform();
    return owned ? 0.6 + 0.4 * part : 0.2 * part;
  }

  private double demand(Chance chance, double wealth) {
    boolean market = chance.logistic() < consumers.logit() + 0.8 * wealth;
    double part = chance.uniform();
    return market
        ? consumers.few() + (consumers.many() - consumers.few()) * part
        : consumers.few() * part;
  }

  private double home(Chance chance, double wealth) {
    return StrictMath.exp(harm.logMean() - 0.08 * wealth + harm.logDeviation() * chance.normal());
  }

  private static double concern(Chance chance, double wealth) {
    boolean donor = chance.logistic() < 1.5 * wealth - 0.3;
    double part = chance.uniform();
    return donor ? 0.15 + 0.75 * part : 0.15 * part;
  }

  private static double share(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
