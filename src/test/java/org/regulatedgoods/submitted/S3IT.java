package org.regulatedgoods.submitted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tiny study with its lake on an object store, by settings alone. */
@Tag("cluster")
class S3IT {

  @TempDir Path directory;

  @Test
  void withTheLakeOnS3EveryNumberIsThatOfALakeOnADisk() throws Exception {
    Submission onDisk = Submission.in(directory.resolve("disk"));
    try (S3Server server = S3Server.start(directory)) {
      Submission onS3 =
          Submission.in(directory.resolve("s3"), "s3a://" + S3Server.BUCKET + "/root")
              .with("SPARK_PROPERTIES", properties(server).toString());
      for (int release = 1; release <= 2; release++) {
        onDisk.vintage(release);
        onDisk.publish();
        onS3.vintage(release);
        onS3.publish();
        export(server, release).isTheSameAs(new Exported(exports(onDisk.lake(), release)));
      }
      assertThat(onS3.refresh().printed()).contains("nothing has changed; it stands");
    }
  }

  private Path properties(S3Server server) throws Exception {
    return Files.writeString(
        directory.resolve("s3.conf"),
        Files.readString(Path.of("conf/spark/embedded.conf"))
            + String.join(
                "\n",
                "spark.driver.extraClassPath " + S3Server.fetched("client"),
                "spark.hadoop.fs.s3a.endpoint " + server.address(),
                "spark.hadoop.fs.s3a.endpoint.region us-east-1",
                "spark.hadoop.fs.s3a.path.style.access true",
                "spark.hadoop.fs.s3a.access.key any",
                "spark.hadoop.fs.s3a.secret.key any",
                ""));
  }

  private Exported export(S3Server server, int release) throws IOException, InterruptedException {
    Path copy = directory.resolve("copy-" + release);
    server.copy("root/exports/" + Submission.STUDY + "/r" + release + "/", copy);
    return new Exported(copy);
  }

  private static Path exports(String lake, int release) {
    return Path.of(lake, "exports", Submission.STUDY, "r" + release);
  }
}
