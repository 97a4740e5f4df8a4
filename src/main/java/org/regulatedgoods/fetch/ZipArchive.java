package org.regulatedgoods.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip file, by its central directory. */
final class ZipArchive implements Archive {

  private static final int FILE_TYPE = 0170000;
  private static final int PLAIN_FILE = 0100000;
  private static final int FOLDER = 0040000;

  private final ZipFile zip;

  ZipArchive(Path path) throws IOException {
    this.zip = ZipFile.builder().setPath(path).get();
  }

  @Override
  public List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
      Member member = new Member(entry.getName(), entry.getSize(), entry.getCrc(), oddity(entry));
      if (!entry.isDirectory() || !member.oddity().isEmpty()) {
        members.add(member);
      }
    }
    return members;
  }

  private String oddity(ZipArchiveEntry entry) {
    int type = entry.getUnixMode() & FILE_TYPE;
    if (entry.isUnixSymlink()) {
      return "a link";
    }
    if (type != 0 && type != PLAIN_FILE && type != FOLDER) {
      return "neither a file nor a folder";
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "encrypted";
    }
    return zip.canReadEntryData(entry) ? "" : "packed by a method that is not supported";
  }

  @Override
  public InputStream open(Member member) throws IOException {
    return zip.getInputStream(zip.getEntry(member.name()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
