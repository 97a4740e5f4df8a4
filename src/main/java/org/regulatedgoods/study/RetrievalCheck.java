package org.regulatedgoods.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Download;
import org.regulatedgoods.study.StudyLoader.Declared;
import org.regulatedgoods.study.StudyLoader.SourceDeclaration;

/** Checks that no two sources want different files at one path. */
final class RetrievalCheck {

  private final Map<String, String> addresses = new HashMap<>();
  private final List<Problem> problems;

  RetrievalCheck(List<Problem> problems) {
    this.problems = problems;
  }

  void run(Declared<SourceDeclaration> source) {
    source.value().retrieval().ifPresent(retrieval -> run(source, retrieval.downloads()));
  }

  private void run(Declared<SourceDeclaration> source, List<Download> downloads) {
    for (int i = 0; i < downloads.size(); i++) {
      Download download = downloads.get(i);
      String before = addresses.putIfAbsent(download.path(), download.address());
      if (before != null && !before.equals(download.address()) && !download.unpack().isNeeded()) {
        problems.add(
            source
                .file()
                .problem(
                    "fetch.downloads." + (i + 1) + ".path",
                    download.path(),
                    "another source lands " + before + " here",
                    "give one of them another path"));
      }
    }
  }
}
