package org.regulatedgoods;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;
import picocli.CommandLine.Option;

/** Which study, and where its declarations are. */
final class StudyOptions {

  @Option(
      names = "--conf-dir",
      paramLabel = "DIR",
      defaultValue = "conf",
      description = "Folder of the declarations (default: ${DEFAULT-VALUE}).")
  private Path conf;

  @Option(
      names = "--study",
      paramLabel = "ID",
      defaultValue = "demo",
      description = "A study of conf/studies (default: ${DEFAULT-VALUE}).")
  private String study;

  Map<String, Study> studies(CountryRegistry registry) {
    if (!java.nio.file.Files.isDirectory(conf)) {
      throw new BadInput(
          new Problem(
              new Problem.Place(conf.toString(), 0, ""),
              Optional.empty(),
              "there is no such folder",
              "run from the project's folder, or name the declarations with --conf-dir"));
    }
    return StudyLoader.load(conf, registry);
  }

  Study study(CountryRegistry registry) {
    Map<String, Study> studies = studies(registry);
    return Optional.ofNullable(studies.get(study))
        .orElseThrow(
            () ->
                new BadInput(
                    new Problem(
                        new Problem.Place("--study", 0, ""),
                        Optional.of(study),
                        "no such study",
                        "use one of " + studies.keySet())));
  }
}
