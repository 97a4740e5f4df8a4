package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The same hypothesis over several goods, of which each borrows from the others.
 *
 * @param models one a good
 * @param hypotheses that are pooled; empty for all that two or more of the models test
 * @param scale in which the goods' coefficients are put side by side
 */
public record Pooling(
    String id,
    List<String> models,
    @JsonProperty(defaultValue = "") List<String> hypotheses,
    @JsonProperty(defaultValue = "coefficient") Scale scale) {

  /** In what units a coefficient is. */
  public enum Scale {
    /** As it is. */
    COEFFICIENT,
    /** In standard deviations of the outcome for one of the term; least squares only. */
    STANDARDISED;

    @JsonCreator
    static Scale parse(String written) {
      return switch (written) {
        case "coefficient" -> COEFFICIENT;
        case "standardised" -> STANDARDISED;
        default ->
            throw new IllegalArgumentException("not a scale; use coefficient or standardised");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Pooling {
    models = List.copyOf(models);
    hypotheses = hypotheses == null ? List.of() : List.copyOf(hypotheses);
    if (models.size() < 2) {
      throw new IllegalArgumentException("models: there is nothing to pool; name two or more");
    }
    if (new HashSet<>(models).size() < models.size()) {
      throw new IllegalArgumentException("models: one stands there twice; name each once");
    }
  }

  /** Whether a hypothesis is pooled. */
  public boolean holds(String hypothesis) {
    return hypotheses.isEmpty() || hypotheses.contains(hypothesis);
  }
}
