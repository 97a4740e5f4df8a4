package org.regulatedgoods.simulation;

import java.util.List;
import java.util.Objects;
import org.regulatedgoods.theory.GradedResponse;

/**
 * One question of the reference instrument (this project's own), answered from 1 to 5.
 *
 * @param id its column, such as i01
 * @param subject what it asks about
 * @param wording which way agreement points
 * @param response how a government's z becomes an answer
 */
record Item(String id, String subject, Wording wording, GradedResponse response) {
  enum Wording {
    FORWARD,
    REVERSED
  }

  Item {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(wording, "wording");
    Objects.requireNonNull(response, "response");
  }

  /** The reference instrument, in the order of the questionnaire. */
  static List<Item> instrument() {
    return List.of(
        forward("i01", "export criteria on human rights", 1.9, 0.0),
        forward("i02", "no transfer to non-state actors", 1.5, -0.4),
        reversed("i03", "end-user certificates", 1.6, -0.2),
        forward("i04", "brokering law", 1.7, 0.2),
        forward("i05", "marking", 1.3, -0.6),
        reversed("i06", "tracing", 1.4, -0.1),
        forward("i07", "ammunition in scope", 1.8, 0.5),
        forward("i08", "civilian possession standards", 1.2, 0.7),
        reversed("i09", "stockpile security", 1.2, -0.5),
        forward("i10", "information exchange", 1.5, 0.0),
        forward("i11", "legally binding form", 2.1, 0.3),
        reversed("i12", "follow-up body", 1.6, 0.1));
  }

  /** The answer on the questionnaire to a substantive answer of 1 (lax) to 5 (strict). */
  int code(int answer) {
    return switch (wording) {
      case FORWARD -> answer;
      case REVERSED -> response.categories() + 1 - answer;
    };
  }

  private static Item forward(String id, String subject, double discrimination, double location) {
    return new Item(id, subject, Wording.FORWARD, fivePoints(discrimination, location));
  }

  private static Item reversed(String id, String subject, double discrimination, double location) {
    return new Item(id, subject, Wording.REVERSED, fivePoints(discrimination, location));
  }

  private static GradedResponse fivePoints(double discrimination, double location) {
    return new GradedResponse(
        discrimination, List.of(location - 1.5, location - 0.5, location + 0.5, location + 1.5));
  }
}
