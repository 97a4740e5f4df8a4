package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Holds the files of a release against what its datapackage.json says of them. */
record ExportCheck(Path release) {

  void everyResourceIsAsDescribed() throws IOException {
    JsonNode root = new ObjectMapper().readTree(release.resolve("datapackage.json").toFile());
    Set<String> names = new HashSet<>();
    for (JsonNode resource : root.path("resources")) {
      assertThat(names.add(resource.path("name").asText())).isTrue();
      file(resource);
      file(resource.path("parquet"));
      rows(resource);
    }
    try (var files = Files.list(release.resolve("tables"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv"))).hasSize(names.size());
    }
  }

  private void file(JsonNode described) throws IOException {
    Path file = release.resolve(described.path("path").asText());
    assertThat(Files.size(file)).isEqualTo(described.path("bytes").asLong());
    assertThat("sha256:" + sha256(file)).isEqualTo(described.path("hash").asText());
  }

  private void rows(JsonNode resource) throws IOException {
    Path file = release.resolve(resource.path("path").asText());
    List<String> key = new ArrayList<>();
    resource.at("/schema/primaryKey").forEach(name -> key.add(name.asText()));
    Set<List<String>> keys = new HashSet<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        assertThat(row.getHeader())
            .isEqualTo(resource.at("/schema/fields").findValuesAsText("name"));
        resource.at("/schema/fields").forEach(field -> cell(row, field));
        if (!key.isEmpty()) {
          assertThat(keys.add(key.stream().map(row::getField).toList())).as("%s", row).isTrue();
        }
      }
    }
  }

  private static void cell(NamedCsvRecord row, JsonNode field) {
    String cell = row.getField(field.path("name").asText());
    assertThat(field.path("title").asText()).isNotEmpty();
    if (cell.isEmpty()) {
      assertThat(field.at("/constraints/required").asBoolean()).as("%s", row).isFalse();
      return;
    }
    switch (field.path("type").asText()) {
      case "integer" -> assertThat(cell).matches("-?\\d+");
      case "number" -> assertThat(cell).matches("NaN|-?INF|-?\\d+\\.\\d+(E-?\\d+)?");
      case "boolean" -> assertThat(cell).isIn("true", "false");
      default -> assertThat(field.path("type").asText()).isEqualTo("string");
    }
    if (field.at("/constraints/enum").isArray()) {
      List<String> words = new ArrayList<>();
      field.at("/constraints/enum").forEach(word -> words.add(word.asText()));
      assertThat(words).contains(cell);
    }
  }

  static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
