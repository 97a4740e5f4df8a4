package org.regulatedgoods.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A gzip file: one member, named as the file without its ending. */
final class GzipArchive implements Archive {

  private final Path path;

  GzipArchive(Path path) {
    this.path = path;
  }

  @Override
  public List<Member> members() {
    String name = path.getFileName().toString().replaceFirst("(?i)\\.gz$", "");
    return List.of(new Member(name, Member.UNSAID, Member.UNSAID, ""));
  }

  @Override
  public InputStream open(Member member) throws IOException {
    InputStream raw = Files.newInputStream(path);
    try {
      return new GZIPInputStream(raw, 1 << 16);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  @Override
  public void close() {}
}
