package org.regulatedgoods.job;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.fetch.Meter;
import org.regulatedgoods.source.declaration.Download;
import org.regulatedgoods.source.declaration.Retrieval;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** Tells what a person must download, and which files a study still lacks. */
final class ByHand {

  private static final int WIDTH = 90;

  private final Study study;
  private final Path raw;
  private final Meter meter;

  ByHand(Study study, Path raw, Meter meter) {
    this.study = study;
    this.raw = raw;
    this.meter = meter;
  }

  /** Says it of one source; nothing where the study finds all that it reads. */
  void tell(Source source) {
    Retrieval retrieval = study.retrievals().get(source.id());
    List<String> downloaded =
        retrieval == null ? List.of() : retrieval.downloads().stream().map(Download::path).toList();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> path : source.read().paths(source.id()).entrySet()) {
      String read = study.files().getOrDefault(path.getKey(), path.getValue());
      if (isThere(read)) {
        if (downloaded.isEmpty()) {
          meter.say(source.id(), "by hand, and there: " + raw.resolve(read));
        }
      } else {
        missing.add(path.getKey() + " at " + raw.resolve(read));
      }
    }
    if (!missing.isEmpty()) {
      instruct(source, retrieval, missing);
    }
  }

  private void instruct(Source source, Retrieval retrieval, List<String> missing) {
    String id = source.id();
    String optional = study.optional().contains(id) ? " (the study does without it, too)" : "";
    missing.forEach(
        file -> meter.say(id, "the study reads " + file + ", where no file is" + optional));
    if (retrieval != null && !retrieval.byHand().isEmpty()) {
      wrapped("by hand: " + retrieval.byHand()).forEach(line -> meter.say("", line));
    } else if (retrieval == null) {
      meter.say("", "by hand: download it from " + source.origin().url());
    } else {
      retrieval.downloads().stream()
          .map(Download::path)
          .filter(path -> Files.exists(raw.resolve(path)))
          .forEach(
              path ->
                  meter.say("", "to read " + path + ", name it in the study, under files." + id));
    }
  }

  private boolean isThere(String read) {
    Path path = raw.resolve(read);
    if (Files.exists(path)) {
      return true;
    }
    Path folder = path.getParent();
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, path.getFileName().toString())) {
      return found.iterator().hasNext();
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
