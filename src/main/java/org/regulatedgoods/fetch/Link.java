package org.regulatedgoods.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A symbolic link that changes from one target to the next without a moment between. */
final class Link {

  private Link() {}

  static void set(Path link, Path target) throws IOException {
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    Path temporary = link.resolveSibling("." + link.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    try {
      Files.createSymbolicLink(temporary, target);
    } catch (UnsupportedOperationException e) {
      throw new IOException("the file system of " + link + " has no links", e);
    }
    Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
  }
}
