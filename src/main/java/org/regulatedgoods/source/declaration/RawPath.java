package org.regulatedgoods.source.declaration;

import java.util.Set;
import java.util.stream.Stream;

/** What a path may be that a declaration gives from the raw root: it never leads out of it. */
public final class RawPath {

  /** What is said of one that does. */
  public static final String FAULT = "leads out of the raw root";

  /** What is to be done with it. */
  public static final String REMEDY =
      "write a path from the raw root, as in folder/file.csv, and name another root with --raw";

  private RawPath() {}

  /** Whether every file that the path, or the pattern of names, finds is under the root. */
  public static boolean isInside(String path) {
    return !path.startsWith("/")
        && path.chars().noneMatch(c -> c < ' ' || c == ':' || c == '\\')
        && Stream.of(path.split("[/{},]")).noneMatch(Set.of("..", "~")::contains);
  }

  /**
   * Refuses one that leads out.
   *
   * @param key under which it is declared
   */
  static void require(String key, String path) {
    if (!isInside(path)) {
      throw new IllegalArgumentException(key + ": " + FAULT + "; " + REMEDY);
    }
  }
}
