package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.country.YearRange;

/**
 * What states report of their trade: one row a reporter, partner, direction, year, product and
 * revision, so that one transfer may be reported twice, once from each end. Read are codes of six
 * digits, chapters of two and the total.
 *
 * @param world what the partner column says for all partners together: such a row is no partner
 *     more
 * @param direction what the reporter did, told by {@link #DIRECTIONS}
 * @param classification which revision of the Harmonized System a row is in
 * @param value the column of the value, in US dollars
 * @param cif by how many times imports, which are valued with cost, insurance and freight, are
 *     dearer than the same goods free on board
 */
public record Reports(
    String path,
    CountryColumn reporter,
    CountryColumn partner,
    String world,
    YearColumn year,
    YearRange years,
    Coded direction,
    String product,
    Revisions classification,
    String value,
    double cif,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {

  public static final String IMPORT = "import";
  public static final String EXPORT = "export";
  public static final String RE_EXPORT = "re-export";
  public static final String RE_IMPORT = "re-import";

  /** What a reporter can have done. */
  public static final Set<String> DIRECTIONS = Set.of(IMPORT, EXPORT, RE_EXPORT, RE_IMPORT);

  public Reports {
    RawPath.require("path", path);
    format = Format.orPlain(format);
    if (!DIRECTIONS.containsAll(direction.values().values())) {
      throw new IllegalArgumentException(
          "direction: "
              + new TreeSet<>(direction.values().values())
              + " are not all directions; a direction is one of "
              + new TreeSet<>(DIRECTIONS));
    }
    if (!(cif >= 1)) {
      throw new IllegalArgumentException(
          "cif: freight makes nothing cheaper; write how many times dearer, as in 1.06");
    }
  }

  /**
   * A column with codes.
   *
   * @param values what each code means
   */
  public record Coded(String column, Map<String, String> values) {
    public Coded {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * The column that says the revision.
   *
   * @param values the revision, as in the goods' products, that each code means
   * @param ofSeveral which one is taken of a reporter's year where it has several
   */
  public record Revisions(String column, Map<String, String> values, Choice ofSeveral) {

    /** The Harmonized System came into force in 1988. */
    private static final int OLDEST = 88;

    public Revisions {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      values.values().forEach(Revisions::year);
    }

    /** The year of a revision: 1992 of HS92, 2022 of HS22. */
    public static int year(String revision) {
      if (!revision.matches("HS\\d{2}")) {
        throw new IllegalArgumentException(
            "values: " + revision + " is no revision; write one as HS92 or HS17");
      }
      int year = Integer.parseInt(revision.substring(2));
      return year < OLDEST ? 2000 + year : 1900 + year;
    }

    /** The revision that is taken: the others are conversions of the one that was reported in. */
    public enum Choice {
      LATEST,
      EARLIEST;

      @JsonCreator
      static Choice parse(String written) {
        return switch (written) {
          case "latest" -> LATEST;
          case "earliest" -> EARLIEST;
          default -> throw new IllegalArgumentException("no choice; use latest or earliest");
        };
      }

      @JsonValue
      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of(
        "value",
        "stated",
        "suppressed",
        "direction",
        "reporter_code",
        "partner_code",
        "product",
        "classification");
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("reporter", reporter.scheme(), "partner", partner.scheme());
  }
}
