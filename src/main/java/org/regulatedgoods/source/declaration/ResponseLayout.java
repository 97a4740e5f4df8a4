package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.regulatedgoods.source.declaration.Responses.Finished;

/** What a survey was exported by. */
public enum ResponseLayout {
  /** A row a respondent, a column an item. */
  PLAIN,

  /** A row an answer. */
  LONG,

  /** Qualtrics: under the header, a row of the questions' texts and one of import ids. */
  QUALTRICS,

  /** LimeSurvey: a row a respondent; without a date of submission, it was not handed in. */
  LIMESURVEY;

  private static final String IMPORT_IDS = "^\\{\"ImportId\"";

  @JsonCreator
  static ResponseLayout parse(String written) {
    for (ResponseLayout layout : values()) {
      if (layout.toString().equals(written)) {
        return layout;
      }
    }
    throw new IllegalArgumentException(
        "not a layout of responses; use plain, long, qualtrics or limesurvey");
  }

  /** How its rows say that they were handed in; null where they do not. */
  Finished finished() {
    return switch (this) {
      case QUALTRICS -> new Finished("Finished", List.of("True", "TRUE", "true", "1"));
      case LIMESURVEY -> new Finished("submitdate", List.of());
      case PLAIN, LONG -> null;
    };
  }

  /** The declared format, with what is known of the layout. */
  Format format(Format declared) {
    return switch (this) {
      case QUALTRICS -> declared.marked().tagged(2, IMPORT_IDS);
      case LIMESURVEY -> declared.marked();
      case PLAIN, LONG -> declared;
    };
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
