package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;

/**
 * The encoding of a text file, written as its name. Two, as in {@code UTF-8 or windows-1252}, are
 * for files put together from several: every run of characters beyond ASCII is read in the first
 * encoding that it is valid in.
 */
public record Encoding(List<String> names) implements Serializable {

  static final Encoding UTF_8 = new Encoding(List.of("UTF-8"));

  public Encoding {
    names = List.copyOf(names);
    names.forEach(Encoding::check);
  }

  private static void check(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (!Arrays.equals("a,\"\n".getBytes(charset), new byte[] {'a', ',', '"', '\n'})) {
        throw new IllegalArgumentException(
            name + " does not write ASCII as ASCII; save the file as UTF-8");
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("not a known encoding; use UTF-8", e);
    }
  }

  @JsonCreator
  static Encoding parse(String written) {
    return new Encoding(List.of(written.strip().split("\\s+or\\s+")));
  }

  /** The encodings, the first that is tried first. */
  public List<Charset> charsets() {
    return names.stream().map(Charset::forName).toList();
  }

  @JsonValue
  @Override
  public String toString() {
    return String.join(" or ", names);
  }
}
