package org.regulatedgoods.simulation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A member of the United Nations that the simulation invents numbers for, and what each source
 * calls it. The caller supplies the states from its country registry.
 *
 * @param id the registry's own id, unique among the states of a world
 * @param name the registry's own name
 * @param region its region for hypothesis H7
 * @param since the year at whose end it came to be in the state system, to stay
 * @param codes what sources with codes call it
 * @param names what sources with names call it
 */
public record SimulatedState(
    String id, String name, Region region, int since, Codes codes, Names names) {

  /**
   * Codes. A state that a source does not cover has none there and gets no row in its file.
   *
   * @param iso2 ISO 3166-1 alpha-2, upper case ({@code NA} is Namibia)
   * @param iso3 ISO 3166-1 alpha-3, upper case
   * @param cow Correlates of War number
   * @param polity Polity's own codes
   * @param vdem V-Dem's own codes
   * @param baci the numeric code of CEPII's BACI, often but not always M49
   */
  public record Codes(
      String iso2,
      String iso3,
      int cow,
      Optional<Polity> polity,
      Optional<VDem> vdem,
      OptionalInt baci) {
    public Codes {
      requireText("iso2", iso2);
      requireText("iso3", iso3);
      Objects.requireNonNull(polity, "polity");
      Objects.requireNonNull(vdem, "vdem");
      Objects.requireNonNull(baci, "baci");
    }
  }

  /** Polity's number and letters, such as 529 and ETI; they differ from COW's. */
  public record Polity(int ccode, String scode) {
    public Polity {
      requireText("scode", scode);
    }
  }

  /** V-Dem's country_id and country_text_id; the letters are not always ISO's. */
  public record VDem(int countryId, String textId) {
    public VDem {
      requireText("textId", textId);
    }
  }

  /**
   * Names: of the UN votes data, of SIPRI, of Our World in Data, of the UN Treaty Collection and of
   * whoever writes names in English without saying whose.
   */
  public record Names(String unVotes, String sipri, String owid, String untc, String english) {
    public Names {
      requireText("unVotes", unVotes);
      requireText("sipri", sipri);
      requireText("owid", owid);
      requireText("untc", untc);
      requireText("english", english);
    }
  }

  public SimulatedState {
    requireText("id", id);
    requireText("name", name);
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(codes, "codes");
    Objects.requireNonNull(names, "names");
  }

  private static void requireText(String what, String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(what + " is blank; leave a state out rather than unnamed");
    }
  }
}
