package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;

/**
 * What is taken out of a downloaded zip or gzip file.
 *
 * @param members a glob of the members' file names, or of their whole paths where it holds a slash
 * @param limit how many bytes the members may have together
 * @param ratio how many times the archive's own size they may have
 */
public record Unpack(
    String members,
    @JsonProperty(defaultValue = "8 GB") ByteSize limit,
    @JsonProperty(defaultValue = "100") int ratio) {

  /** Nothing: the file is read as it is sent. */
  public static final Unpack NONE = new Unpack("", new ByteSize(0), 1);

  public Unpack {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + members);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "members: not a pattern of names; write it as DATA_*.csv", e);
    }
    if (ratio < 1) {
      throw new IllegalArgumentException("ratio: below 1; write how many times, as in 100");
    }
  }

  static Unpack orNone(Unpack unpack) {
    return unpack == null ? NONE : unpack;
  }

  public boolean isNeeded() {
    return !members.isEmpty();
  }

  /** Whether the member of this path is wanted. */
  public boolean wants(String member) {
    Path path = Path.of(member);
    return FileSystems.getDefault()
        .getPathMatcher("glob:" + members)
        .matches(members.contains("/") ? path : path.getFileName());
  }
}
