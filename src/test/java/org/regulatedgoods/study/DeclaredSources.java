package org.regulatedgoods.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Source;

/** The sources of conf/, be they in a study or not. */
public final class DeclaredSources {

  private DeclaredSources() {}

  /** The source of that id as its file declares it; a problem fails the test. */
  public static Source of(String id) {
    return declaration(id).source();
  }

  /** The features that the source declares, by name. */
  public static Map<String, Feature> features(String id) {
    return declaration(id).features();
  }

  private static StudyLoader.SourceDeclaration declaration(String id) {
    List<Problem> problems = new ArrayList<>();
    String name = "conf/sources/" + id + ".yaml";
    return DeclarationFile.read(Path.of(name), name, problems)
        .flatMap(
            tree -> new DeclarationReader(tree, problems).read(StudyLoader.SourceDeclaration.class))
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }
}
