package org.regulatedgoods.simulation;

/**
 * What is typical of the trade of a region's states in a good; as invented as {@link
 * RegionProfile}.
 *
 * @param exporterLogit log odds that a state of average size exports the good
 * @param importAppetite mean log attractiveness as a buyer of it
 */
record TradeProfile(double exporterLogit, double importAppetite) {

  static TradeProfile of(TradedGood good, Region region) {
    return switch (good) {
      case SMALL_ARMS -> smallArms(region);
      case DRUGS -> drugs(region);
      case ANTIQUITIES -> antiquities(region);
    };
  }

  private static TradeProfile smallArms(Region region) {
    return switch (region) {
      case AFRICA -> new TradeProfile(-1.9, -0.6);
      case LATIN_AMERICA -> new TradeProfile(-1.5, -0.2);
      case EUROPE -> new TradeProfile(-0.35, 0.2);
      case MIDDLE_EAST -> new TradeProfile(-0.5, 0.9);
      case EAST_ASIA -> new TradeProfile(-0.2, 0.5);
      case SOUTH_ASIA -> new TradeProfile(-0.2, 0.5);
      case OTHER -> new TradeProfile(-1.0, 0.0);
    };
  }

  private static TradeProfile drugs(Region region) {
    return switch (region) {
      case AFRICA -> new TradeProfile(-1.6, -0.3);
      case LATIN_AMERICA -> new TradeProfile(-0.8, 0.0);
      case EUROPE -> new TradeProfile(-0.6, 0.4);
      case MIDDLE_EAST -> new TradeProfile(-1.2, 0.1);
      case EAST_ASIA -> new TradeProfile(-0.8, 0.2);
      case SOUTH_ASIA -> new TradeProfile(0.0, 0.1);
      case OTHER -> new TradeProfile(-1.2, 0.3);
    };
  }

  private static TradeProfile antiquities(Region region) {
    return switch (region) {
      case AFRICA -> new TradeProfile(-1.2, -0.5);
      case LATIN_AMERICA -> new TradeProfile(-0.6, -0.2);
      case EUROPE -> new TradeProfile(-0.2, 0.5);
      case MIDDLE_EAST -> new TradeProfile(-0.4, 0.2);
      case EAST_ASIA -> new TradeProfile(-0.4, 0.3);
      case SOUTH_ASIA -> new TradeProfile(-0.4, -0.3);
      case OTHER -> new TradeProfile(-0.8, 0.5);
    };
  }
}
