package org.regulatedgoods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped to be copied and filled in holds no secret, and no place for one in plain. */
class NoSecretsTest {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(password|passwd|secret|token|access-?key|api-?key)[a-z.-]*[\"']?\\s*(?:[:=]|\\s)\\s*"
              + "(?!env:|credential:)[\"']?[A-Za-z0-9+/]{8,}"
              + "|-----BEGIN |://[^/\\s:@]+:[^/\\s@]+@|AKIA[0-9A-Z]{16}");

  @Test
  void noSecretIsInDeclarationsSettingsOrJobs() throws IOException {
    List<String> found = new ArrayList<>();
    for (String shipped : List.of("conf", "jobs", "data/reference")) {
      try (Stream<Path> files = Files.walk(Path.of(shipped))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> !line.strip().startsWith("#"))
              .filter(line -> SECRET.matcher(line).find())
              .forEach(line -> found.add(file + ": " + line.strip()));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void whatASecretLooksLikeIsKnown() {
    assertThat(
            List.of(
                "spark.sql.catalog.lake.jdbc.password hunter2hunter2",
                "secret-key: wJalrXUtnFEMI",
                "https://me:hunter2@host/path",
                "AKIAIOSFODNN7EXAMPLE"))
        .allMatch(line -> SECRET.matcher(line).find());
    assertThat(List.of("jdbc.password env:LAKE_PASSWORD", "tokens: [a, b]", "key: webhook"))
        .noneMatch(line -> SECRET.matcher(line).find());
  }
}
