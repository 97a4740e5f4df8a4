package org.regulatedgoods.fetch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A record as a file of JSON, whole or not there. */
record JsonFile(Path path) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** The record; empty where there is none, or something else. */
  <T> Optional<T> read(Class<T> type) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(Files.readAllBytes(path), type));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  void write(Object value) throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + ".new");
    Files.write(temporary, JSON.writeValueAsBytes(value));
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
  }
}
