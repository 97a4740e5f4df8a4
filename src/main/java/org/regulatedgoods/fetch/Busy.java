package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The server answers that it cannot answer now. */
final class Busy extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Optional<Duration> askedPause;

  Busy(HttpResponse<?> response, Clock clock) {
    super("the server answers " + response.statusCode());
    this.askedPause =
        response.headers().firstValue("Retry-After").flatMap(text -> parse(text, clock));
  }

  /**
   * How long it asks to be left alone; empty where it does not say, or not in a way of RFC 9110.
   */
  Optional<Duration> askedPause() {
    return askedPause;
  }

  private static Optional<Duration> parse(String written, Clock clock) {
    if (written.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(written)));
    }
    try {
      ZonedDateTime until = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(clock.instant(), until.toInstant());
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
