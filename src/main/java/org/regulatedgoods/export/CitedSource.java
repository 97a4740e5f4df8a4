package org.regulatedgoods.export;

/**
 * A source that must be cited with the tables.
 *
 * @param license an SPDX identifier where there is one, else the terms in a phrase
 */
public record CitedSource(
    String id,
    String producer,
    String title,
    String version,
    String published,
    String license,
    String citation,
    String url) {

  /** Whether the url is one that others can open. */
  boolean isOnline() {
    return url.matches("https?://\\S+");
  }

  /** Whether the licence is named by an identifier, as CC-BY-4.0 is. */
  boolean hasLicenseId() {
    return license.matches("[A-Z][A-Za-z]*[0-9]*(-[A-Za-z]+)*-[0-9]+\\.[0-9]+");
  }
}
