package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.quality.BadData;

class RawFilesTest {

  @TempDir Path directory;
  private Path root;
  private RawFiles files;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(directory.resolve("raw"));
    files = new RawFiles(root.toString(), Map.of(), new Configuration());
    Files.writeString(directory.resolve("secret.csv"), "a\n1\n");
  }

  @Test
  void aLinkThatLeadsOutOfTheRawRootIsRefusedWithWhereItLeads() throws IOException {
    Files.createSymbolicLink(root.resolve("polity.csv"), directory.resolve("secret.csv"));

    assertThatThrownBy(() -> files.find("polity", "polity.csv"))
        .isInstanceOf(BadData.class)
        .hasMessageContaining("polity.csv")
        .hasMessageContaining("secret.csv")
        .hasMessageContaining("a link that leads out of the raw root")
        .hasMessageContaining("put the file itself there");
  }

  @Test
  void soIsAFolderThatLeadsOut() throws IOException {
    Files.createSymbolicLink(root.resolve("votes"), directory);

    assertThatThrownBy(() -> files.find("votes", "votes/*.csv"))
        .hasMessageContaining("a link that leads out of the raw root");
  }

  @Test
  void aLinkWithinTheRootIsFollowedAlsoWhereTheRootItselfIsALink() throws IOException {
    Path landed = Files.createDirectories(root.resolve("landed/producer"));
    Files.writeString(landed.resolve("polity.csv"), "a\n1\n");
    Files.createSymbolicLink(root.resolve("polity.csv"), landed.resolve("polity.csv"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), root);

    assertThat(files.find("polity", "polity.csv")).hasSize(1);
    assertThat(
            new RawFiles(link.toString(), Map.of(), new Configuration())
                .find("polity", "polity.csv"))
        .hasSize(1);
  }

  @Test
  void aFileIsFoundWhateverLettersItsNameHas() throws IOException {
    for (String name : List.of("R\u00e9solution 61-89 (a).csv", "100% of 50.csv", "a+b#c.csv")) {
      Files.writeString(root.resolve(name), "a\n1\n");
    }

    assertThat(files.find("votes", "*.csv")).hasSize(3);
  }
}
