package org.regulatedgoods.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Fieldwork;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.PlacedContracts;
import org.regulatedgoods.source.declaration.RawPath;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Retrieval;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study.DeclaredFeature;
import org.regulatedgoods.study.StudyLoader.Declarations;
import org.regulatedgoods.study.StudyLoader.Declared;
import org.regulatedgoods.study.StudyLoader.SourceDeclaration;
import org.regulatedgoods.study.StudyLoader.StudyDeclaration;

/** Replaces the ids of a study's declaration by what they stand for, and checks its models. */
final class StudyAssembly {

  private final DeclarationFile file;
  private final StudyDeclaration declaration;
  private final Declarations all;
  private final List<Problem> problems;
  private final Map<String, DeclaredFeature> features = new LinkedHashMap<>();
  private final List<Good> goods = new ArrayList<>();

  StudyAssembly(Declared<StudyDeclaration> study, Declarations all, List<Problem> problems) {
    this.file = study.file();
    this.declaration = study.value();
    this.all = all;
    this.problems = problems;
  }

  Study study() {
    List<Source> sources = sources();
    goods.addAll(found("goods", declaration.goods(), all.goods()));
    sources.forEach(this::corrections);
    List<Hypothesis> hypotheses = found("hypotheses", declaration.hypotheses(), all.hypotheses());
    subset("optional", declaration.optional());
    files(sources);
    surveys(sources);
    ModelCheck check =
        new ModelCheck(file, declaration.goods(), goods, features, allReadable(), problems);
    Set<String> models = new HashSet<>();
    for (int i = 0; i < declaration.models().size(); i++) {
      Model model = declaration.models().get(i);
      check.run("models." + (i + 1), model);
      if (!models.add(model.id())) {
        problems.add(
            file.problem(
                "models." + (i + 1) + ".id", model.id(), "two models have this id", "rename one"));
      }
    }
    for (int i = 0; i < declaration.comparisons().size(); i++) {
      Comparison comparison = declaration.comparisons().get(i);
      check.comparison("comparisons." + (i + 1), comparison, declaration.models());
    }
    preferences();
    new RobustnessCheck(file, declaration, goods, allReadable() ? features : Map.of(), problems)
        .run();
    return new Study(
        declaration.id(),
        declaration.title(),
        declaration.description(),
        declaration.synthetic(),
        declaration.raw(),
        declaration.years(),
        declaration.files(),
        Set.copyOf(declaration.optional()),
        goods,
        sources,
        retrievals(),
        contracts(),
        features,
        declaration.models(),
        declaration.comparisons(),
        declaration.stars(),
        declaration.preferences(),
        declaration.robustness(),
        hypotheses);
  }

  private void preferences() {
    PreferenceCheck check =
        new PreferenceCheck(
            file, declaration, allReadable() ? features.keySet() : Set.of(), problems);
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < declaration.preferences().size(); i++) {
      PreferenceModel model = declaration.preferences().get(i);
      String key = "preferences." + (i + 1);
      check.run(key, model);
      if (!ids.add(model.id())) {
        problems.add(
            file.problem(key + ".id", model.id(), "two preferences have this id", "rename one"));
      }
    }
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (SourceDeclaration source : found("sources", declaration.sources(), all.sources())) {
      sources.add(source.source(fileOf(source.id())));
      source.features().forEach((name, feature) -> feature(source, name, feature));
    }
    return sources;
  }

  private Map<String, Retrieval> retrievals() {
    Map<String, Retrieval> retrievals = new LinkedHashMap<>();
    for (String id : declaration.sources()) {
      Optional.ofNullable(all.sources().get(id))
          .flatMap(source -> source.value().retrieval())
          .ifPresent(retrieval -> retrievals.put(id, retrieval));
    }
    return retrievals;
  }

  private Map<String, PlacedContracts> contracts() {
    Map<String, PlacedContracts> contracts = new LinkedHashMap<>();
    for (String id : declaration.sources()) {
      Optional.ofNullable(all.sources().get(id))
          .flatMap(source -> source.value().contracts(source.file()))
          .ifPresent(own -> contracts.put(id, own));
    }
    return contracts;
  }

  private void corrections(Source source) {
    Set<String> products = new TreeSet<>();
    if (source.read() instanceof Flows flows) {
      goods.forEach(good -> products.addAll(good.codes(flows.classification())));
    }
    new CorrectionCheck(fileOf(source.id()), source, problems)
        .ofProducts(declaration.id(), products);
  }

  private DeclarationFile fileOf(String source) {
    return all.sources().get(source).file();
  }

  private void feature(SourceDeclaration source, String name, Feature feature) {
    if (source.read() instanceof Derived) {
      inputs(source, name, feature);
    }
    DeclaredFeature before = features.putIfAbsent(name, new DeclaredFeature(source.id(), feature));
    if (before != null) {
      problems.add(
          all.sources()
              .get(source.id())
              .file()
              .problem(
                  "features." + name,
                  "the study "
                      + declaration.id()
                      + " has this feature from the source "
                      + before.source()
                      + " already",
                  "rename one of the two"));
    }
  }

  /** What a derived feature is made of stands before it, so that none is made of itself. */
  private void inputs(SourceDeclaration source, String name, Feature feature) {
    Set<String> unknown = new TreeSet<>(feature.from().columns());
    unknown.removeAll(features.keySet());
    if (!unknown.isEmpty() && allReadable()) {
      problems.add(
          all.sources()
              .get(source.id())
              .file()
              .problem(
                  "features." + name + ".from",
                  feature.from().sql(),
                  "no feature "
                      + String.join(", ", unknown)
                      + " stands before it in the study "
                      + declaration.id(),
                  "add its source to the study before " + source.id() + ", or use another"));
    }
  }

  private <T> List<T> found(String key, List<String> ids, Map<String, Declared<T>> declared) {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<T> value = Optional.ofNullable(declared.get(ids.get(i))).map(Declared::value);
      value.ifPresent(found::add);
      if (value.isEmpty() && !all.unreadable().contains(ids.get(i))) {
        problems.add(
            file.problem(
                key + "." + (i + 1),
                ids.get(i),
                "not declared under conf/" + key,
                "use some of " + declared.keySet()));
      }
    }
    return found;
  }

  private void files(List<Source> sources) {
    Set<String> movable = new TreeSet<>();
    for (Source source : sources) {
      movable.addAll(source.read().paths(source.id()).keySet());
      if (source.read() instanceof Flows flows) {
        movable.addAll(flows.lists(source.id()).keySet());
      }
    }
    for (Map.Entry<String, String> entry : declaration.files().entrySet()) {
      if (!RawPath.isInside(entry.getValue())) {
        problems.add(
            file.problem(
                "files." + entry.getKey(), entry.getValue(), RawPath.FAULT, RawPath.REMEDY));
      }
      if (!movable.contains(entry.getKey()) && allReadable()) {
        problems.add(
            file.problem(
                "files." + entry.getKey(),
                entry.getValue(),
                "no source of this study has such a file",
                "use some of " + movable));
      }
    }
  }

  /** A survey is about a good of the study, and its silence is explained by features of it. */
  private void surveys(List<Source> sources) {
    for (Source source : sources) {
      if (source.read() instanceof Responses survey) {
        DeclarationFile declared = all.sources().get(source.id()).file();
        Fieldwork fieldwork = survey.fieldwork();
        if (!declaration.goods().contains(fieldwork.good())) {
          problems.add(
              declared.problem(
                  "read.fieldwork.good",
                  fieldwork.good(),
                  "not a good of the study " + declaration.id(),
                  "use one of " + declaration.goods()));
        }
        propensity(declared, fieldwork);
      }
    }
  }

  private void propensity(DeclarationFile declared, Fieldwork fieldwork) {
    for (String name : fieldwork.propensity()) {
      Optional<Measure> measure =
          Optional.ofNullable(features.get(name)).map(known -> known.feature().measure());
      if (allReadable() && measure.filter(found -> found != Measure.NOMINAL).isEmpty()) {
        problems.add(
            declared.problem(
                "read.fieldwork.propensity",
                name,
                measure.isEmpty()
                    ? "the study " + declaration.id() + " has no such feature"
                    : "a nominal feature has no number",
                "use some of " + new TreeSet<>(features.keySet())));
      }
    }
  }

  private void subset(String key, List<String> ids) {
    for (String id : ids) {
      if (!declaration.sources().contains(id)) {
        problems.add(
            file.problem(
                key, id, "not a source of this study", "use some of " + declaration.sources()));
      }
    }
  }

  private boolean allReadable() {
    return declaration.sources().stream().noneMatch(all.unreadable()::contains);
  }
}
