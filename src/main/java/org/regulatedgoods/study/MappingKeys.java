package org.regulatedgoods.study;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.regulatedgoods.quality.Problem;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys of a group, and what may not be a key. */
record MappingKeys(DeclarationFile file, List<Problem> problems) {

  /** Words that YAML readers take for true and false; unquoted, they are refused. */
  private static final Set<String> BOOLEAN_LIKE =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false");

  static boolean isBooleanLike(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.PLAIN
        && BOOLEAN_LIKE.contains(scalar.getValue().toLowerCase(Locale.ROOT));
  }

  static Problem booleanLike(DeclarationFile file, String key, String word) {
    return file.problem(
        key, word, "YAML readers take this word for true or false", "quote it: \"" + word + "\"");
  }

  /** The keys in their order; a key given twice is a problem. */
  Map<String, Node> of(MappingNode mapping, String key) {
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
        problems.add(file.problem(key, "a key is not a word", "use a plain word as key"));
        continue;
      }
      if (isBooleanLike(name)) {
        problems.add(
            booleanLike(file, DeclarationFile.join(key, name.getValue()), name.getValue()));
      }
      int line = name.getStartMark().getLine() + 1;
      Integer before = seen.putIfAbsent(name.getValue(), line);
      if (before != null) {
        problems.add(
            file.problem(
                DeclarationFile.join(key, name.getValue()),
                "the key stands twice, in lines " + before + " and " + line,
                "delete one of them"));
      }
      values.putIfAbsent(name.getValue(), tuple.getValueNode());
    }
    return values;
  }
}
