package org.regulatedgoods.power;

import java.util.Arrays;
import java.util.Optional;
import org.regulatedgoods.theory.Driver;

/** A term of the models of a survey: what a driver of the theory, or a region, is measured by. */
enum Term {
  EXPORTS("exports", Driver.EXPORTS) {
    @Override
    double of(Population.Government government) {
      return government.country().supplyShare();
    }
  },
  STATE_OWNED("exports:state_share", Driver.STATE_OWNERSHIP) {
    @Override
    double of(Population.Government government) {
      return government.country().supplyShare() * government.country().stateShare();
    }
  },
  CONSUMERS("consumers", Driver.CONSUMPTION) {
    @Override
    double of(Population.Government government) {
      return government.country().demandShare();
    }
  },
  DEMOCRACY("democracy", Driver.DEMOCRACY) {
    @Override
    double of(Population.Government government) {
      return government.country().democracy();
    }
  },
  HARM("harm", Driver.HARM) {
    @Override
    double of(Population.Government government) {
      return government.country().harm().home();
    }
  },
  HUMANITARIAN("humanitarian", Driver.HUMANITARIAN) {
    @Override
    double of(Population.Government government) {
      return government.country().harm().concern();
    }
  },
  VOICE("democracy:harm", Driver.DEMOCRACY_X_HARM) {
    @Override
    double of(Population.Government government) {
      return government.country().democracy() * government.country().harm().home();
    }
  },
  DEPENDENCE("autocracy:consumers", Driver.AUTOCRACY_X_IMPORTS) {
    @Override
    double of(Population.Government government) {
      return (1 - government.country().democracy()) * government.country().demandShare();
    }
  },
  REGION("supporting_region", null) {
    @Override
    double of(Population.Government government) {
      return government.supportingRegion() ? 1 : 0;
    }
  };

  private final String id;
  private final Driver driver;

  Term(String id, Driver driver) {
    this.id = id;
    this.driver = driver;
  }

  abstract double of(Population.Government government);

  String id() {
    return id;
  }

  /** The driver whose effect it is; empty for the regions, of which the theory says nothing. */
  Optional<Driver> driver() {
    return Optional.ofNullable(driver);
  }

  /** The term of a driver. */
  static Term of(Driver driver) {
    return Arrays.stream(values())
        .filter(term -> term.driver == driver)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no term for " + driver.id()));
  }
}
