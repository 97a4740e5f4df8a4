package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regulatedgoods.job.CatalogLife.assertLikeHadoop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lake by another catalog than Hadoop's, chosen by settings alone. */
class CatalogTest {

  @TempDir Path directory;

  private static Map<String, String> jdbc(String uri) {
    return Map.of("type", "jdbc", "uri", uri, "jdbc.schema-version", "V1");
  }

  @Test
  void aCatalogInSqlitePublishesTheNumbersOfTheHadoopCatalog() throws IOException {
    Path database = directory.resolve("catalog.db");
    assertLikeHadoop(directory, jdbc("jdbc:sqlite:" + database));
    assertThat(database).isNotEmptyFile();
  }

  @Test
  void aCatalogInPostgresqlPublishesTheNumbersOfTheHadoopCatalog() throws IOException {
    try (EmbeddedPostgres server = postgresql()) {
      assertLikeHadoop(directory, jdbc(server.getJdbcUrl("postgres", "postgres")));
    }
  }

  /** It does not serve root, but in a user namespace, which not every machine gives. */
  private static EmbeddedPostgres postgresql() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException e) {
      return Assumptions.abort("skipped: PostgreSQL does not start here: " + e.getMessage());
    }
  }
}
