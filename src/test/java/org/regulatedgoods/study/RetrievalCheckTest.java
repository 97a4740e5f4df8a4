package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.ByteSize;
import org.regulatedgoods.source.declaration.Retrieval;

/** How raw files are come by, as a source declares it. */
class RetrievalCheckTest {

  private static final String POLITY = "\"http://www.systemicpeace.org/inscr/p5v2018.xls\"";

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void aDownloadIsDeclaredWithItsLimitsOrTheirDefaults() {
    Retrieval retrieval =
        Declarations.of(
            Retrieval.class,
            "downloads:",
            "  - {address: \"https://host/a.zip\", path: a, unpack: {members: \"*.csv\", limit: 40 GB}}",
            "  - {address: \"https://host/b.csv\", path: a/b.csv, limit: 5 MB}");
    assertThat(retrieval.downloads().get(0).limit()).isEqualTo(new ByteSize(2_000_000_000));
    assertThat(retrieval.downloads().get(0).unpack().limit()).hasToString("40 GB");
    assertThat(retrieval.downloads().get(0).unpack().ratio()).isEqualTo(100);
    assertThat(retrieval.downloads().get(1).limit().bytes()).isEqualTo(5_000_000);
    assertThat(retrieval.downloads().get(1).unpack().isNeeded()).isFalse();
    assertThat(new ByteSize(1_234_567_890)).hasToString("1.2 GB");
  }

  @Test
  void anAddressIsOneOfTheWeb() throws IOException {
    conf.replace("sources/polity5.yaml", POLITY, "\"ftp://www.systemicpeace.org/p5v2018.xls\"");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith("conf/sources/polity5.yaml:")
        .endsWith(
            ": fetch.downloads.1.address ="
                + " \"ftp://www.systemicpeace.org/p5v2018.xls\": not a web address; write it as"
                + " https://host/file");
  }

  @Test
  void anAddressHoldsNoSpaceAndNoPassword() throws IOException {
    conf.replace("sources/polity5.yaml", POLITY, "\"https://host/a b.xls\"");
    conf.replace(
        "sources/vdem.yaml",
        "  by-hand: >-",
        "  downloads: [{address: \"https://me:pw@host/x\", path: x}]\n  by-hand: >-");
    assertThat(conf.problems())
        .satisfiesExactly(
            polity -> assertThat(polity).contains("write a space as %20"),
            vdem -> assertThat(vdem).contains("a source behind a login is fetched by-hand"));
  }

  @Test
  void aPathStaysInsideTheRawRootAndOutOfTheLandingFolder() throws IOException {
    for (String path : new String[] {"../p5.xls", "/etc/p5.xls", "a//b", "a/*.xls", "C:/p5.xls"}) {
      conf.replace("sources/polity5.yaml", "polity/p5v2018.xls", path);
      assertThat(conf.problems())
          .singleElement()
          .asString()
          .startsWith("conf/sources/polity5.yaml:")
          .endsWith(
              ": fetch.downloads.1.path = \""
                  + path
                  + "\": not a plain path inside the raw root; write it as folder/file.csv");
      conf.replace("sources/polity5.yaml", path, "polity/p5v2018.xls");
    }
    conf.replace("sources/polity5.yaml", "polity/p5v2018.xls", "landed/p5.xls");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith("conf/sources/polity5.yaml:")
        .endsWith(
            ": fetch.downloads.1.path = \"landed/p5.xls\": the folder"
                + " landed keeps what was fetched; name another folder");
  }

  @Test
  void aLimitHasAUnit() throws IOException {
    conf.replace("sources/polity5.yaml", "limit: 100 MB", "limit: 100");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith("conf/sources/polity5.yaml:")
        .endsWith(
            ": fetch.downloads.1.limit = \"100\": not a size; write it" + " as 500 MB or 4 GB");
  }

  @Test
  void twoSourcesDoNotLandDifferentFilesAtOnePath() throws IOException {
    conf.replace("sources/baci.yaml", "      path: baci\n", "      path: polity/p5v2018.xls\n");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith("conf/sources/polity5.yaml:")
        .endsWith(
            ": fetch.downloads.1.path = \"polity/p5v2018.xls\": another"
                + " source lands https://www.cepii.fr/DATA_DOWNLOAD/baci/data/BACI_HS92_V202301.zip"
                + " here; give one of them another path");
  }

  @Test
  void aRetrievalSaysSomething() throws IOException {
    conf.replace(
        "sources/arms-producers.yaml",
        "  by-hand: A register that is coded by hand; nobody publishes it. Write the file, one row a firm and year with its evidence.",
        "  downloads: []");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains(
            "neither downloads nor by-hand; say what is downloaded, or what a person must do");
  }
}
