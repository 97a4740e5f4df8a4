package org.regulatedgoods.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.country.CodeUse;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;

/** What the codes of one scheme mean year by year, as far as a worker must know it. */
final class CodeMeanings implements UDF2<String, Integer, Row> {
  private static final long serialVersionUID = 1L;

  static final String STATE = "state";
  static final String REASON = "reason";

  /** The state, or why there is none; neither where the scheme does not know the code. */
  static final StructType SCHEMA =
      new StructType().add(STATE, DataTypes.StringType).add(REASON, DataTypes.StringType);

  /** The first and last year for which the life of a state is laid out. */
  private static final int FIRST = 1700;

  private static final int LAST = 2100;

  /**
   * One use of a code.
   *
   * @param state null where the code means no state
   * @param kind what it means then
   */
  private record Use(int from, int to, String state, String kind) implements Serializable {}

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, boolean[]> lives = new HashMap<>();

  CodeMeanings(CountryRegistry registry, String scheme) {
    for (CodeUse use : registry.codes(scheme)) {
      String state = use.meaning() instanceof CodeUse.OfState known ? known.state() : null;
      String kind = use.meaning() instanceof CodeUse.OfNonState other ? other.kind() : null;
      uses.computeIfAbsent(use.code(), unseen -> new ArrayList<>())
          .add(new Use(use.years().first(), use.years().last(), state, kind));
      if (state != null) {
        lives.computeIfAbsent(state, id -> life(registry.state(id).orElseThrow()));
      }
    }
  }

  private static boolean[] life(State state) {
    boolean[] exists = new boolean[LAST - FIRST + 1];
    for (int year = FIRST; year <= LAST; year++) {
      exists[year - FIRST] = state.existsIn(year);
    }
    return exists;
  }

  /**
   * What a code means in a year.
   *
   * @param state null where it is no state that exists then
   * @param reason why not; null too where the scheme does not know the code
   */
  record Meaning(String state, String reason) {
    private static final Meaning UNKNOWN = new Meaning(null, null);

    boolean isUnknown() {
      return state == null && reason == null;
    }
  }

  @Override
  public Row call(String code, Integer year) {
    Meaning meaning = of(code, year);
    return RowFactory.create(meaning.state(), meaning.reason());
  }

  Meaning of(String code, Integer year) {
    List<Use> known = uses.get(code);
    if (known == null) {
      return Meaning.UNKNOWN;
    }
    for (Use use : known) {
      if (year != null && use.from() <= year && year <= use.to()) {
        return meaning(use, year);
      }
    }
    return new Meaning(null, "a code that the scheme does not use in that year");
  }

  private Meaning meaning(Use use, int year) {
    if (use.state() == null) {
      return new Meaning(null, "not a state: " + use.kind());
    }
    boolean exists = FIRST <= year && year <= LAST && lives.get(use.state())[year - FIRST];
    return exists
        ? new Meaning(use.state(), null)
        : new Meaning(null, "not in the state system at the end of that year");
  }
}
