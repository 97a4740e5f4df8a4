package org.regulatedgoods.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.regulatedgoods.fetch.Archive.Member;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.Unpack;

/**
 * Takes the wanted members out of an archive that is not trusted. They land side by side under
 * their own file names, so that no path in the archive leads anywhere; one that tries to is refused
 * all the same, since nobody packs such a file in good faith.
 */
final class Unpacking {

  /** The folder of the members in a version. */
  static final String FOLDER = "unpacked";

  /** Below this a ratio says nothing: a short file of one value packs very well. */
  private static final long SMALL = 1_000_000;

  private final Wanted wanted;
  private final Unpack limits;

  Unpacking(Wanted wanted) {
    this.wanted = wanted;
    this.limits = wanted.download().unpack();
  }

  /**
   * Unpacks into a folder what it lacks, and names all that is wanted.
   *
   * @param have the members that need not be unpacked, by file name
   * @throws BadInput when the archive is refused
   * @throws Damaged when it cannot be read as it should be
   */
  List<String> unpack(Path path, Path folder, List<String> have) throws Damaged, IOException {
    try (Archive archive = Archive.open(path)) {
      Map<String, Member> members = wanted(archive.members());
      long room = limits.limit().bytes();
      long size = Files.size(path);
      for (Map.Entry<String, Member> member : members.entrySet()) {
        if (!have.contains(member.getKey())) {
          Path file = folder.resolve(member.getKey());
          room -= copy(archive, member.getValue(), file, new Budget(room, size));
        }
      }
      return new ArrayList<>(members.keySet());
    }
  }

  /** The wanted members by file name, after a look at all. */
  private Map<String, Member> wanted(List<Member> all) {
    Map<String, Member> members = new LinkedHashMap<>();
    long declared = 0;
    for (Member member : all) {
      requireHarmless(member);
      if (limits.wants(member.name())) {
        declared += Math.max(0, member.size());
        String name = Path.of(member.name()).getFileName().toString();
        if (members.putIfAbsent(name, member) != null) {
          throw refused("two members are named " + name, "name the one by its whole path");
        }
      }
    }
    if (members.isEmpty()) {
      List<String> there = all.stream().map(Member::name).limit(10).toList();
      throw refused("no member has such a name", "it holds " + there);
    }
    if (declared > limits.limit().bytes()) {
      throw tooLarge();
    }
    return members;
  }

  private void requireHarmless(Member member) {
    String name = member.name();
    boolean leavesItsFolder =
        name.isEmpty()
            || name.startsWith("/")
            || name.matches("[A-Za-z]:.*")
            || name.chars().anyMatch(c -> c < ' ' || c == '\\')
            || name.endsWith("/.")
            || name.equals(".")
            || Arrays.asList(name.split("/")).contains("..");
    if (leavesItsFolder) {
      throw refused(
          "the archive is refused: its member \"" + name + "\" leads out of its folder",
          "tell the producer, and do not unpack it by hand");
    }
    if (!member.oddity().isEmpty()) {
      throw refused(
          "the archive is refused: its member \"" + name + "\" is " + member.oddity(),
          "unpack it by hand, and say so under by-hand");
    }
  }

  /**
   * @param room bytes that may still be written
   * @param packed size of the archive
   */
  private record Budget(long room, long packed) {}

  private long copy(Archive archive, Member member, Path file, Budget budget)
      throws Damaged, IOException {
    CRC32 crc = new CRC32();
    long written = 0;
    try (InputStream in = open(archive, member);
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = read(in, buffer, member); read >= 0; read = read(in, buffer, member)) {
        written += read;
        requireSane(limits.limit().bytes() - budget.room() + written, budget.packed());
        crc.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    boolean whole = member.size() == Member.UNSAID || member.size() == written;
    if (!whole || (member.crc() != Member.UNSAID && member.crc() != crc.getValue())) {
      throw new Damaged("the member " + member.name() + " is not what was packed");
    }
    return written;
  }

  private static InputStream open(Archive archive, Member member) throws Damaged {
    try {
      return archive.open(member);
    } catch (IOException e) {
      throw new Damaged("the member " + member.name() + " cannot be unpacked", e);
    }
  }

  private static int read(InputStream in, byte[] buffer, Member member) throws Damaged {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new Damaged("the member " + member.name() + " cannot be unpacked", e);
    }
  }

  private void requireSane(long unpacked, long packed) {
    if (unpacked > limits.limit().bytes()) {
      throw tooLarge();
    }
    if (unpacked > SMALL && unpacked / limits.ratio() > packed) {
      throw refused(
          "the archive is refused: unpacked it is more than "
              + limits.ratio()
              + " times its size, as zip bombs are",
          "where that is right, raise unpack.ratio");
    }
  }

  private BadInput tooLarge() {
    return refused(
        "the archive is refused: unpacked it is larger than its limit of " + limits.limit(),
        "where that is right, raise unpack.limit");
  }

  private BadInput refused(String fault, String remedy) {
    return wanted.refused("unpack.members", limits.members(), fault, remedy);
  }
}
