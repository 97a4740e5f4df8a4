package org.regulatedgoods.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A zip or gzip file, told by its first bytes and not by its name. */
sealed interface Archive extends Closeable permits ZipArchive, GzipArchive {

  /**
   * One file of an archive, as the archive describes it: nothing of it is to be believed.
   *
   * @param size in bytes; {@link #UNSAID} where it does not say
   * @param crc of its bytes; {@link #UNSAID} where what reads them checks it
   * @param oddity why it is no plain file; empty where it is one
   */
  record Member(String name, long size, long crc, String oddity) {
    static final long UNSAID = -1;
  }

  /** The members but for folders. */
  List<Member> members();

  InputStream open(Member member) throws IOException;

  static Archive open(Path path) throws Damaged {
    try {
      byte[] first;
      try (InputStream in = Files.newInputStream(path)) {
        first = in.readNBytes(2);
      }
      if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
        return new ZipArchive(path);
      }
      if (first.length == 2 && first[0] == 0x1f && first[1] == (byte) 0x8b) {
        return new GzipArchive(path);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Damaged("not a whole archive", e);
    }
    throw new Damaged("neither a zip nor a gzip file");
  }
}
