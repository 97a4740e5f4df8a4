package org.regulatedgoods.simulation;

import java.util.List;

/**
 * A good of the simulated world. Its products are codes of the Harmonized System of 1992, as text
 * since some begin with a zero.
 */
public enum TradedGood {
  /** Small arms and their ammunition, without military weapons. */
  SMALL_ARMS("small-arms", "arms-trade"),
  /** Opium and opium alkaloids in licit trade. */
  DRUGS("drugs", "drugs-trade"),
  /** Collectors' pieces and antiques. */
  ANTIQUITIES("antiquities", "antiquities-trade");

  private final String id;
  private final String trade;

  TradedGood(String id, String trade) {
    this.id = id;
    this.trade = trade;
  }

  /** The name used in declarations, such as {@code small-arms}. */
  public String id() {
    return id;
  }

  /** What a study counts as trade in the good. */
  List<String> products() {
    return switch (this) {
      case SMALL_ARMS ->
          List.of(
              "930200", "930320", "930330", "930510", "930521", "930529", "930621", "930629",
              "930630");
      case DRUGS -> List.of("130211", "293910");
      case ANTIQUITIES -> List.of("970500", "970600");
    };
  }

  /** Products beside it in the list of codes, to be left out by whoever measures. */
  List<String> lookalikes() {
    return switch (this) {
      case SMALL_ARMS -> List.of("930100", "930690");
      case DRUGS -> List.of("130219", "293990");
      case ANTIQUITIES -> List.of("970110");
    };
  }

  /** The purpose of the random draws of its trade. */
  String trade() {
    return trade;
  }

  /**
   * The purpose of a kind of random draws of this good alone. Small arms have the bare purpose, so
   * that a further good leaves their draws as they are.
   */
  String own(String purpose) {
    return this == SMALL_ARMS ? purpose : purpose + "-" + id;
  }

  /** Whether the theory's ownership of exporters by the state has a meaning for the good. */
  public boolean hasOwners() {
    return this == SMALL_ARMS;
  }
}
