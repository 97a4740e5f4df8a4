package org.regulatedgoods.fetch;

import java.util.Optional;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Download;
import org.regulatedgoods.source.declaration.Origin;

/**
 * A download and the source that declares it.
 *
 * @param number its place among the source's downloads, from 1
 */
public record Wanted(String source, int number, Origin origin, Download download) {

  /** A refusal of what the address sends. */
  BadInput refused(String fault, String remedy) {
    return refused("address", download.address(), fault, remedy);
  }

  BadInput refused(String key, String value, String fault, String remedy) {
    return new BadInput(
        new Problem(
            new Problem.Place("source " + source, 0, "fetch.downloads." + number + "." + key),
            Optional.of(value),
            fault,
            remedy));
  }
}
