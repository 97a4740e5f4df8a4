package org.regulatedgoods;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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

  private static final String DEMO = "demo";

  @Option(
      names = "--conf-dir",
      paramLabel = "DIR",
      defaultValue = "conf",
      description = "Folder of the declarations (default: ${DEFAULT-VALUE}).")
  private Path conf;

  @Option(
      names = "--study",
      paramLabel = "ID",
      description = "A study of conf/studies (default: " + DEMO + "; check: all of them).")
  private Optional<String> study;

  private Map<String, Study> studies(CountryRegistry registry) {
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

  /** The folder of the declarations. */
  Path conf() {
    return conf;
  }

  /** The id of the study that is asked for. */
  String id() {
    return study.orElse(DEMO);
  }

  Study study(CountryRegistry registry) {
    return chosen(studies(registry), id());
  }

  /** The study that is named, or all of them. */
  Collection<Study> chosen(CountryRegistry registry) {
    Map<String, Study> studies = studies(registry);
    return study.isPresent() ? List.of(chosen(studies, study.get())) : studies.values();
  }

  private static Study chosen(Map<String, Study> studies, String id) {
    return Optional.ofNullable(studies.get(id))
        .orElseThrow(
            () ->
                new BadInput(
                    new Problem(
                        new Problem.Place("--study", 0, ""),
                        Optional.of(id),
                        "no such study",
                        "use one of " + studies.keySet())));
  }
}
