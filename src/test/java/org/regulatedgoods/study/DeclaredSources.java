package org.regulatedgoods.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Source;

/** The sources of conf/, be they in a study or not. */
public final class DeclaredSources {

  private DeclaredSources() {}

  /** The source of that id as its file declares it; a problem fails the test. */
  public static Source of(String id) {
    List<Problem> problems = new ArrayList<>();
    String name = "conf/sources/" + id + ".yaml";
    return DeclarationFile.read(Path.of(name), name, problems)
        .flatMap(
            tree ->
                new DeclarationReader(tree, problems)
                    .read(StudyLoader.SourceDeclaration.class)
                    .map(declared -> declared.source(tree)))
        .orElseThrow(() -> new AssertionError(problems.toString()));
  }
}
