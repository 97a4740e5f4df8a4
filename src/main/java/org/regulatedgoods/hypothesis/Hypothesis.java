package org.regulatedgoods.hypothesis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.regulatedgoods.theory.Sign;

/**
 * A claim about one role in the politics of a good: a stronger presence of the role moves the
 * regulation that a government prefers in the expected direction.
 *
 * @param goods the goods it is about; {@code [all]} expands over every good of a study
 * @param role a role of those goods; the term of a model that measures it is tested
 * @param expect the sign that the coefficient should have
 * @param driver the parameter of the political-support model whose comparative static predicts the
 *     sign; empty where the claim is descriptive
 * @param feature where given, only the term that is this feature is tested
 */
public record Hypothesis(
    String id,
    String title,
    List<String> goods,
    String role,
    Sign expect,
    @JsonProperty(defaultValue = "") String driver,
    @JsonProperty(defaultValue = "") String feature,
    String citation) {

  public Hypothesis {
    goods = List.copyOf(goods);
    driver = driver == null ? "" : driver;
    feature = feature == null ? "" : feature;
  }

  public boolean isAbout(String good) {
    return goods.contains("all") || goods.contains(good);
  }
}
