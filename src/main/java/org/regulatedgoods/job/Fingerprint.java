package org.regulatedgoods.job;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a table is made from, a hash a part: two equal ones mean there is nothing to do,
 * and the parts in which two differ are the reason why there is.
 *
 * <p>The name of a part is what a person calls it, such as {@code the file polity5.csv}.
 */
final class Fingerprint {

  private static final int NAMED = 3;

  /**
   * What a declaration says are its components. What its methods tell of it follows from them, and
   * the JVM gives methods in an order that may be another in the next process.
   */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** Starts with the program, which is part of whatever it makes. */
  static Fingerprint by(BuildIdentity build) {
    return new Fingerprint().add("the program", build.toString());
  }

  Fingerprint add(String part, String text) {
    return add(part, text.getBytes(StandardCharsets.UTF_8));
  }

  Fingerprint add(String part, byte[] bytes) {
    if (parts.put(part, hash(bytes)) != null) {
      throw new IllegalArgumentException("two parts are called " + part);
    }
    return this;
  }

  /** Adds a table that others are made from, by what it is itself made from. */
  Fingerprint addTable(String table, String madeFrom) {
    return add("the table " + table.replace('-', '_'), madeFrom);
  }

  /** Adds a declaration, by what it says and not by how it is written. */
  Fingerprint addDeclaration(String part, Object declaration) {
    try {
      return add(part, JSON.writeValueAsBytes(declaration));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a declaration cannot be written as JSON: " + declaration, e);
    }
  }

  /** All of it, as the lake keeps it with the table. */
  String text() {
    try {
      // The hashes were given in an order that matters: that of the files of a source.
      return JSON.writer()
          .without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsString(parts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of texts cannot be written as JSON", e);
    }
  }

  /** The SHA-256 of all of it. */
  String hash() {
    return hash(text().getBytes(StandardCharsets.UTF_8));
  }

  /** Why a table has to be made from this, given what it was made from; empty where it has not. */
  Optional<String> reason(Optional<String> before) {
    if (before.isEmpty()) {
      return Optional.of("there is no such table yet");
    }
    return before.get().equals(text()) ? Optional.empty() : Optional.of(differences(before.get()));
  }

  private String differences(String before) {
    Map<String, String> old;
    try {
      old = JSON.readValue(before, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      return "it is not known what it was made from";
    }
    String differences =
        Stream.of(
                named("changed", parts, part -> old.containsKey(part) && differs(part, old)),
                named("new", parts, part -> !old.containsKey(part)),
                named("gone", old, part -> !parts.containsKey(part)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    return differences.isEmpty() ? "its files stand in another order" : differences;
  }

  private boolean differs(String part, Map<String, String> old) {
    return !parts.get(part).equals(old.get(part));
  }

  private static Optional<String> named(
      String what, Map<String, String> parts, Predicate<String> which) {
    List<String> names = parts.keySet().stream().filter(which).toList();
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
    return names.isEmpty() ? Optional.empty() : Optional.of(what + ": " + first + more);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
