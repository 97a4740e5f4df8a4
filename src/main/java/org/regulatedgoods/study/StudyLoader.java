package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.robustness.declaration.Checks;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.Contracts;
import org.regulatedgoods.source.declaration.Correction;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.PlacedContracts;
import org.regulatedgoods.source.declaration.PlacedCorrection;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Retrieval;
import org.regulatedgoods.source.declaration.Source;

/**
 * Compiles the whole of conf/: {@code sources/} and {@code surveys/} (a source and its features
 * each), {@code goods/}, {@code hypotheses/} and {@code studies/}, one declaration a file, named
 * after its id.
 */
public final class StudyLoader {

  private final Path conf;
  private final CountryRegistry registry;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  private StudyLoader(Path conf, CountryRegistry registry) {
    this.conf = conf;
    this.registry = registry;
  }

  /**
   * The studies by id.
   *
   * @throws BadInput with every problem of every file, when there is one
   */
  public static Map<String, Study> load(Path conf, CountryRegistry registry) {
    return new StudyLoader(conf, registry).compile();
  }

  /** A source and the features made of it, as one file declares them. */
  record SourceDeclaration(
      String id,
      Origin origin,
      Read read,
      @JsonProperty(defaultValue = "") Map<String, Column> columns,
      @JsonProperty(defaultValue = "") List<Correction> corrections,
      @JsonProperty(defaultValue = "") Contracts checks,
      Map<String, Feature> features,
      @JsonProperty(defaultValue = "") Retrieval fetch) {
    SourceDeclaration {
      corrections = corrections == null ? List.of() : List.copyOf(corrections);
      columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
      features = new LinkedHashMap<>(features);
    }

    /** The source, which knows where in its file each correction stands. */
    Source source(DeclarationFile file) {
      List<PlacedCorrection> placed = new ArrayList<>();
      for (Correction correction : corrections) {
        String key = "corrections." + (placed.size() + 1);
        placed.add(new PlacedCorrection(correction, file.place(key)));
      }
      return new Source(id, origin, read, columns, placed);
    }

    /** What must hold of a new vintage, and where that is said. */
    Optional<PlacedContracts> contracts(DeclarationFile file) {
      return Optional.ofNullable(checks)
          .map(contracts -> new PlacedContracts(contracts, file.place("checks")));
    }

    Optional<Retrieval> retrieval() {
      return Optional.ofNullable(fetch);
    }
  }

  /** A study as its file declares it, by the ids of what it uses. */
  record StudyDeclaration(
      String id,
      String title,
      String description,
      boolean synthetic,
      String raw,
      YearRange years,
      List<String> goods,
      List<String> sources,
      @JsonProperty(defaultValue = "") List<String> optional,
      @JsonProperty(defaultValue = "") Map<String, String> files,
      List<String> hypotheses,
      List<Model> models,
      @JsonProperty(defaultValue = "") List<Comparison> comparisons,
      @JsonProperty(defaultValue = "false") boolean stars,
      @JsonProperty(defaultValue = "") List<PreferenceModel> preferences,
      @JsonProperty(defaultValue = "") Checks robustness) {
    StudyDeclaration {
      comparisons = comparisons == null ? List.of() : comparisons;
      robustness = robustness == null ? Checks.NONE : robustness;
      preferences = preferences == null ? List.of() : preferences;
      optional = optional == null ? List.of() : optional;
      files = files == null ? Map.of() : files;
    }
  }

  /** A declaration and the file it stands in. */
  record Declared<T>(DeclarationFile file, T value) {}

  private Map<String, Study> compile() {
    Map<String, Declared<SourceDeclaration>> sources = new TreeMap<>();
    collect("sources", SourceDeclaration.class, SourceDeclaration::id, sources);
    collect("surveys", SourceDeclaration.class, SourceDeclaration::id, sources);
    Map<String, Declared<Good>> goods = new TreeMap<>();
    collect("goods", Good.class, Good::id, goods);
    Map<String, Declared<Hypothesis>> hypotheses = new TreeMap<>();
    collect("hypotheses", Hypothesis.class, Hypothesis::id, hypotheses);
    Map<String, Declared<StudyDeclaration>> studies = new TreeMap<>();
    collect("studies", StudyDeclaration.class, StudyDeclaration::id, studies);

    sources.values().forEach(source -> new SourceCheck(source, registry, problems).run());
    sources.values().forEach(new RetrievalCheck(problems)::run);
    Set<String> features = unreadable.isEmpty() ? SourceCheck.names(sources) : Set.of();
    goods.values().forEach(good -> new GoodCheck(good, features, problems).run());
    Declarations all = new Declarations(sources, goods, hypotheses, unreadable);
    HypothesisCheck hypothesisCheck = new HypothesisCheck(all, problems);
    hypotheses.values().forEach(hypothesisCheck::run);
    Map<String, Study> compiled = new TreeMap<>();
    for (Declared<StudyDeclaration> study : studies.values()) {
      compiled.put(study.value().id(), new StudyAssembly(study, all, problems).study());
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return compiled;
  }

  /**
   * Everything that a study may refer to.
   *
   * @param unreadable the ids, by file name, of declarations that did not bind or whose id is in
   *     doubt: what refers to them is not a problem more
   */
  record Declarations(
      Map<String, Declared<SourceDeclaration>> sources,
      Map<String, Declared<Good>> goods,
      Map<String, Declared<Hypothesis>> hypotheses,
      Set<String> unreadable) {}

  private <T> void collect(
      String folder, Class<T> type, Function<T, String> id, Map<String, Declared<T>> into) {
    for (Path path : files(folder)) {
      String name = conf.getFileName() + "/" + folder + "/" + path.getFileName();
      Optional<DeclarationFile> file = DeclarationFile.read(path, name, problems);
      Optional<T> read = file.flatMap(tree -> new DeclarationReader(tree, problems).read(type));
      String stem = path.getFileName().toString().replaceFirst("\\.yaml$", "");
      if (read.isEmpty()) {
        unreadable.add(stem);
      } else if (!id.apply(read.get()).equals(stem)) {
        misnamed(file.get(), id.apply(read.get()), stem);
      } else {
        add(new Declared<>(file.get(), read.get()), stem, into);
      }
    }
  }

  private void misnamed(DeclarationFile file, String id, String stem) {
    problems.add(
        file.problem(
            "id",
            id,
            "the file is not named after its id",
            "rename the file to " + id + ".yaml, or the id to " + stem));
    unreadable.addAll(List.of(id, stem));
  }

  private <T> void add(Declared<T> declared, String id, Map<String, Declared<T>> into) {
    Declared<T> before = into.putIfAbsent(id, declared);
    if (before != null) {
      problems.add(
          declared
              .file()
              .problem(
                  "id",
                  id,
                  "the id is taken by " + before.file().name(),
                  "give this one another id"));
    }
  }

  private List<Path> files(String folder) {
    Path directory = conf.resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
