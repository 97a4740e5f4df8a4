package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a source's raw files are come by. No table depends on it: only on the files themselves.
 *
 * @param byHand what a person must download and where it goes, for what lies behind a form or a
 *     licence; may be left out
 * @param downloads what the program may download by itself; may be left out where there is the
 *     other
 */
public record Retrieval(
    @JsonProperty(defaultValue = "") String byHand,
    @JsonProperty(defaultValue = "") List<Download> downloads) {

  public Retrieval {
    byHand = byHand == null ? "" : byHand.strip();
    downloads = downloads == null ? List.of() : List.copyOf(downloads);
    if (byHand.isEmpty() && downloads.isEmpty()) {
      throw new IllegalArgumentException(
          "neither downloads nor by-hand; say what is downloaded, or what a person must do");
    }
    Set<String> files = new HashSet<>();
    for (Download download : downloads) {
      if (!download.unpack().isNeeded() && !files.add(download.path())) {
        throw new IllegalArgumentException(
            "downloads: two of them land at " + download.path() + "; give one another path");
      }
    }
  }
}
