package org.regulatedgoods.submitted;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3 server with one bucket: a process on the loopback address that forgets all at its end. */
record S3Server(Process process, String address) implements AutoCloseable {

  static final String BUCKET = "lake";

  private static final Path DECLARED = Path.of("src/test/resources/s3");
  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";
  private static final Pattern STARTED = Pattern.compile("Started ServerConnector.*:([0-9]+)}");
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Starts one that logs into the folder. */
  static S3Server start(Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("s3-server");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-Dlogback.configurationFile=" + DECLARED.resolve("logback.xml"),
                "-cp",
                fetched("server"),
                "org.gaul.s3proxy.Main",
                "--properties",
                DECLARED.resolve("server.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Submission.Running running = new Submission.Running(process, log);
    assertThat(running.printed(text -> STARTED.matcher(text).find()))
        .as("it starts: %s", Files.readString(log))
        .isTrue();
    Matcher started = STARTED.matcher(Files.readString(log));
    assertThat(started.find()).isTrue();
    S3Server server = new S3Server(process, "http://127.0.0.1:" + started.group(1));
    server.answer(
        HttpRequest.newBuilder(server.at(BUCKET)).PUT(HttpRequest.BodyPublishers.noBody()));
    return server;
  }

  /** The class path of what Maven fetches, once a build, for the server or its client. */
  static String fetched(String side) throws IOException, InterruptedException {
    Path jars = Path.of("target/s3", side).toAbsolutePath();
    Process maven =
        new ProcessBuilder(
                "mvn",
                "-q",
                "-B",
                "-f",
                DECLARED.resolve(side + ".xml").toString(),
                COPY,
                "-DoutputDirectory=" + jars)
            .inheritIO()
            .start();
    assertThat(maven.waitFor(5, TimeUnit.MINUTES) && maven.exitValue() == 0)
        .as("Maven fetches the " + side)
        .isTrue();
    return jars + "/*";
  }

  /** Copies the objects whose keys begin with a folder's to a local one. */
  void copy(String prefix, Path folder) throws IOException, InterruptedException {
    String listed =
        new String(answer(HttpRequest.newBuilder(at(BUCKET + "?prefix=" + prefix)).GET()), UTF_8);
    List<String> keys = KEY.matcher(listed).results().map(key -> key.group(1)).toList();
    assertThat(keys).hasSizeLessThan(1000);
    for (String key : keys) {
      Path file = folder.resolve(key.substring(prefix.length()));
      Files.createDirectories(file.getParent());
      Files.write(file, answer(HttpRequest.newBuilder(at(BUCKET + "/" + key)).GET()));
    }
  }

  private URI at(String path) {
    return URI.create(address + "/" + path);
  }

  private byte[] answer(HttpRequest.Builder asked) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = HTTP.send(asked.build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    return answer.body();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
