package org.regulatedgoods.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which program this is: its version and the hash of its own classes and reference data, so that a
 * changed program never passes for the one that made a table.
 */
public record BuildIdentity(String version, String classes, String spark, String iceberg) {

  private static final List<String> OWN = List.of("org/regulatedgoods", "reference");

  /** The identity of the program that is running. */
  public static BuildIdentity current() {
    Properties properties = new Properties();
    try (InputStream in =
        BuildIdentity.class.getResourceAsStream("/org/regulatedgoods/build.properties")) {
      properties.load(in);
      return new BuildIdentity(
          properties.getProperty("version"),
          hashOfClasses(),
          properties.getProperty("spark"),
          properties.getProperty("iceberg"));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program cannot read its own jar", e);
    }
  }

  private static String hashOfClasses() throws IOException, URISyntaxException {
    URI code = BuildIdentity.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path path = Path.of(code);
    if (Files.isDirectory(path)) {
      return hash(path);
    }
    try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
      return hash(jar.getPath("/"));
    }
  }

  private static String hash(Path root) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    for (String own : OWN) {
      try (Stream<Path> files = Files.walk(root.resolve(own))) {
        files
            .filter(Files::isRegularFile)
            .sorted(Comparator.comparing(Path::toString))
            .forEach(file -> fingerprint.add(root.relativize(file).toString(), bytes(file)));
      }
    }
    return fingerprint.hash().substring(0, 12);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return version + "+" + classes;
  }
}
