package org.regulatedgoods.export;

/**
 * A file of a release.
 *
 * @param path relative to the release's folder
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record ExportedFile(String path, long bytes, String sha256) {}
