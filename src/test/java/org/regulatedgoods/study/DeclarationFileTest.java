package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file before its meaning is looked at. */
class DeclarationFileTest {

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void aFileThatIsNotYamlIsReportedWithItsLine() throws IOException {
    conf.write("sources/vdem.yaml", "id: vdem\norigin: [V-Dem\nread: x\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:3: not YAML: expected ',' or ']', but got :; mend the line");
  }

  @Test
  void aTabIsNamedAsTheFault() throws IOException {
    conf.write("sources/vdem.yaml", "id: vdem\n\torigin: x\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:2: not YAML: found character '\\t(TAB)' that cannot start any"
                + " token. (Do not use \\t(TAB) for indentation); mend the line");
  }

  @Test
  void anEmptyFileIsReported() throws IOException {
    conf.write("sources/vdem.yaml", "");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml: the file is empty; declare something or delete the file");
  }

  @Test
  void aFileOfNothingButCommentsIsEmpty() throws IOException {
    conf.write("sources/vdem.yaml", "# later\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml: the file is empty; declare something or delete the file");
  }

  @Test
  void aTableInThePlaceOfADeclarationIsNotQuotedInFull() throws IOException {
    conf.write("sources/vdem.yaml", "country_id,year,v2x\n36,1990,0.1\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:1: the file holds no keys; write one key: value a line");
  }

  @Test
  void aBinaryFileIsAProblemAndNotAStackTrace() throws IOException {
    conf.write("sources/vdem.yaml", new byte[] {'P', 'K', 3, 4});
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml: not text: it holds the character U+0003; write it as YAML");
  }

  @Test
  void aFileThatIsNotUtf8IsReported() throws IOException {
    conf.write("sources/vdem.yaml", new byte[] {'i', 'd', ':', ' ', (byte) 0xe9});
    assertThat(conf.problems())
        .containsExactly("conf/sources/vdem.yaml: not UTF-8; save the file as UTF-8");
  }

  @Test
  void aKeyThatStandsTwiceIsReportedWithBothLines() throws IOException {
    conf.replace("sources/maddison.yaml", "  producer:", "  license: MIT\n  producer:");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/maddison.yaml:3: origin.license: the key stands twice, in lines 3 and 8;"
                + " delete one of them");
  }
}
