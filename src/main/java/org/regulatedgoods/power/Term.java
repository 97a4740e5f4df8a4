package org.regulatedgoods.power;

import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.theory.Country;
import org.regulatedgoods.theory.Driver;

/** The terms of the main model: what each driver of the theory is measured by in a survey. */
enum Term {
  EXPORTS("exports", Driver.EXPORTS) {
    @Override
    double of(Country country) {
      return country.supplyShare();
    }
  },
  STATE_OWNED("exports:state_share", Driver.STATE_OWNERSHIP) {
    @Override
    double of(Country country) {
      return country.supplyShare() * country.stateShare();
    }
  },
  CONSUMERS("consumers", Driver.CONSUMPTION) {
    @Override
    double of(Country country) {
      return country.demandShare();
    }
  },
  DEMOCRACY("democracy", Driver.DEMOCRACY) {
    @Override
    double of(Country country) {
      return country.democracy();
    }
  },
  HARM("harm", Driver.HARM) {
    @Override
    double of(Country country) {
      return country.harm().home();
    }
  },
  HUMANITARIAN("humanitarian", Driver.HUMANITARIAN) {
    @Override
    double of(Country country) {
      return country.harm().concern();
    }
  };

  private final String id;
  private final Driver driver;

  Term(String id, Driver driver) {
    this.id = id;
    this.driver = driver;
  }

  abstract double of(Country country);

  String id() {
    return id;
  }

  Driver driver() {
    return driver;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Term::id).toList();
  }
}
