package org.regulatedgoods.fetch;

import java.net.URI;
import java.time.Instant;
import org.regulatedgoods.source.declaration.Origin;

/**
 * Where a landed file comes from, as it lies beside it in {@code origin.json}.
 *
 * @param address as declared
 * @param servedFrom where redirects led
 * @param fetched when its last byte came
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 * @param etag as the server gave it; empty where it gave none
 * @param lastModified likewise
 */
public record OriginFile(
    String file,
    URI address,
    URI servedFrom,
    Instant fetched,
    long size,
    String sha256,
    String etag,
    String lastModified,
    String producer,
    String title,
    String version,
    String license,
    String citation,
    String url) {

  static OriginFile of(Wanted wanted, Answer.Arrived arrived, String file, String sha256) {
    Origin origin = wanted.origin();
    return new OriginFile(
        file,
        wanted.download().uri(),
        arrived.servedFrom(),
        arrived.at(),
        arrived.size(),
        sha256,
        arrived.validator().etag(),
        arrived.validator().lastModified(),
        origin.producer(),
        origin.title(),
        origin.version(),
        origin.license(),
        origin.citation(),
        origin.url());
  }

  Validator validator() {
    return new Validator(etag, lastModified);
  }
}
