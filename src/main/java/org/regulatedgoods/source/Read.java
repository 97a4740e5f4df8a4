package org.regulatedgoods.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.country.YearRange;

/**
 * The layout of a source's files: one of a closed set of shapes. Column names are those of the
 * file's header; paths are relative to the raw root and may hold the wildcards of a glob.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Read.Panel.class, name = "panel"),
  @JsonSubTypes.Type(value = Read.LongPanel.class, name = "long-panel"),
  @JsonSubTypes.Type(value = Read.Flows.class, name = "flows"),
  @JsonSubTypes.Type(value = Read.Votes.class, name = "votes"),
  @JsonSubTypes.Type(value = Read.Treaty.class, name = "treaty"),
  @JsonSubTypes.Type(value = Read.Responses.class, name = "responses"),
  @JsonSubTypes.Type(value = Read.Regions.class, name = "regions")
})
public sealed interface Read {

  /** The columns that a feature's expression may use besides the declared ones. */
  default Set<String> impliedColumns() {
    return Set.of();
  }

  /**
   * The declared paths, by the key under which a study may say that they lie elsewhere: the
   * source's id, and {@code id.key} for a second one.
   */
  Map<String, String> paths(String id);

  /** Code schemes that the shape names, by the key of the column that is in them. */
  default Map<String, String> schemes() {
    return Map.of();
  }

  /**
   * One row a country and year, one column a variable.
   *
   * @param entity a column that splits the country-year further (a firm, say), so that a feature
   *     must aggregate; empty where there is one row a country-year
   */
  record Panel(
      String path,
      CountryColumn country,
      String year,
      YearRange years,
      @JsonProperty(defaultValue = "") String entity,
      @JsonProperty(defaultValue = "") CsvFormat format)
      implements Read {
    public Panel {
      entity = entity == null ? "" : entity;
      format = format == null ? CsvFormat.plain() : format;
    }

    @Override
    public Map<String, String> paths(String id) {
      return Map.of(id, path);
    }

    @Override
    public Map<String, String> schemes() {
      return Map.of("country", country.scheme());
    }
  }

  /** One row a country, year and variable; the declared columns' headers are values of series. */
  record LongPanel(
      String path,
      CountryColumn country,
      String year,
      YearRange years,
      String series,
      String value,
      @JsonProperty(defaultValue = "") CsvFormat format)
      implements Read {
    public LongPanel {
      format = format == null ? CsvFormat.plain() : format;
    }

    @Override
    public Map<String, String> paths(String id) {
      return Map.of(id, path);
    }

    @Override
    public Map<String, String> schemes() {
      return Map.of("country", country.scheme());
    }
  }

  /**
   * One row an exporter, importer and year, and product where there is one.
   *
   * @param product the column of the product code; empty where the source has no products
   * @param classification the revision that the product codes are of, as in the goods' products
   */
  record Flows(
      String path,
      CountryColumn exporter,
      CountryColumn importer,
      String year,
      YearRange years,
      @JsonProperty(defaultValue = "") String product,
      @JsonProperty(defaultValue = "") String classification,
      @JsonProperty(defaultValue = "") CsvFormat format)
      implements Read {
    public Flows {
      product = product == null ? "" : product;
      classification = classification == null ? "" : classification;
      format = format == null ? CsvFormat.plain() : format;
      if (product.isEmpty() != classification.isEmpty()) {
        throw new IllegalArgumentException(
            "product and classification go together: codes mean nothing without their revision; "
                + "give both or neither");
      }
    }

    @Override
    public Map<String, String> paths(String id) {
      return Map.of(id, path);
    }

    @Override
    public Map<String, String> schemes() {
      return Map.of("exporter", exporter.scheme(), "importer", importer.scheme());
    }
  }

  /**
   * Roll-call votes, one row a roll call and country, beside a file of the roll calls.
   *
   * @param votes the path of the votes; its columns are {@code rollCall}, country and vote
   * @param values what the source writes for yes, abstain, no (and absent, where it lists them: the
   *     row is kept, but features take it for no vote)
   */
  record Votes(
      String votes,
      String rollCalls,
      CountryColumn country,
      @JsonProperty("roll-call") String rollCall,
      String vote,
      Map<String, String> values,
      String session,
      String date,
      String resolution,
      String title,
      YearRange years,
      @JsonProperty(defaultValue = "") CsvFormat format)
      implements Read {
    /** The word for a state that did not vote. */
    public static final String ABSENT = "absent";

    private static final Set<String> CHOICES = Set.of("yes", "abstain", "no", ABSENT);

    public Votes {
      values = Map.copyOf(values);
      format = format == null ? CsvFormat.plain() : format;
      if (!CHOICES.containsAll(values.values())) {
        throw new IllegalArgumentException(
            "values: "
                + new TreeSet<>(values.values())
                + " are not all votes; a vote is one of "
                + new TreeSet<>(CHOICES));
      }
    }

    @Override
    public Map<String, String> paths(String id) {
      return Map.of(id, votes, id + ".roll-calls", rollCalls);
    }

    @Override
    public Set<String> impliedColumns() {
      return Set.of("vote", "resolution", "date");
    }

    @Override
    public Map<String, String> schemes() {
      return Map.of("country", country.scheme());
    }
  }

  /**
   * The participants of one treaty with the days of signature and of consent to be bound.
   *
   * @param consent the headers of the columns that hold ratification, acceptance, approval,
   *     accession or succession
   * @param suffixes what the letters after a date mean, by letter
   * @param asOf the day at which the list was drawn up: its names are those of that day
   */
  record Treaty(
      String path,
      CountryColumn participant,
      String signature,
      List<String> consent,
      Map<String, String> suffixes,
      LocalDate asOf,
      @JsonProperty(defaultValue = "") CsvFormat format)
      implements Read {
    public Treaty {
      consent = List.copyOf(consent);
      suffixes = Map.copyOf(suffixes);
      format = format == null ? CsvFormat.plain() : format;
    }

    @Override
    public Map<String, String> paths(String id) {
      return Map.of(id, path);
    }

    @Override
    public Set<String> impliedColumns() {
      return Set.of("signature", "consent", "consent_kind", "day");
    }

    @Override
    public Map<String, String> schemes() {
      return Map.of("participant", participant.scheme());
    }
  }

  /**
   * A survey of officials: one row a respondent, one column an item.
   *
   * @param scale the lowest and the highest answer
   * @param dontKnow codes that are answers, but no opinion
   */
  record Responses(
      String path,
      String respondent,
      CountryColumn country,
      int year,
      List<Integer> scale,
      List<String> dontKnow,
      Map<String, Item> items,
      @JsonProperty(defaultValue = "") CsvFormat format)
      implements Read {
    public Responses {
      scale = List.copyOf(scale);
      dontKnow = List.copyOf(dontKnow);
      items = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(items));
      format = format == null ? CsvFormat.plain() : format;
      if (scale.size() != 2 || scale.get(0) >= scale.get(1)) {
        throw new IllegalArgumentException(
            "scale: " + scale + " are not a lowest and a highest answer; write two, as in [1, 5]");
      }
    }

    @Override
    public Map<String, String> paths(String id) {
      return Map.of(id, path);
    }

    @Override
    public Set<String> impliedColumns() {
      return Set.of("score", "score_se", "officials");
    }

    @Override
    public Map<String, String> schemes() {
      return Map.of("country", country.scheme());
    }
  }

  /** The regions of the country registry, the same in every year; there is no file. */
  record Regions(String scheme) implements Read {
    @Override
    public Map<String, String> paths(String id) {
      return Map.of();
    }

    @Override
    public Set<String> impliedColumns() {
      return Set.of("region");
    }
  }

  /** A survey question and the way its answers run. */
  record Item(String wording, Direction direction) {

    /** Whether a high answer is for or against strict regulation. */
    public enum Direction {
      FORWARD,
      REVERSE;

      @JsonCreator
      static Direction parse(String written) {
        return switch (written) {
          case "forward" -> FORWARD;
          case "reverse" -> REVERSE;
          default -> throw new IllegalArgumentException("not a direction; use forward or reverse");
        };
      }
    }
  }
}
