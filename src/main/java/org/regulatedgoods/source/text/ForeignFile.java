package org.regulatedgoods.source.text;

import java.util.Map;

/**
 * Files that statistics programs keep in formats of their own. No well-kept Java library reads
 * them; read as text they would be refused all the same, but with a message about bytes.
 */
final class ForeignFile {

  private static final Map<String, String> EXPORT =
      Map.of(
          ".sav", spss("read_sav"),
          ".por", spss("read_por"),
          ".dta", "a Stata file; in Stata: export delimited using x.csv, nolabel",
          ".rdata", "an R file; in R: load(f), then write.csv(its data, \"x.csv\", na = \"\")",
          ".rda", "an R file; in R: load(f), then write.csv(its data, \"x.csv\", na = \"\")",
          ".rds", "an R file; in R: write.csv(readRDS(f), \"x.csv\", na = \"\")",
          ".zip", "an archive; unpack it and name the file in it");

  private ForeignFile() {}

  /** With the codes of answers that are none, and nothing where there is nothing. */
  private static String spss(String reader) {
    return "an SPSS file; in R: write.csv(haven::"
        + reader
        + "(f, user_na = TRUE), \"x.csv\", row.names = FALSE, na = \"\")";
  }

  static boolean is(String name) {
    return EXPORT.keySet().stream().anyMatch(name::endsWith);
  }

  static void refuse(String name) throws Unreadable {
    for (Map.Entry<String, String> foreign : EXPORT.entrySet()) {
      if (name.endsWith(foreign.getKey())) {
        throw new Unreadable(0, "not delimited text or a workbook but " + foreign.getValue());
      }
    }
  }
}
