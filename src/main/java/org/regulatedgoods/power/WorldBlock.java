package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.regulatedgoods.theory.Sign;

/** Some worlds of one design, to be drawn and tested wherever there is a processor. */
public final class WorldBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Source source;
  private final SurveyDesign design;
  private final Estimand estimand;
  private final int first;
  private final int count;

  /**
   * What all blocks of a plan share.
   *
   * @param expected the sign that the theory derives for each claim, which takes it longer than a
   *     block takes
   */
  record Source(
      String good,
      long seed,
      int governments,
      double alpha,
      List<Claim> claims,
      List<Sign> expected)
      implements Serializable {
    Source {
      claims = List.copyOf(claims);
      expected = List.copyOf(expected);
    }

    /** The models that the claims are tested in. */
    Set<SurveyModel> models() {
      return claims.stream()
          .map(Claim::model)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(SurveyModel.class)));
    }

    static Source of(String good, long seed, int governments, double alpha, List<Claim> claims) {
      List<Sign> expected = claims.stream().map(Claim::expected).toList();
      return new Source(good, seed, governments, alpha, claims, expected);
    }
  }

  /** What the worlds of a block said of each claim, in the order of the claims. */
  public static final class Tallied implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Tally> byClaim;

    private Tallied(List<Tally> byClaim) {
      this.byClaim = List.copyOf(byClaim);
    }

    List<Tally> byClaim() {
      return byClaim;
    }
  }

  /** The worlds from a number on, so many. */
  WorldBlock(Source source, SurveyDesign design, Estimand estimand, int first, int count) {
    this.source = source;
    this.design = design;
    this.estimand = estimand;
    this.first = first;
    this.count = count;
  }

  SurveyDesign design() {
    return design;
  }

  Estimand estimand() {
    return estimand;
  }

  Source source() {
    return source;
  }

  /** Draws the worlds and tests the claims in each. */
  public Tallied tallied() {
    List<Judge> judges = judges();
    List<Tally> tallies = new ArrayList<>(Collections.nCopies(judges.size(), Tally.NONE));
    forEach(
        found -> {
          for (int c = 0; c < judges.size(); c++) {
            Judge judge = judges.get(c);
            Tally of =
                found
                    .get(source.claims().get(c).model())
                    .map(judge::judge)
                    .orElseGet(judge::unfitted);
            tallies.set(c, tallies.get(c).plus(of));
          }
        });
    return new Tallied(tallies);
  }

  private List<Judge> judges() {
    List<Judge> judges = new ArrayList<>();
    for (int c = 0; c < source.claims().size(); c++) {
      Term term = source.claims().get(c).term();
      judges.add(new Judge(term, source.expected().get(c), estimand, source.alpha()));
    }
    return judges;
  }

  /** What the models find in each world, one after the other. */
  void forEach(Consumer<Map<SurveyModel, Optional<SurveyModel.Estimates>>> taking) {
    Worlds worlds = Worlds.of(source.good(), design, estimand);
    Set<SurveyModel> models = source.models();
    for (int number = first; number < first + count; number++) {
      World world = World.of(source.seed(), number, worlds, source.governments());
      Map<SurveyModel, Optional<SurveyModel.Estimates>> found = new EnumMap<>(SurveyModel.class);
      models.forEach(model -> found.put(model, model.fit(world.respondents(), world.index())));
      taking.accept(found);
    }
  }
}
