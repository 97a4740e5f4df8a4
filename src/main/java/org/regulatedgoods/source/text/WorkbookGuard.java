package org.regulatedgoods.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Refuses an Office Open XML workbook that unpacks to far more than it is, or that declares
 * entities, before it is opened: spreadsheet programs write neither. It keeps nothing of what it
 * unpacks.
 */
final class WorkbookGuard {

  /** How many times its own size a workbook may unpack to; a sheet of one number is below 50. */
  private static final long RATIO = 100;

  /** How many bytes it may unpack to. */
  private static final long LIMIT = 4L << 30;

  private WorkbookGuard() {}

  static void inspect(byte[] workbook) throws IOException, Unreadable {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      long left = Math.min(LIMIT, RATIO * workbook.length);
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          left -= unpacked(in, left);
        }
        if (entry.getName().matches(".*\\.(xml|rels|vml)")) {
          try (InputStream in = zip.getInputStream(entry)) {
            refuseEntities(entry.getName(), in);
          }
        }
      }
    }
  }

  private static long unpacked(InputStream in, long most) throws IOException, Unreadable {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
      if (bytes > most) {
        throw new Unreadable(
            0, "the workbook unpacks to more than " + RATIO + " times its size: a zip bomb");
      }
    }
    return bytes;
  }

  /** A document type stands before the root, and only there. */
  private static void refuseEntities(String part, InputStream in) throws IOException, Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.getEventType() != XMLStreamConstants.START_ELEMENT && xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new Unreadable(
              0, "the workbook's " + part + " has a document type, which may declare entities");
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(part + " is no XML", e);
    }
  }
}
