package org.regulatedgoods.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that accompany the tables of a release. */
public final class Companions {

  private Companions() {}

  /**
   * The text of each file by its name; the same release gives the same texts.
   *
   * @throws IllegalArgumentException when a table or a column has a name that another has
   */
  public static Map<String, String> of(ExportedRelease release) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("datapackage.json", new DataPackage(release).json());
    files.put("CITATION.cff", new Citation(release).yaml());
    files.put("load.R", new RLoader(release).script());
    files.put("load.py", new PandasLoader(release).script());
    files.put("load.do", new StataLoader(release).script());
    return files;
  }

  /** What stands in every loader alike, from the file beside this class. */
  static String template(String name) {
    try (InputStream in = Companions.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the jar", e);
    }
  }
}
