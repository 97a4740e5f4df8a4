package org.regulatedgoods.study;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.quality.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * One YAML file of conf/ as a tree that knows its lines. The tree keeps scalars as they are
 * written, so that {@code NO} stays a word and {@code 0101} keeps its zero.
 */
final class DeclarationFile {

  private final String name;
  private final Node root;
  private final Map<String, Integer> lines = new HashMap<>();

  private DeclarationFile(String name, Node root) {
    this.name = name;
    this.root = root;
    note("", root);
  }

  /** The file's tree; or empty, with the reason among the problems. */
  static Optional<DeclarationFile> read(Path path, String name, List<Problem> problems) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(path)));
      if (root != null) {
        return Optional.of(new DeclarationFile(name, root));
      }
      problems.add(whole(name, 0, "the file is empty", "declare something or delete the file"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(whole(name, line, "not YAML: " + e.getProblem(), "mend the line"));
    } catch (ReaderException e) {
      String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
      problems.add(
          whole(name, 0, "not text: it holds the character " + character, "write it as YAML"));
    } catch (CharacterCodingException e) {
      problems.add(whole(name, 0, "not UTF-8", "save the file as UTF-8"));
    } catch (IOException e) {
      problems.add(whole(name, 0, "cannot be read: " + e.getMessage(), "check the file"));
    }
    return Optional.empty();
  }

  private static Problem whole(String file, int line, String fault, String remedy) {
    return new Problem(new Problem.Place(file, line, ""), Optional.empty(), fault, remedy);
  }

  private void note(String key, Node node) {
    lines.putIfAbsent(key, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode name) {
          String inner = join(key, name.getValue());
          lines.putIfAbsent(inner, name.getStartMark().getLine() + 1);
          note(inner, tuple.getValueNode());
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        note(join(key, Integer.toString(i + 1)), sequence.getValue().get(i));
      }
    }
  }

  static String join(String key, String inner) {
    return key.isEmpty() ? inner : key + "." + inner;
  }

  String name() {
    return name;
  }

  Node root() {
    return root;
  }

  /** A problem with the value of a dotted key, such as {@code read.years}. */
  Problem problem(String key, String value, String fault, String remedy) {
    return new Problem(place(key), Optional.of(value), fault, remedy);
  }

  /** A problem with something that the key should have, and does not. */
  Problem problem(String key, String fault, String remedy) {
    return new Problem(place(key), Optional.empty(), fault, remedy);
  }

  /** Where a key stands; where it is left out, the group that it belongs to. */
  Problem.Place place(String key) {
    String known = key;
    while (!lines.containsKey(known)) {
      int dot = known.lastIndexOf('.');
      known = dot < 0 ? "" : known.substring(0, dot);
    }
    return new Problem.Place(name, lines.get(known), key);
  }
}
