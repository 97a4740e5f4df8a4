package org.regulatedgoods.source.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.CodeList;

/** The codes of a list beside the data, each with the line in which it stands. */
public final class ListedCodes {
  private ListedCodes() {}

  /**
   * Reads a list.
   *
   * @throws BadInput when the file cannot be read to its end, or a row has no code
   */
  public static Map<String, Long> read(RawFile file, CodeList list, Configuration hadoop) {
    Path path = new Path(file.path());
    Map<String, Long> codes = new TreeMap<>();
    try (TableRows rows =
        TableRows.open(
            file.name(),
            list.format(),
            List.of(list.column()),
            () -> path.getFileSystem(hadoop).open(path))) {
      while (rows.advance()) {
        if (rows.value(0) == null) {
          throw new Unreadable(rows.line(), list.column(), null, "the row has no code");
        }
        codes.put(rows.value(0), rows.line());
      }
      return codes;
    } catch (Unreadable e) {
      throw new BadData(
          new Problem(
              new Problem.Place(file.name(), e.line(), e.column()),
              Optional.ofNullable(e.value()),
              e.getMessage(),
              "mend the file, or the declaration of the list"));
    }
  }
}
