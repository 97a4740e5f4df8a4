package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.regulatedgoods.feature.Expression;
import org.regulatedgoods.quality.Problem;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Binds a file's tree to a record with Jackson, strictly, and reports everything that does not fit.
 *
 * <p>The record is the schema: a component is a key in kebab-case, and may be left out where it
 * carries a {@link JsonProperty#defaultValue}, which then stands for it ("" for none).
 */
final class DeclarationReader {

  /** What it learns of a type it keeps, and there are many files. */
  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .build();

  private final DeclarationFile file;
  private final List<Problem> problems;
  private final MappingKeys keys;

  DeclarationReader(DeclarationFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    this.keys = new MappingKeys(file, problems);
  }

  /** The record that the file declares; or empty, with the reasons among the problems. */
  <T> Optional<T> read(Class<T> type) {
    return convert(file.root(), MAPPER.constructType(type), "").map(tree -> bind(tree, type));
  }

  private <T> T bind(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalStateException(file.name() + " was checked and still does not bind", e);
    }
  }

  private Optional<JsonNode> convert(Node node, JavaType type, String key) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, type, key);
    }
    if (node instanceof SequenceNode sequence && type.isCollectionLikeType()) {
      return sequence(sequence, type.getContentType(), key);
    }
    if (node instanceof MappingNode mapping && type.isMapLikeType()) {
      return map(mapping, type.getContentType(), key);
    }
    if (node instanceof MappingNode mapping && isObject(type.getRawClass())) {
      return object(mapping, type, key);
    }
    String given = node instanceof SequenceNode ? "a list" : "a group of keys";
    problems.add(
        file.problem(key, given + " stands where " + wanted(type) + " belongs", "rewrite it"));
    return Optional.empty();
  }

  private static boolean isObject(Class<?> type) {
    return type.isRecord() || type.isSealed();
  }

  private static String wanted(JavaType type) {
    if (type.isCollectionLikeType()) {
      return "a list";
    }
    return type.isMapLikeType() || isObject(type.getRawClass()) ? "a group of keys" : "one value";
  }

  private Optional<JsonNode> scalar(ScalarNode scalar, JavaType type, String key) {
    if (key.isEmpty()) {
      problems.add(file.problem("", "the file holds no keys", "write one key: value a line"));
      return Optional.empty();
    }
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (text.isEmpty() || (plain && (text.equals("~") || text.equals("null")))) {
      problems.add(file.problem(key, "the key has no value", "give it one or leave the key out"));
      return Optional.empty();
    }
    boolean truth = type.hasRawClass(boolean.class);
    if (!truth && MappingKeys.isBooleanLike(scalar)) {
      problems.add(MappingKeys.booleanLike(file, key, text));
      return Optional.empty();
    }
    return bound(
        TextNode.valueOf(text),
        type,
        r -> problems.add(file.problem(key, text, r.fault(), r.remedy())));
  }

  private Optional<JsonNode> sequence(SequenceNode sequence, JavaType content, String key) {
    ArrayNode array = MAPPER.createArrayNode();
    int size = sequence.getValue().size();
    for (int i = 0; i < size; i++) {
      convert(
              sequence.getValue().get(i),
              content,
              DeclarationFile.join(key, Integer.toString(i + 1)))
          .ifPresent(array::add);
    }
    return array.size() == size ? Optional.of(array) : Optional.empty();
  }

  private Optional<JsonNode> map(MappingNode mapping, JavaType content, String key) {
    ObjectNode object = MAPPER.createObjectNode();
    Map<String, Node> values = keys.of(mapping, key);
    boolean whole = true;
    for (Map.Entry<String, Node> entry : values.entrySet()) {
      Optional<JsonNode> value =
          convert(entry.getValue(), content, DeclarationFile.join(key, entry.getKey()));
      value.ifPresent(converted -> object.set(entry.getKey(), converted));
      whole &= value.isPresent();
    }
    return whole ? Optional.of(object) : Optional.empty();
  }

  private Optional<JsonNode> object(MappingNode mapping, JavaType declared, String key) {
    Map<String, Node> values = keys.of(mapping, key);
    ObjectNode object = MAPPER.createObjectNode();
    JavaType type = declared;
    JsonTypeInfo variants = declared.getRawClass().getAnnotation(JsonTypeInfo.class);
    if (variants != null) {
      Optional<Class<?>> variant = variant(declared.getRawClass(), variants, values, key);
      if (variant.isEmpty()) {
        return Optional.empty();
      }
      type = MAPPER.constructType(variant.get());
      object.put(variants.property(), ((ScalarNode) values.remove(variants.property())).getValue());
    }
    if (!components(values, object, type.getRawClass(), key)) {
      return Optional.empty();
    }
    return bound(object, declared, r -> tell(r, values, key));
  }

  private Optional<Class<?>> variant(
      Class<?> type, JsonTypeInfo variants, Map<String, Node> values, String key) {
    Map<String, Class<?>> byName =
        Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
            .collect(
                Collectors.toMap(
                    JsonSubTypes.Type::name, JsonSubTypes.Type::value, (a, b) -> a, TreeMap::new));
    String property = DeclarationFile.join(key, variants.property());
    if (!(values.get(variants.property()) instanceof ScalarNode given)) {
      problems.add(
          file.problem(property, "the key is missing", "add it: one of " + byName.keySet()));
      return Optional.empty();
    }
    if (!byName.containsKey(given.getValue())) {
      problems.add(
          file.problem(
              property,
              given.getValue(),
              "unknown " + variants.property(),
              "use one of " + byName.keySet()));
    }
    return Optional.ofNullable(byName.get(given.getValue()));
  }

  private boolean components(
      Map<String, Node> values, ObjectNode object, Class<?> type, String key) {
    Map<String, RecordComponent> schema = schema(type);
    boolean whole = true;
    for (String given : values.keySet()) {
      if (!schema.containsKey(given)) {
        problems.add(
            file.problem(
                DeclarationFile.join(key, given),
                "unknown key",
                "use one of " + new TreeSet<>(schema.keySet())));
        whole = false;
      }
    }
    for (Map.Entry<String, RecordComponent> entry : schema.entrySet()) {
      whole &= component(entry.getKey(), entry.getValue(), values, object, key);
    }
    return whole;
  }

  private boolean component(
      String name,
      RecordComponent component,
      Map<String, Node> values,
      ObjectNode object,
      String key) {
    String inner = DeclarationFile.join(key, name);
    if (values.containsKey(name)) {
      JavaType type = MAPPER.constructType(component.getGenericType());
      Optional<JsonNode> value = convert(values.get(name), type, inner);
      value.ifPresent(converted -> object.set(name, converted));
      return value.isPresent();
    }
    JsonProperty optional = component.getAccessor().getAnnotation(JsonProperty.class);
    if (optional == null) {
      problems.add(file.problem(inner, "the key is missing", "add it"));
      return false;
    }
    if (!optional.defaultValue().isEmpty()) {
      object.put(name, optional.defaultValue());
    }
    return true;
  }

  private static Map<String, RecordComponent> schema(Class<?> type) {
    KebabCaseStrategy kebab = new KebabCaseStrategy();
    Map<String, RecordComponent> schema = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      schema.put(kebab.translate(component.getName()), component);
    }
    return schema;
  }

  /**
   * A node that binds to the type; or empty, and the reason told. A record is bound here, once, so
   * that the group around it need not bind it again.
   */
  private static Optional<JsonNode> bound(JsonNode node, JavaType type, Consumer<Refusal> refused) {
    try {
      Object value = MAPPER.treeToValue(node, type);
      return Optional.of(isOurs(type.getRawClass()) ? new POJONode(value) : node);
    } catch (JacksonException | IllegalArgumentException e) {
      refused.accept(Refusal.of(e, type));
      return Optional.empty();
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() || type.equals(Expression.class);
  }

  /** A refusal of the whole, told at the component that it is about where it names one. */
  private void tell(Refusal refusal, Map<String, Node> values, String key) {
    String inner = refusal.key().isEmpty() ? key : DeclarationFile.join(key, refusal.key());
    if (values.get(refusal.key()) instanceof ScalarNode scalar) {
      problems.add(file.problem(inner, scalar.getValue(), refusal.fault(), refusal.remedy()));
    } else {
      problems.add(file.problem(inner, refusal.fault(), refusal.remedy()));
    }
  }
}
