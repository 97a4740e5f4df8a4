package org.regulatedgoods.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.Installed;

class CompanionsTest {

  private static final Path SCRIPTS = Path.of("src/test/resources/export");

  @TempDir Path folder;

  private static String file(String name) {
    return Companions.of(HostileRelease.release()).get(name);
  }

  @Test
  void thePackageIsATabularOneOfTheFrictionlessSpecification() throws IOException {
    JsonNode root = new ObjectMapper().readTree(file("datapackage.json"));

    assertThat(root.path("profile").asText()).isEqualTo("tabular-data-package");
    assertThat(root.path("name").asText()).matches("[-a-z0-9._/]+");
    assertThat(root.path("version").asText()).isEqualTo("r7");
    assertThat(root.path("created").asText()).isEqualTo("2026-02-11T23:30:00Z");
    assertThat(root.path("title").asText()).endsWith("[SYNTHETIC DATA]");
    assertThat(root.path("sources")).hasSize(3);
    assertThat(root.at("/sources/0/path").asText()).isEqualTo("https://example.org/a?b");
    assertThat(root.at("/sources/1").has("path")).as("no address to open").isFalse();
    assertThat(root.path("licenses")).as("each once").hasSize(2);
    assertThat(root.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
    assertThat(root.at("/licenses/1/name").asText()).matches("[-a-zA-Z0-9._]+");
    assertThat(root.at("/licenses/1/title").asText()).isEqualTo("ask \"them\" first");
  }

  @Test
  void aResourceSaysItsFileItsSumItsDialectAndItsFields() throws IOException {
    JsonNode resource =
        new ObjectMapper().readTree(file("datapackage.json")).path("resources").get(0);

    assertThat(resource.path("profile").asText()).isEqualTo("tabular-data-resource");
    assertThat(resource.path("name").asText()).matches("[-a-z0-9._/]+");
    assertThat(resource.path("path").asText()).isEqualTo("tables/it.csv");
    assertThat(resource.path("hash").asText()).isEqualTo("sha256:ab");
    assertThat(resource.at("/parquet/hash").asText()).isEqualTo("sha256:cd");
    assertThat(resource.at("/dialect/doubleQuote").asBoolean()).isTrue();
    JsonNode schema = resource.path("schema");
    assertThat(schema.path("missingValues").toString()).isEqualTo("[\"\"]");
    assertThat(schema.path("primaryKey").toString()).isEqualTo("[\"id\"]");
    JsonNode fields = schema.path("fields");
    assertThat(fields.findValuesAsText("type"))
        .containsExactly(
            "string", "number", "string", "string", "number", "integer", "boolean", "date",
            "string");
    assertThat(fields.get(0).at("/constraints/required").asBoolean()).isTrue();
    assertThat(fields.get(1).path("title").asText()).isEqualTo(HostileRelease.LABEL);
    assertThat(fields.get(1).path("unit").asText()).isEqualTo("$ per `head'");
    assertThat(fields.get(2).at("/constraints/enum")).hasSize(4);
  }

  @Test
  void theCitationFileNamesTheReleaseAndCitesEverySource() throws IOException {
    JsonNode root = new YAMLMapper().readTree(file("CITATION.cff"));

    assertThat(root.path("cff-version").asText()).isEqualTo("1.2.0");
    assertThat(root.path("type").asText()).isEqualTo("dataset");
    assertThat(root.path("version").asText()).isEqualTo("r7");
    assertThat(root.path("date-released").asText()).isEqualTo("2026-02-11");
    assertThat(root.path("message").asText()).startsWith("SYNTHETIC DATA");
    assertThat(root.at("/authors/0/name").asText()).isNotEmpty();
    assertThat(root.path("references")).hasSize(3);
    for (JsonNode reference : root.path("references")) {
      assertThat(reference.path("type").asText()).isEqualTo("data");
      assertThat(reference.path("title").asText()).isNotEmpty();
      assertThat(reference.path("authors")).hasSize(1);
    }
    assertThat(root.at("/references/0/notes").asText()).startsWith(HostileRelease.LABEL);
    assertThat(root.at("/references/0/year").asInt()).isEqualTo(2025);
    assertThat(root.at("/references/1").has("year")).isFalse();
    assertThat(root.at("/references/1").has("url")).isFalse();
  }

  @Test
  void rLoadsEveryValueAndLabelAsItWas() throws IOException {
    writeAll();
    assertThat(Installed.r(folder, SCRIPTS.resolve("hostile.R"))).contains("as it was");
  }

  @Test
  void pandasLoadsEveryValueAndLabelAsItWas() throws IOException {
    writeAll();
    assertThat(Installed.pandas(folder, SCRIPTS.resolve("hostile.py"))).contains("as it was");
  }

  private void writeAll() throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    Files.writeString(folder.resolve("tables/it.csv"), HostileRelease.CSV);
    for (Map.Entry<String, String> file : Companions.of(HostileRelease.release()).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve("label.txt"), HostileRelease.LABEL);
  }

  @Test
  void stataNamesAreLegalAndUniqueAndKeepTheEndingThatSaysWhatTheyAre() {
    List<Field> fields = HostileRelease.release().tables().get(0).fields();

    assertThat(StataNames.of(fields).values())
        .containsExactly(
            "id",
            "long_name_of_a_feature_that_is_v",
            "long_name_of_a_feature_t__status",
            "long_name_of_a_feature_t__stat_2",
            "_in_",
            "count",
            "flag",
            "day",
            "note")
        .allMatch(name -> name.length() <= 32);
  }

  @Test
  void stataExpandsNothingInALabelAndNoQuoteEndsIt() {
    List<String> labels = new ArrayList<>();
    for (String line : file("load.do").lines().toList()) {
      if (line.contains("label variable") || line.contains("label define")) {
        labels.add(line.strip());
      }
    }
    assertThat(labels)
        .hasSize(9 + 2 * HostileRelease.LEVELS.size())
        .contains(
            "label define levels3 1 `\"=1+1\"'",
            "label define levels3 2 `\"a \"b\"\"', add",
            "label define levels3 4 `\"NA\"', add")
        .allSatisfy(
            line -> {
              String text = line.substring(line.indexOf("`\"") + 2, line.lastIndexOf("\"'"));
              assertThat(text).doesNotContain("`").doesNotContain("\"'");
              assertThat(text.replace("\\$", "")).doesNotContain("$");
              assertThat(text.replace("\\$", "$").length()).isLessThanOrEqualTo(80);
            });
    assertThat(file("load.do"))
        .contains("label variable id `\"Say \"no\" to \\$HOME, \u2018x', 100% \\n C\u00f4te d'Iv")
        .contains("rename v5 _in_", "notes _in_: column in", "regulated_goods_number count")
        .contains("local known \"country_year_small-arms\"");
  }

  @Test
  void theSameReleaseGivesTheSameFiles() {
    assertThat(Companions.of(HostileRelease.release()))
        .isEqualTo(Companions.of(HostileRelease.release()));
  }

  @Test
  void onlyTextThatASpreadsheetWouldRunIsGuarded() {
    assertThat(FormulaGuard.guarded("=1+1")).isEqualTo("'=1+1");
    assertThat(FormulaGuard.guarded("-cmd")).isEqualTo("'-cmd");
    assertThat(FormulaGuard.guarded("''@x")).isEqualTo("'''@x");
    assertThat(FormulaGuard.guarded("'plain'")).isEqualTo("'plain'");
    assertThat(FormulaGuard.guarded("a=b")).isEqualTo("a=b");
    assertThat(FormulaGuard.guarded("")).isEmpty();
  }
}
