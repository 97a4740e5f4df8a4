package org.regulatedgoods.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the release is cited, in the Citation File Format 1.2.0, and all that must be with it. */
final class Citation {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private static final Pattern YEAR = Pattern.compile("^(\\d{4})(-|$)");

  private final ExportedRelease release;

  Citation(ExportedRelease release) {
    this.release = release;
  }

  String yaml() {
    ObjectNode root = YAML.createObjectNode();
    root.put("cff-version", "1.2.0");
    root.put(
        "message",
        (release.synthetic() ? "SYNTHETIC DATA, not to be cited as a finding. " : "")
            + "Cite this release and every source listed under references that you use.");
    root.put("type", "dataset");
    root.put("title", release.heading());
    root.put("version", release.release());
    root.put("date-released", day().toString());
    root.putArray("authors").addObject().put("name", "regulated-goods project");
    root.put("abstract", release.description().strip());
    for (CitedSource source : release.sources()) {
      reference(root.withArray("references").addObject(), source);
    }
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private LocalDate day() {
    return release.published().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static void reference(ObjectNode node, CitedSource source) {
    node.put("type", "data");
    node.put("title", source.title());
    node.putArray("authors").addObject().put("name", source.producer());
    node.put("version", source.version());
    Matcher year = YEAR.matcher(source.published());
    if (year.find()) {
      node.put("year", Integer.parseInt(year.group(1)));
    }
    if (source.isOnline()) {
      node.put("url", source.url());
    }
    node.put("notes", source.citation() + " Licence: " + source.license() + ".");
  }
}
