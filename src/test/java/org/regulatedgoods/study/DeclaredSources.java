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
    DeclarationFile file = file(id);
    return declaration(file).source(file);
  }

  /** The features that the source declares, by name. */
  public static Map<String, Feature> features(String id) {
    return declaration(file(id)).features();
  }

  private static DeclarationFile file(String id) {
    List<Problem> problems = new ArrayList<>();
    String name = "conf/sources/" + id + ".yaml";
    return DeclarationFile.read(Path.of(name), name, problems)
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }

  private static StudyLoader.SourceDeclaration declaration(DeclarationFile file) {
    List<Problem> problems = new ArrayList<>();
    return new DeclarationReader(file, problems)
        .read(StudyLoader.SourceDeclaration.class)
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }
}
