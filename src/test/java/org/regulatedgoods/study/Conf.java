package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/** A copy of the shipped declarations, which a test breaks in one place. */
final class Conf {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();

  private final Path folder;

  private Conf(Path folder) {
    this.folder = folder;
  }

  static Conf copiedTo(Path parent) throws IOException {
    Path shipped = Path.of("conf");
    Conf copy = new Conf(parent.resolve("conf"));
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy.write(shipped.relativize(file).toString(), Files.readString(file));
      }
    }
    return copy;
  }

  /** Replaces a text that occurs exactly once in the file. */
  Conf replace(String file, String text, String by) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before.split(java.util.regex.Pattern.quote(text), -1))
        .as("\"%s\" occurs once in %s", text, file)
        .hasSize(2);
    return write(file, before.replace(text, by));
  }

  /** Writes a file, be it new or in the place of another. */
  Conf write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  Conf write(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
    return this;
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  Map<String, Study> load() {
    return StudyLoader.load(folder, REGISTRY);
  }

  /** The problems as they are printed; none when the declarations load. */
  List<String> problems() {
    try {
      load();
      return List.of();
    } catch (BadInput e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
