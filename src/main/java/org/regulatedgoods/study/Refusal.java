package org.regulatedgoods.study;

import com.fasterxml.jackson.databind.JavaType;
import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a type does not take what is written. A constructor says it as {@code fault; remedy}, and may
 * put the component that is at fault first: {@code key: fault; remedy}.
 *
 * @param key the component at fault, in kebab-case; empty where it is the whole
 */
record Refusal(String key, String fault, String remedy) {

  private static final Pattern MESSAGE =
      Pattern.compile("(?:([a-z][a-z0-9-]*): )?(.*?)(?:; (.*))?", Pattern.DOTALL);

  static Refusal of(Exception refused, JavaType type) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
        return parse(cause.getMessage());
      }
      if (cause instanceof DateTimeException) {
        return new Refusal("", "not a day", "write it as 2015-03-01");
      }
    }
    return plain(type);
  }

  private static Refusal parse(String message) {
    Matcher matcher = MESSAGE.matcher(message);
    if (!matcher.matches()) {
      throw new IllegalStateException("the pattern takes every message, and not " + message);
    }
    String key = matcher.group(1) == null ? "" : matcher.group(1);
    String remedy = matcher.group(3) == null ? "mend it" : matcher.group(3);
    return new Refusal(key, matcher.group(2), remedy);
  }

  private static Refusal plain(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isCollectionLikeType()) {
      return new Refusal("", "not a list", "write it in brackets, as in [a, b]");
    }
    if (type.isMapLikeType() || raw.isRecord() || raw.isSealed()) {
      return new Refusal("", "not a group of keys", "write one key: value a line below it");
    }
    if (raw == boolean.class) {
      return new Refusal("", "neither true nor false", "write true or false");
    }
    return raw == int.class || raw == Integer.class
        ? new Refusal("", "not a whole number", "write it in digits")
        : new Refusal("", "not a number", "write it in digits, as in 0.05");
  }
}
