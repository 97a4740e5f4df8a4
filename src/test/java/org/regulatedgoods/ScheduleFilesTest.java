package org.regulatedgoods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a schedule, each against what reads it: all call the same refresh. */
class ScheduleFilesTest {

  private static final String PLACE = "/srv/regulated-goods";
  private static final String MINUTE_TO_WEEKDAY = "[0-9]+ [0-9]+ \\S+ \\S+ [0-9]";

  /** Kubernetes passes over a field that it does not know; here it is an error. */
  private static final YAMLMapper STRICT =
      YAMLMapper.builder()
          .annotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              })
          .build();

  @TempDir Path directory;

  @Test
  void theCronJobIsOneByTheModelOfKubernetesAndSubmitsARefresh() throws IOException {
    String file = Files.readString(Path.of("jobs/kubernetes/cron-job.yaml"));
    CronJob job = STRICT.readValue(file, CronJob.class);
    assertThat(job.getApiVersion()).isEqualTo("batch/v1");
    assertThat(job.getSpec().getSchedule()).matches(MINUTE_TO_WEEKDAY);
    assertThat(job.getSpec().getConcurrencyPolicy()).isIn("Allow", "Forbid", "Replace");
    var pod = job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
    assertThat(pod.getRestartPolicy()).as("a podFailurePolicy asks for it").isEqualTo("Never");
    Container container = pod.getContainers().get(0);
    assertThat(container.getCommand()).containsExactly("/opt/spark/bin/spark-submit");
    assertThat(container.getArgs())
        .contains("org.regulatedgoods.Main")
        .containsSubsequence("refresh", "--lake");

    String misspelt = file.replace("concurrencyPolicy", "concurencyPolicy");
    assertThatThrownBy(() -> STRICT.readValue(misspelt, CronJob.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  /**
   * The operator's model is in no Maven repository: these are the fields that the file uses, as the
   * operator documents its API v1beta2, and any other is an error.
   */
  private record Scheduled(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    enum Concurrency {
      Allow,
      Forbid,
      Replace
    }

    enum Language {
      Java,
      Python,
      Scala,
      R
    }

    enum Mode {
      cluster,
      client
    }

    enum Pull {
      Always,
      IfNotPresent,
      Never
    }

    enum Restart {
      Always,
      Never,
      OnFailure
    }

    record RestartPolicy(Restart type) {}

    record Driver(int cores, String memory, String serviceAccount) {}

    record Executor(int instances, int cores, String memory) {}

    record Application(
        Language type,
        Mode mode,
        String image,
        Pull imagePullPolicy,
        String mainClass,
        String mainApplicationFile,
        List<String> arguments,
        String sparkVersion,
        Map<String, String> sparkConf,
        RestartPolicy restartPolicy,
        Driver driver,
        Executor executor) {}

    record Spec(
        String schedule,
        Concurrency concurrencyPolicy,
        int successfulRunHistoryLimit,
        int failedRunHistoryLimit,
        Application template) {}
  }

  @Test
  void theScheduledSparkApplicationHasOnlyFieldsOfTheOperatorAndSubmitsARefresh()
      throws IOException {
    String file = Files.readString(Path.of("jobs/kubernetes/scheduled-spark-application.yaml"));
    Scheduled scheduled = STRICT.readValue(file, Scheduled.class);
    assertThat(scheduled.apiVersion()).isEqualTo("sparkoperator.k8s.io/v1beta2");
    assertThat(scheduled.kind()).isEqualTo("ScheduledSparkApplication");
    assertThat(scheduled.spec().schedule()).matches(MINUTE_TO_WEEKDAY);
    Scheduled.Application application = scheduled.spec().template();
    assertThat(application.mainClass()).isEqualTo(Main.class.getName());
    assertThat(application.arguments()).startsWith("refresh");
    assertThat(application.sparkVersion())
        .isEqualTo(org.apache.spark.package$.MODULE$.SPARK_VERSION());

    String misspelt = file.replace("restartPolicy", "restartPolices");
    assertThatThrownBy(() -> STRICT.readValue(misspelt, Scheduled.class))
        .isInstanceOf(JsonMappingException.class);
  }

  @Test
  void theLineOfCrontabHasItsFiveFieldsAndSubmitsARefresh() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("jobs/crontab")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(lines)
        .singleElement()
        .asString()
        .matches(MINUTE_TO_WEEKDAY + " +cd " + PLACE + " && jobs/submit refresh --study .*");
  }

  @Test
  void systemdFindsNothingWrongWithItsUnitsAndTheServiceSubmitsARefresh() throws IOException {
    for (String unit : List.of("regulated-goods.service", "regulated-goods.timer")) {
      String text = Files.readString(Path.of("jobs/systemd", unit));
      String here = Path.of("").toAbsolutePath().toString();
      Files.writeString(directory.resolve(unit), text.replace(PLACE, here));
    }
    assertThat(directory.resolve("regulated-goods.service"))
        .content()
        .contains("/jobs/submit refresh --study ");
    assertThat(
            Installed.verifiedUnits(
                directory, "./regulated-goods.service", "./regulated-goods.timer"))
        .isEmpty();
  }

  @Test
  void pythonCompilesTheDagAndItSubmitsARefresh() throws IOException {
    Path dag = Path.of("jobs/airflow/regulated_goods.py");
    assertThat(Installed.compiledPython(directory, dag)).isEmpty();
    assertThat(dag).content().contains("/jobs/submit", "\"refresh\"");
  }
}
