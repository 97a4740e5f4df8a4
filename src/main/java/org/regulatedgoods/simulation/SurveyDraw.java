package org.regulatedgoods.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regulatedgoods.theory.UnitResponse;

/** Draws which governments answer the survey on a good, and what their officials say. */
final class SurveyDraw {
  static final String DO_NOT_KNOW = "9";

  private static final double DO_NOT_KNOW_RATE = 0.03;
  private static final double KNOWING = StrictMath.log((1 - DO_NOT_KNOW_RATE) / DO_NOT_KNOW_RATE);
  private static final double BLANK_RATE = 0.01;
  private static final List<String> MINISTRIES =
      List.of("Foreign Affairs", "Defence", "Interior", "Justice");

  private final RandomStreams streams;
  private final SimulationOptions options;
  private final TradedGood good;

  SurveyDraw(RandomStreams streams, SimulationOptions options, TradedGood good) {
    this.streams = streams;
    this.options = options;
    this.good = good;
  }

  Survey draw(List<Government> governments) {
    Map<String, Double> willingness = new HashMap<>();
    for (Government government : governments) {
      willingness.put(government.state().id(), willingness(government));
    }
    List<Government> ranked =
        Ranking.descending(governments, government -> willingness.get(government.state().id()));
    int count = Math.min(options.respondingCountries(), ranked.size());
    Set<String> answering = new HashSet<>();
    ranked.subList(0, count).forEach(government -> answering.add(government.state().id()));
    List<Double> ordered = ranked.stream().map(g -> willingness.get(g.state().id())).toList();
    return new Survey(
        officials(governments, answering, doNotKnow(governments)), constant(ordered, count));
  }

  /**
   * The log odds of an answer less a logistic draw, but for g0. Taking the highest is the logistic
   * model with the g0 that leaves just so many.
   */
  private double willingness(Government government) {
    UnitResponse response = options.response();
    UnitResponse.Government known =
        new UnitResponse.Government(
            government.society().logGdpPerHead(),
            government.society().polyarchy().measured(),
            government.on(good).preferred());
    return response.logOdds(known)
        - response.constant()
        + streams.stream(good.own("silence"), government.state().id()).logistic();
  }

  private static double constant(List<Double> ordered, int count) {
    return count == ordered.size()
        ? Double.POSITIVE_INFINITY
        : -(ordered.get(count - 1) + ordered.get(count)) / 2;
  }

  /**
   * How often an official of each government does not know. Where silence depends on what is asked,
   * an item's does as the survey's, around the rate of a government at the mean.
   */
  private Map<String, Double> doNotKnow(List<Government> governments) {
    UnitResponse knowing = new UnitResponse(KNOWING, 0, 0, options.response().preference());
    double mean = Spread.of(governments.stream().map(g -> g.on(good).preferred()).toList()).mean();
    Map<String, Double> rates = new HashMap<>();
    for (Government government : governments) {
      double preferred = government.on(good).preferred() - mean;
      rates.put(
          government.state().id(),
          1 - knowing.probability(new UnitResponse.Government(0, 0, preferred)));
    }
    return rates;
  }

  private List<Official> officials(
      List<Government> governments, Set<String> answering, Map<String, Double> doNotKnow) {
    List<Official> officials = new ArrayList<>();
    for (Government government : governments) {
      if (!answering.contains(government.state().id())) {
        continue;
      }
      Draw draw = streams.stream(good.own("officials"), government.state().id());
      int count = draw.between(1, 4);
      for (int i = 0; i < count; i++) {
        officials.add(
            official(
                draw, government, officials.size() + 1, doNotKnow.get(government.state().id())));
      }
    }
    return officials;
  }

  private Official official(Draw draw, Government government, int number, double doNotKnow) {
    double z = government.on(good).taste() + draw.normal(0, options.noise().official());
    LocalDate date = LocalDate.of(Timeline.SURVEY_YEAR, 1, 9).plusDays(draw.between(0, 300));
    List<String> answers =
        Item.instrument().stream().map(item -> answer(draw, item, z, doNotKnow)).toList();
    String digits = Integer.toString(number);
    return new Official(
        "R" + "0".repeat(Math.max(0, 4 - digits.length())) + digits,
        government.state(),
        draw.one(MINISTRIES),
        date,
        answers);
  }

  private static String answer(Draw draw, Item item, double z, double doNotKnow) {
    int answer = item.response().answer(z, draw.uniform());
    double silence = draw.uniform();
    if (silence < doNotKnow) {
      return DO_NOT_KNOW;
    }
    return silence < doNotKnow + BLANK_RATE ? "" : Integer.toString(item.code(answer));
  }
}
