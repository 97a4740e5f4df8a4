package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that mean harm: bombs, and entities of their own. */
class HostileWorkbookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
      workbook.newWorksheet("Data").value(0, 0, "country");
    }
    return bytes.toByteArray();
  }

  private interface Part {
    void write(String text, ZipOutputStream out) throws IOException;
  }

  /** A workbook of which one part is written in another way. */
  private static byte[] with(String changed, Part part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook()))
                .get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] text = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(changed)) {
          part.write(new String(text, StandardCharsets.UTF_8), out);
        } else {
          out.write(text);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] declaring(String changed, String type, String reference)
      throws IOException {
    return with(
        changed,
        (text, out) -> {
          int root = text.indexOf("?>") + 2;
          String hostile = text.substring(0, root) + type + text.substring(root);
          out.write(hostile.replace("country", reference).getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Csv.Fault fault(byte[] bytes) {
    return new Csv("t.xlsx", Csv.PLAIN, bytes).fault("country");
  }

  @Test
  void aWorkbookThatUnpacksToFarMoreThanItIsIsRefusedUnread() throws IOException {
    byte[] bomb =
        with(
            SHEET,
            (text, out) -> {
              out.write(text.getBytes(StandardCharsets.UTF_8));
              byte[] nothing = new byte[1 << 20];
              for (int i = 0; i < 64; i++) {
                out.write(nothing);
              }
            });
    assertThat(bomb).hasSizeLessThan(1 << 17);
    assertThat(fault(bomb).text())
        .isEqualTo("the workbook unpacks to more than 100 times its size: a zip bomb");
  }

  @Test
  void anExternalEntityIsRefusedAndItsFileIsReadIntoNothing() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a-secret");
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    for (String part : new String[] {SHEET, "xl/sharedStrings.xml", "xl/workbook.xml"}) {
      assertThat(fault(declaring(part, type, "&e;")).text())
          .isEqualTo("the workbook's " + part + " has a document type, which may declare entities");
    }
  }

  @Test
  void entitiesOfEntitiesAreRefused() throws IOException {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      String ten = ("&l" + (i - 1) + ";").repeat(10);
      type.append("<!ENTITY l").append(i).append(" \"").append(ten).append("\">");
    }
    assertThat(fault(declaring("xl/sharedStrings.xml", type + "]>", "&l9;")).text())
        .startsWith("the workbook's xl/sharedStrings.xml has a document type");
  }

  @Test
  void aNewWorkbookUnderAnOldNameIsNotOpened() throws IOException {
    assertThat(new Csv("t.xls", Csv.PLAIN, workbook()).fault("country").text())
        .startsWith("not a whole Excel workbook");
  }

  @Test
  void aWorkbookThatMeansNoHarmIsRead() throws IOException {
    byte[] same = with("", (text, out) -> {});
    assertThat(new Csv("t.xlsx", Csv.PLAIN, same).cells("country")).isEmpty();
  }
}
