package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lake by the REST server of Iceberg's own tests, a process on the loopback address. */
@Tag("cluster")
class RestCatalogIT {

  /** Where the build puts the server; its Iceberg is not that of the program. */
  private static final String CLASSES = "target/rest-catalog/*:target/spark/jars/*";

  @TempDir Path directory;

  @Test
  void aRestCatalogPublishesTheNumbersOfTheHadoopCatalog() throws IOException {
    Process server =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-Dlog4j2.configurationFile=conf/spark/log4j2.properties",
                "-cp",
                CLASSES,
                "src/test/resources/rest-catalog/RestCatalog.java",
                directory.resolve("catalog.db").toString(),
                directory.resolve("other/lake").toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var printed = server.inputReader()) {
      String address = printed.readLine();
      assertThat(address).as("it starts and says where").startsWith("http://");
      CatalogLife.assertLikeHadoop(directory, Map.of("type", "rest", "uri", address));
    } finally {
      server.destroy();
    }
  }
}
