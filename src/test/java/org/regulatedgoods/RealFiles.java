package org.regulatedgoods;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The real public files, which are not part of the project: beside it, in {@code ../shared/real},
 * or where the system property {@code regulated-goods.real} says.
 */
public final class RealFiles {

  /** Of tests that read much of them, which run in a profile of their own. */
  public static final String TAG = "real";

  private static final String PROPERTY = "regulated-goods.real";

  private RealFiles() {}

  /** The folder; empty where there is none, and what needs it is skipped. */
  public static Optional<Path> root() {
    return Optional.of(expected()).filter(Files::isDirectory);
  }

  /** Where the folder would be, for messages. */
  public static Path expected() {
    return Path.of(System.getProperty(PROPERTY, "../shared/real"));
  }
}
