package org.regulatedgoods.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.source.declaration.PlacedContracts;
import org.regulatedgoods.source.declaration.Retrieval;
import org.regulatedgoods.source.declaration.Source;

/**
 * One compiled study: every name in it refers to something that is declared.
 *
 * @param synthetic whether its raw files were made by the simulator
 * @param raw the raw root that is used where the command line names none
 * @param files where a source's files are under the raw root, when not at the source's own path
 * @param optional sources whose files may be missing; what needs them is then not estimable
 * @param retrievals how a source's raw files are come by, by its id, for those that say it
 * @param contracts what must hold of a source's new vintage, by its id, for those that say it
 * @param features by name, in order of declaration, with the source that declares them
 * @param comparisons of one role's coefficient across models
 * @param stars whether regression tables mark small p-values
 * @param robustness what is asked of the models' findings beyond one fit
 */
public record Study(
    String id,
    String title,
    String description,
    boolean synthetic,
    String raw,
    YearRange years,
    Map<String, String> files,
    Set<String> optional,
    List<Good> goods,
    List<Source> sources,
    Map<String, Retrieval> retrievals,
    Map<String, PlacedContracts> contracts,
    Map<String, DeclaredFeature> features,
    List<Model> models,
    List<Comparison> comparisons,
    boolean stars,
    List<PreferenceModel> preferences,
    Checks robustness,
    List<Hypothesis> hypotheses) {

  /** A feature and the source that declares it. */
  public record DeclaredFeature(String source, Feature feature) {}

  public Study {
    files = Map.copyOf(files);
    optional = Set.copyOf(optional);
    goods = List.copyOf(goods);
    sources = List.copyOf(sources);
    retrievals = Map.copyOf(retrievals);
    contracts = Map.copyOf(contracts);
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    models = List.copyOf(models);
    comparisons = List.copyOf(comparisons);
    preferences = List.copyOf(preferences);
    hypotheses = List.copyOf(hypotheses);
  }

  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The models of one good, in order of declaration. */
  public List<Model> models(String good) {
    return models.stream().filter(model -> model.good().equals(good)).toList();
  }
}
