package org.regulatedgoods.fetch;

import java.util.List;

/**
 * What a fetch left.
 *
 * @param isNew whether this run landed a version that was not there
 * @param origin of the version that is the newest now
 * @param paths from the raw root, where it is read
 */
public record Fetched(boolean isNew, OriginFile origin, List<String> paths) {

  public Fetched {
    paths = List.copyOf(paths);
  }
}
