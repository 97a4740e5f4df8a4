package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A file that is fetched from the web.
 *
 * @param address an http or https address
 * @param path from the raw root: the file that it is read as, or the folder of its members where it
 *     is unpacked
 * @param limit how many bytes it may have
 * @param sha256 the hash that its bytes must have, in 64 hexadecimal digits; empty where any will
 *     do
 */
public record Download(
    String address,
    String path,
    @JsonProperty(defaultValue = "") Unpack unpack,
    @JsonProperty(defaultValue = "2 GB") ByteSize limit,
    @JsonProperty(defaultValue = "") String sha256) {

  /** The folder under the raw root where every version of every file is kept. */
  public static final String LANDED = "landed";

  public Download {
    unpack = Unpack.orNone(unpack);
    sha256 = sha256 == null ? "" : sha256.toLowerCase(Locale.ROOT);
    requireWeb(address);
    requireInside(path);
    if (!sha256.matches("([0-9a-f]{64})?")) {
      throw new IllegalArgumentException(
          "sha256: not 64 hexadecimal digits; write the output of sha256sum");
    }
  }

  public URI uri() {
    return URI.create(address);
  }

  private static void requireWeb(String address) {
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null) {
        throw new IllegalArgumentException(
            "address: not a web address; write it as https://host/file");
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "address: holds a name or password; a source behind a login is fetched by-hand");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "address: not a web address: "
              + e.getReason()
              + "; write a space as %20, and it as https://host/file",
          e);
    }
  }

  private static void requireInside(String path) {
    String[] parts = path.split("/", -1);
    boolean inside =
        Arrays.stream(parts).noneMatch(part -> Set.of("", ".", "..").contains(part))
            && path.chars().noneMatch(c -> c < ' ' || "\\:*?[]{}".indexOf(c) >= 0);
    if (!inside) {
      throw new IllegalArgumentException(
          "path: not a plain path inside the raw root; write it as folder/file.csv");
    }
    if (parts[0].equals(LANDED)) {
      throw new IllegalArgumentException(
          "path: the folder " + LANDED + " keeps what was fetched; name another folder");
    }
  }
}
