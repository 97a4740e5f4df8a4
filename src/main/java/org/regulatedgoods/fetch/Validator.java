package org.regulatedgoods.fetch;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * What a server says by which a later request can ask whether a file is still the same.
 *
 * @param etag empty where it gave none
 * @param lastModified the date as it wrote it; empty where it gave none
 */
record Validator(String etag, String lastModified) {

  static final Validator NONE = new Validator("", "");

  static Validator of(HttpHeaders headers) {
    return new Validator(
        headers.firstValue("ETag").orElse(""), headers.firstValue("Last-Modified").orElse(""));
  }

  /** What a part may be added to a part by: a weak tag does not promise the same bytes. */
  Optional<String> forTheRest() {
    if (!etag.isEmpty()) {
      return Optional.of(etag).filter(tag -> !tag.startsWith("W/"));
    }
    return Optional.of(lastModified).filter(date -> !date.isEmpty());
  }

  /** Asks for the file only where it is another. */
  void unlessTheSame(HttpRequest.Builder request) {
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      request.header("If-Modified-Since", lastModified);
    }
  }
}
