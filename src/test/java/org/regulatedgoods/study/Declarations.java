package org.regulatedgoods.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.quality.Problem;

/** Records as a declaration has them, for tests of the rooms that use them. */
public final class Declarations {

  private Declarations() {}

  /** The record that the YAML text declares; a problem fails the test. */
  public static <T> T of(Class<T> type, String... yaml) {
    List<Problem> problems = new ArrayList<>();
    try {
      Path file = Files.createTempFile("declaration", ".yaml");
      Files.writeString(file, String.join("\n", yaml) + "\n");
      T declared =
          DeclarationFile.read(file, "test.yaml", problems)
              .flatMap(tree -> new DeclarationReader(tree, problems).read(type))
              .orElseThrow(() -> new AssertionError(problems.toString()));
      Files.delete(file);
      return declared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
