package org.regulatedgoods.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which study this is, which release of it, and what made it.
 *
 * @param synthetic whether the raw files were made by the simulator; said on every page and figure
 * @param description what the study is, in a few sentences
 * @param release the release's name
 * @param build the identity of the program that made it
 * @param software names of what it ran on with their versions, in the order of the map
 * @param stars whether regression tables mark small p-values
 */
public record About(
    String study,
    String title,
    boolean synthetic,
    String description,
    String release,
    Instant published,
    String build,
    Map<String, String> software,
    boolean stars) {

  public About {
    software = Collections.unmodifiableMap(new LinkedHashMap<>(software));
  }
}
