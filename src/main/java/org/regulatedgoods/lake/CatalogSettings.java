package org.regulatedgoods.lake;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/**
 * The settings of the lake's catalog, of which a secret one only says where its value is: {@code
 * env:NAME} in the environment, {@code credential:ALIAS} with Hadoop's credential providers ({@code
 * hadoop.security.credential.provider.path}).
 */
public final class CatalogSettings {

  private static final String ENVIRONMENT = "env:";
  private static final String CREDENTIAL = "credential:";

  private CatalogSettings() {}

  /**
   * The settings with their values.
   *
   * @throws LakeUnavailable when there is no value where one is said to be
   */
  public static Map<String, String> resolved(
      Map<String, String> settings, Map<String, String> environment, Configuration hadoop) {
    Map<String, String> resolved = new TreeMap<>(settings);
    resolved.replaceAll((name, value) -> value(name, value, environment, hadoop));
    return resolved;
  }

  private static String value(
      String name, String value, Map<String, String> environment, Configuration hadoop) {
    Optional<String> found = Optional.of(value);
    if (value.startsWith(ENVIRONMENT)) {
      found = Optional.ofNullable(environment.get(value.substring(ENVIRONMENT.length())));
    } else if (value.startsWith(CREDENTIAL)) {
      found = credential(value.substring(CREDENTIAL.length()), hadoop);
    }
    return found.orElseThrow(
        () ->
            new LakeUnavailable(
                name + " = " + value + " has no value there; set it, and run the same again",
                null));
  }

  private static Optional<String> credential(String alias, Configuration hadoop) {
    try {
      return Optional.ofNullable(hadoop.getPassword(alias)).map(String::new);
    } catch (IOException e) {
      throw new LakeUnavailable(
          "no credential provider answers for " + alias + ": " + e.getMessage(), e);
    }
  }
}
