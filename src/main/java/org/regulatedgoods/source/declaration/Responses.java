package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A survey of officials. Only the columns that are named here are read; those under {@code
 * personal} are named so that they are used for nothing.
 *
 * @param respondent the column of the respondent's id; where it is personal, respondents are called
 *     by the line that they stand in
 * @param scale the lowest and the highest answer
 * @param dontKnow codes that are answers, but no opinion
 * @param refused codes of those who would not answer, were not asked or gave no answer
 * @param labels what an export writes for the points of the scale, where it writes words
 * @param personal columns with names, addresses, free text or precise dates
 * @param minimumAnswered the share of the items that an official must have answered to have an
 *     index
 * @param minimumRespondents governments for which fewer officials answered are not exported
 * @param cells the columns of an export that has a row for each answer; null for other layouts
 * @param finished how a row says that its questionnaire was handed in; null where all were
 */
public record Responses(
    String path,
    String respondent,
    CountryColumn country,
    int year,
    Fieldwork fieldwork,
    List<Integer> scale,
    List<String> dontKnow,
    @JsonProperty(defaultValue = "") List<String> refused,
    @JsonProperty(defaultValue = "") Map<String, Integer> labels,
    Map<String, Item> items,
    @JsonProperty(defaultValue = "") List<String> personal,
    @JsonProperty(defaultValue = "0.5") double minimumAnswered,
    @JsonProperty(defaultValue = "1") int minimumRespondents,
    @JsonProperty(defaultValue = "plain") ResponseLayout layout,
    @JsonProperty(defaultValue = "") Cells cells,
    @JsonProperty(defaultValue = "") Finished finished,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {

  /** The columns of an answer's item and of the answer. */
  public record Cells(String item, String answer) {}

  /**
   * How a row says that its questionnaire was handed in.
   *
   * @param values what the column may say then; none for anything at all
   */
  public record Finished(String column, @JsonProperty(defaultValue = "") List<String> values) {
    public Finished {
      values = values == null ? List.of() : List.copyOf(values);
    }
  }

  public Responses {
    RawPath.require("path", path);
    scale = List.copyOf(scale);
    dontKnow = List.copyOf(dontKnow);
    refused = refused == null ? List.of() : List.copyOf(refused);
    labels = labels == null ? Map.of() : Map.copyOf(labels);
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    personal = personal == null ? List.of() : List.copyOf(personal);
    finished = finished == null ? layout.finished() : finished;
    format = layout.format(Format.orPlain(format));
    if (scale.size() != 2 || scale.get(0) >= scale.get(1)) {
      throw new IllegalArgumentException(
          "scale: " + scale + " are not a lowest and a highest answer; write two, as in [1, 5]");
    }
    if (year < fieldwork.from().getYear() || year > fieldwork.to().getYear()) {
      throw new IllegalArgumentException(
          "year: nobody was asked in "
              + year
              + ", but from "
              + fieldwork.from()
              + " to "
              + fieldwork.to()
              + "; write the year of the fieldwork");
    }
    if (!(minimumAnswered > 0 && minimumAnswered <= 1)) {
      throw new IllegalArgumentException(
          "minimum-answered: not a share above 0 and up to 1; write one such as 0.5");
    }
    if (minimumRespondents < 1) {
      throw new IllegalArgumentException(
          "minimum-respondents: not a number from 1; write 1 for all");
    }
    if ((layout == ResponseLayout.LONG) != (cells != null)) {
      throw new IllegalArgumentException(
          "cells: the columns of item and answer are for the layout long; "
              + (cells == null ? "add the key" : "delete the key, or write layout: long"));
    }
  }

  /** A survey without anything that a declaration may leave out. */
  public static Responses plain(
      String path,
      String respondent,
      CountryColumn country,
      Fieldwork fieldwork,
      List<Integer> scale,
      List<String> dontKnow,
      Map<String, Item> items) {
    return new Responses(
        path,
        respondent,
        country,
        fieldwork.to().getYear(),
        fieldwork,
        scale,
        dontKnow,
        null,
        null,
        items,
        null,
        0.5,
        1,
        ResponseLayout.PLAIN,
        null,
        null,
        null);
  }

  /** How a row says that its questionnaire was handed in. */
  public Optional<Finished> handedIn() {
    return Optional.ofNullable(finished);
  }

  public int lowest() {
    return scale.get(0);
  }

  public int highest() {
    return scale.get(1);
  }

  /** The cells that say that an item has no opinion. */
  public List<String> missing(Item item) {
    List<String> missing = new ArrayList<>(dontKnow);
    missing.addAll(refused);
    missing.addAll(item.missing());
    return missing;
  }

  @Override
  public Map<String, String> paths(String id) {
    return Map.of(id, path);
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of("score", "score_se", "officials", "eap", "eap_se");
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("country", country.scheme());
  }

  /**
   * A survey question and the way its answers run.
   *
   * @param column its header; the item's own name where there is none
   * @param choice one of several that the cell may list: chosen is the scale's highest, not chosen
   *     its lowest; empty for an item with one answer
   * @param missing further codes without an opinion, of this item alone
   * @param askedIf the answers to another item after which this one is asked; null where it always
   *     is
   */
  public record Item(
      String wording,
      Direction direction,
      @JsonProperty(defaultValue = "") String column,
      @JsonProperty(defaultValue = "") String choice,
      @JsonProperty(defaultValue = "") List<String> missing,
      @JsonProperty(defaultValue = "") Skip askedIf) {

    public Item {
      column = column == null ? "" : column;
      choice = choice == null ? "" : choice;
      missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** An item that everybody is asked, in a column of its own name. */
    public static Item of(String wording, Direction direction) {
      return new Item(wording, direction, "", "", List.of(), null);
    }

    /** The header over the item's cells. */
    public String header(String name) {
      return column.isEmpty() ? name : column;
    }

    /** The rule by which the item is left out. */
    public Optional<Skip> skip() {
      return Optional.ofNullable(askedIf);
    }

    /** Who is asked: those who gave one of the answers to the item. */
    public record Skip(String item, List<Integer> answers) {
      public Skip {
        answers = List.copyOf(answers);
      }
    }

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
