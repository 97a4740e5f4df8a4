package org.regulatedgoods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.alias.CredentialProvider;
import org.apache.hadoop.security.alias.CredentialProviderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh by a catalog in a database, with secrets, as a schedule runs it: they show nowhere. */
class SecretsIT {

  private static final Path TINY = Path.of("src/test/resources/tiny");
  private static final List<String> SECRETS =
      List.of("of-the-environment-7f3a", "of-a-provider-c41e", "of-an-address-09bd");

  @TempDir Path directory;

  @Test
  void aSecretOfTheEnvironmentOrOfACredentialProviderIsWrittenNowhere()
      throws IOException, InterruptedException {
    Path work = Files.createDirectory(directory.resolve("work"));
    Path properties = properties(work);
    Process process = start(work, properties);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
    Path log = work.resolve("log");
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(log).content().contains("publish   r1", "the webhook");
    assertThat(work.resolve("catalog.db")).isNotEmptyFile();
    assertThat(work.resolve("lake/runs/tiny")).isNotEmptyDirectory();
    assertThat(work.resolve("lake/exports/tiny/r1/report.html")).isNotEmptyFile();
    assertThat(work.resolve("events")).isNotEmptyDirectory();

    Files.writeString(work.resolve("planted"), SECRETS.get(0));
    assertThat(holdingSecrets(work)).containsExactly(work.resolve("planted"));
  }

  private static List<Path> holdingSecrets(Path work) throws IOException {
    List<Path> holding = new ArrayList<>();
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (SECRETS.stream().anyMatch(text::contains)) {
          holding.add(file);
        }
      }
    }
    return holding;
  }

  private Path properties(Path work) throws IOException {
    String provider = "localjceks://file" + directory.resolve("lake.jceks").toAbsolutePath();
    Configuration hadoop = new Configuration();
    hadoop.set(CredentialProviderFactory.CREDENTIAL_PROVIDER_PATH, provider);
    CredentialProvider keys = CredentialProviderFactory.getProviders(hadoop).get(0);
    keys.createCredentialEntry("lake.key", SECRETS.get(1).toCharArray());
    keys.flush();
    Files.createDirectory(work.resolve("events"));
    String catalog = "spark.sql.catalog.lake.";
    String settings =
        Files.readString(Path.of("conf/spark/embedded.conf"))
                .replaceAll("(?m)^spark.sql.catalog.lake.type .*$", "")
            + String.join(
                "\n",
                "",
                catalog + "type jdbc",
                catalog + "uri jdbc:sqlite:" + work.resolve("catalog.db"),
                catalog + "jdbc.schema-version V1",
                catalog + "jdbc.password env:LAKE_PASSWORD",
                catalog + "s3.secret-access-key credential:lake.key",
                "spark.hadoop.hadoop.security.credential.provider.path " + provider,
                "spark.driver.extraClassPath " + driver(),
                "spark.eventLog.enabled true",
                "spark.eventLog.compress false",
                "spark.eventLog.dir " + work.resolve("events").toUri(),
                "");
    return Files.writeString(work.resolve("spark.conf"), settings);
  }

  private static Path driver() {
    return Path.of(
        org.sqlite.JDBC.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static Process start(Path work, Path properties) throws IOException {
    List<String> command =
        List.of(
            "jobs/submit",
            "refresh",
            "--conf-dir",
            TINY.resolve("conf").toString(),
            "--study",
            "tiny",
            "--raw",
            TINY.resolve("raw").toString(),
            "--lake",
            work.resolve("lake").toString(),
            "--metrics",
            work.resolve("metrics.prom").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_PROPERTIES",
                properties.toString(),
                "LOG_FORMAT",
                "json",
                "LAKE_PASSWORD",
                SECRETS.get(0),
                "REGULATED_GOODS_WEBHOOK",
                "http://127.0.0.1:1/" + SECRETS.get(2)));
    return builder.redirectErrorStream(true).redirectOutput(work.resolve("log").toFile()).start();
  }
}
