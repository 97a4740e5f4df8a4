package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.RandomStream;
import org.regulatedgoods.robustness.declaration.Curve;
import org.regulatedgoods.robustness.declaration.MissingRule;

/** Every combination of a curve's alternatives, the model's own choices first. */
public final class Grid {

  /** The dimensions that are no roles. */
  public static final String OUTCOME = "outcome";

  public static final String CONTROLS = "controls";
  public static final String REGION_EFFECTS = "region effects";
  public static final String MISSING = "missing values";

  private static final String CONTROL = "control";
  private static final String NONE = "none";

  /** Makes a term of what a declaration calls it. */
  @FunctionalInterface
  public interface Terms {
    Regressor term(String role, String name);
  }

  private final Curve curve;
  private final Equation base;
  private final Terms terms;

  private Grid(Curve curve, Equation base, Terms terms) {
    this.curve = curve;
    this.base = base;
    this.terms = terms;
  }

  /**
   * The specifications by their numbers; where the curve has at most so many, drawn by the seed.
   *
   * @param base the model that the curve varies
   */
  public static List<Specification> of(Curve curve, Equation base, Terms terms, long seed) {
    Grid grid = new Grid(curve, base, terms);
    List<Map<String, String>> combinations = grid.combinations();
    return drawn(combinations.size(), curve.atMost(), seed)
        .mapToObj(i -> grid.specification(i + 1, combinations.get(i)))
        .toList();
  }

  private static IntStream drawn(int size, int atMost, long seed) {
    int[] all = IntStream.range(0, size).toArray();
    if (atMost == 0 || atMost >= size) {
      return Arrays.stream(all);
    }
    SplittableRandom random = RandomStream.of(seed, size);
    // The model's own specification, the first, is always among them.
    for (int i = 1; i < atMost; i++) {
      int other = i + random.nextInt(size - i);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    return Arrays.stream(all, 0, atMost).sorted();
  }

  private List<Map<String, String>> combinations() {
    List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<String, List<String>> dimension : dimensions().entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> before : combinations) {
        for (String choice : dimension.getValue()) {
          Map<String, String> with = new LinkedHashMap<>(before);
          with.put(dimension.getKey(), choice);
          longer.add(with);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  private Map<String, List<String>> dimensions() {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put(OUTCOME, first(base.outcome(), curve.outcomes()));
    for (Regressor term : base.terms()) {
      List<String> others = curve.measures().get(term.role());
      if (others != null) {
        dimensions.put(term.role(), first(term.name(), others));
      }
    }
    if (!curve.controls().isEmpty()) {
      dimensions.put(CONTROLS, curve.controls().stream().map(Grid::called).distinct().toList());
    }
    dimensions.put(REGION_EFFECTS, curve.regionEffects());
    dimensions.put(MISSING, curve.missing().stream().map(MissingRule::toString).toList());
    return dimensions;
  }

  private static List<String> first(String own, List<String> others) {
    Set<String> all = new LinkedHashSet<>(List.of(own));
    all.addAll(others);
    return List.copyOf(all);
  }

  private static String called(List<String> controls) {
    return controls.isEmpty() ? NONE : String.join(" + ", controls);
  }

  private Specification specification(int number, Map<String, String> choices) {
    Map<String, Regressor> chosen = new LinkedHashMap<>();
    for (Regressor term : base.terms()) {
      if (!term.role().equals(CONTROL)) {
        String name = choices.getOrDefault(term.role(), term.name());
        chosen.putIfAbsent(name, terms.term(term.role(), name));
      }
    }
    controls(choices).forEach(name -> chosen.putIfAbsent(name, terms.term(CONTROL, name)));
    String effects = choices.get(REGION_EFFECTS);
    if (!effects.equals(NONE)) {
      chosen.putIfAbsent(effects, terms.term(CONTROL, effects));
    }
    Equation equation =
        new Equation(
            base.id(),
            choices.get(OUTCOME),
            List.copyOf(chosen.values()),
            Model.leastSquares(),
            new Spread(curve.covariance(), ""),
            base.weights(),
            base.alpha());
    MissingRule missing =
        curve.missing().stream()
            .filter(rule -> rule.toString().equals(choices.get(MISSING)))
            .findFirst()
            .orElseThrow();
    return new Specification(number, choices, equation, missing);
  }

  private List<String> controls(Map<String, String> choices) {
    if (choices.containsKey(CONTROLS)) {
      return curve.controls().stream()
          .filter(set -> called(set).equals(choices.get(CONTROLS)))
          .findFirst()
          .orElseThrow();
    }
    return base.terms().stream()
        .filter(term -> term.role().equals(CONTROL))
        .map(Regressor::name)
        .toList();
  }
}
