package org.regulatedgoods.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The release as a tabular data package of Frictionless Data, version 1. Each CSV file is a
 * resource; beyond the specification, a field has a {@code unit}, a source its licence and
 * citation, and a resource says under {@code parquet} where the same rows are as Parquet, which a
 * tabular resource cannot be.
 */
final class DataPackage {

  private static final JsonMapper JSON = new JsonMapper();

  private final ExportedRelease release;

  DataPackage(ExportedRelease release) {
    this.release = release;
  }

  String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", release.study().toLowerCase(Locale.ROOT));
    root.put("title", release.heading());
    root.put("description", description());
    root.put("version", release.release());
    root.put("created", release.published().toString());
    licenses(root.putArray("licenses"));
    release.sources().forEach(source -> source(root.withArray("sources").addObject(), source));
    ArrayNode resources = root.putArray("resources");
    release.tables().forEach(table -> resource(resources.addObject(), table));
    return written(root);
  }

  private String description() {
    return release.description().strip()
        + " An empty cell is a missing value or an empty text; other words, as NA, are values. "
        + FormulaGuard.EXPLAINED
        + " Lists are one text, their parts set apart by \"; \", and maps are JSON.";
  }

  /** Every licence that binds who uses the tables: by its identifier, or by where its terms are. */
  private void licenses(ArrayNode licenses) {
    Set<String> seen = new TreeSet<>();
    for (CitedSource source : release.sources()) {
      if (seen.add(source.license())) {
        ObjectNode license = licenses.addObject();
        license.put("name", source.license().replaceAll("[^A-Za-z0-9._]+", "-"));
        if (!source.hasLicenseId() && source.isOnline()) {
          license.put("path", source.url());
        }
        license.put("title", source.license());
      }
    }
  }

  private static void source(ObjectNode node, CitedSource source) {
    node.put("title", source.producer() + ": " + source.title() + ", " + source.version());
    if (source.isOnline()) {
      node.put("path", source.url());
    }
    node.put("id", source.id());
    node.put("version", source.version());
    node.put("published", source.published());
    node.put("license", source.license());
    node.put("citation", source.citation());
  }

  private static void resource(ObjectNode node, ExportedTable table) {
    node.put("profile", "tabular-data-resource");
    node.put("name", table.name().toLowerCase(Locale.ROOT));
    node.put("title", table.title());
    node.put("path", table.csv().path());
    node.put("format", "csv");
    node.put("mediatype", "text/csv");
    node.put("encoding", "utf-8");
    sum(node, table.csv());
    ObjectNode parquet = node.putObject("parquet");
    parquet.put("path", table.parquet().path());
    parquet.put("mediatype", "application/vnd.apache.parquet");
    sum(parquet, table.parquet());
    dialect(node.putObject("dialect"));
    schema(node.putObject("schema"), table);
  }

  private static void sum(ObjectNode node, ExportedFile file) {
    node.put("bytes", file.bytes());
    node.put("hash", "sha256:" + file.sha256());
  }

  private static void dialect(ObjectNode dialect) {
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("skipInitialSpace", false);
    dialect.put("header", true);
    dialect.put("caseSensitiveHeader", true);
  }

  private static void schema(ObjectNode schema, ExportedTable table) {
    ArrayNode fields = schema.putArray("fields");
    table.fields().forEach(field -> field(fields.addObject(), field, table.key()));
    schema.putArray("missingValues").add("");
    if (!table.key().isEmpty()) {
      words(schema.putArray("primaryKey"), table.key());
    }
  }

  private static void field(ObjectNode node, Field field, List<String> key) {
    node.put("name", field.name());
    node.put("type", field.type().name().toLowerCase(Locale.ROOT));
    if (field.type() == Field.Type.BOOLEAN) {
      node.putArray("trueValues").add("true");
      node.putArray("falseValues").add("false");
    }
    node.put("title", field.title());
    if (!field.description().isEmpty()) {
      node.put("description", field.description());
    }
    if (!field.unit().isEmpty()) {
      node.put("unit", field.unit());
    }
    boolean required = key.contains(field.name());
    if (required || !field.levels().isEmpty()) {
      ObjectNode constraints = node.putObject("constraints");
      if (required) {
        constraints.put("required", true);
      }
      if (!field.levels().isEmpty()) {
        words(constraints.putArray("enum"), field.levels());
      }
    }
  }

  private static void words(ArrayNode array, List<String> words) {
    words.forEach(array::add);
  }

  private static String written(ObjectNode root) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
