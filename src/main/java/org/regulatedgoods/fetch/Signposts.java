package org.regulatedgoods.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.Download;

/**
 * The links at the paths that a source is read from; they lead to whichever version is the newest.
 */
final class Signposts {

  private final Landing landing;
  private final Wanted wanted;
  private final Shelf shelf;

  Signposts(Landing landing, Wanted wanted, Shelf shelf) {
    this.landing = landing;
    this.wanted = wanted;
    this.shelf = shelf;
  }

  /** Where each link goes, by its path from the raw root. */
  private Map<String, Path> links(List<String> members) {
    Download download = wanted.download();
    Map<String, Path> links = new LinkedHashMap<>();
    if (!download.unpack().isNeeded()) {
      links.put(download.path(), shelf.newest(shelf.file()));
    }
    for (String member : members) {
      links.put(download.path() + "/" + member, shelf.newest(Unpacking.FOLDER + "/" + member));
    }
    return links;
  }

  /**
   * Refuses to take the place of a file that somebody else put there.
   *
   * @throws BadInput when there is one
   */
  void requireFree(List<String> members) throws IOException {
    for (String path : links(members).keySet()) {
      Path link = landing.raw().resolve(path);
      if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !isOurs(link)) {
        throw wanted.refused(
            "path",
            wanted.download().path(),
            "a file that fetch did not put there lies at " + link,
            "move it away, or use it and leave the source out");
      }
    }
  }

  /** Sets the links, and takes away those to members that the newest version has no more. */
  List<String> set(List<String> members) throws IOException {
    Map<String, Path> links = links(members);
    for (Map.Entry<String, Path> entry : links.entrySet()) {
      Path link = landing.raw().resolve(entry.getKey());
      Path parent = Files.createDirectories(link.getParent()).toRealPath();
      Link.set(parent.resolve(link.getFileName()), parent.relativize(entry.getValue()));
    }
    if (wanted.download().unpack().isNeeded()) {
      clear(landing.raw().resolve(wanted.download().path()));
    }
    return List.copyOf(links.keySet());
  }

  private void clear(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (Files.isSymbolicLink(entry) && Files.notExists(entry) && isOurs(entry)) {
          Files.delete(entry);
        }
      }
    }
  }

  private boolean isOurs(Path link) throws IOException {
    return Files.isSymbolicLink(link)
        && link.getParent()
            .toRealPath()
            .resolve(Files.readSymbolicLink(link))
            .normalize()
            .startsWith(landing.folder());
  }
}
