package org.regulatedgoods.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who outside the lake is told how a run ended. What cannot be told is said and changes nothing: a
 * release does not depend on whether somebody heard of it.
 *
 * @param metrics a file that a monitor collects
 * @param webhook an address that the report is posted to as JSON
 */
public record Notice(Optional<Path> metrics, Optional<URI> webhook) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Refuses an address that is not one of the web. */
  public Notice {
    webhook.ifPresent(
        address -> {
          if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                "not an address that begins with http:// or https://");
          }
        });
  }

  /** Tells of a run, and returns a line for each that could not be told. */
  public List<String> tell(RunReport report) {
    List<String> failures = new ArrayList<>();
    metrics.flatMap(file -> written(file, report)).ifPresent(failures::add);
    webhook.flatMap(address -> posted(address, report)).ifPresent(failures::add);
    return failures;
  }

  /** Beside its place and then moved there: a monitor never collects half of it. */
  private static Optional<String> written(Path file, RunReport report) {
    Path whole = file.toAbsolutePath();
    Path beside = whole.resolveSibling("." + whole.getFileName() + "." + report.run().text());
    try {
      Files.createDirectories(whole.getParent());
      Files.write(beside, Metrics.text(report));
      Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the metrics cannot be written to " + file + " (" + e.getMessage() + ")");
    }
  }

  private static Optional<String> posted(URI address, RunReport report) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(report.json()))
            .build();
    try {
      HttpResponse<Void> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(request, HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() / 100 == 2
          ? Optional.empty()
          : Optional.of(untold(address, "it answered " + answer.statusCode()));
    } catch (IOException e) {
      return Optional.of(untold(address, String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(untold(address, "interrupted"));
    }
  }

  /** Without the path and the query, which may hold a secret. */
  private static String untold(URI address, String why) {
    return "the webhook at " + address.getHost() + " was not told (" + why + ")";
  }
}
