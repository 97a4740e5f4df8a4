package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every version of the file of one address, in {@code landed/HOST/NAME/VERSION/}: the file as it
 * was sent, {@code origin.json}, and {@code unpacked/} where it is an archive. A version is named
 * after its hash and never written again; the link {@code newest} is what moves.
 */
final class Shelf {

  private static final String NEWEST = "newest";

  private final Path folder;
  private final Path staging;
  private final String file;

  private Shelf(Path folder, Path incoming, String file) {
    this.folder = folder;
    this.staging = incoming.resolve(folder.getFileName().toString());
    this.file = file;
  }

  static Shelf of(Landing landing, URI address) {
    String host = plain(address.getAuthority());
    String path = Optional.ofNullable(address.getPath()).orElse("");
    String file = plain(path.substring(path.lastIndexOf('/') + 1));
    String mark = Sha256.of(address.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return new Shelf(
        landing.folder().resolve(host).resolve(file + "-" + mark),
        landing.folder().resolve(".incoming"),
        file);
  }

  /** A name that is one on every file system, and no hidden one. */
  private static String plain(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
    return safe.isEmpty() ? "file" : safe;
  }

  Incoming incoming() {
    return new Incoming(staging.resolveSibling(staging.getFileName() + ".part"));
  }

  /** What the server last sent, where that is still there. */
  Optional<OriginFile> answered() throws IOException {
    return answer().read(OriginFile.class).filter(origin -> Files.exists(landed(origin.sha256())));
  }

  private JsonFile answer() {
    return new JsonFile(folder.resolve("answer.json"));
  }

  /** The folder of the version of that hash. */
  Path version(String sha256) {
    return folder.resolve(sha256.substring(0, 16));
  }

  Path landed(String sha256) {
    return version(sha256).resolve(file);
  }

  /** The name of the file in each version. */
  String file() {
    return file;
  }

  /** The path of something in the newest version, whichever that is. */
  Path newest(String inVersion) {
    return folder.resolve(NEWEST).resolve(inVersion);
  }

  /** An empty folder that nobody reads, on the same disk. */
  Path staging() throws IOException {
    clearStaging();
    return Files.createDirectories(staging);
  }

  void clearStaging() throws IOException {
    if (Files.exists(staging)) {
      try (Stream<Path> left = Files.walk(staging)) {
        List<Path> inside = left.sorted(Comparator.reverseOrder()).toList();
        for (Path path : inside) {
          Files.delete(path);
        }
      }
    }
  }

  /** Makes the staged folder the version, in one move. */
  void keep(Path staged, OriginFile origin) throws IOException {
    new JsonFile(staged.resolve("origin.json")).write(origin);
    seal(staged);
    Files.createDirectories(folder);
    Files.move(staged, version(origin.sha256()), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts members that a version lacks beside those that it has. */
  void add(Path staged, String sha256) throws IOException {
    Path unpacked = Files.createDirectories(version(sha256).resolve(Unpacking.FOLDER));
    seal(staged);
    try (Stream<Path> members = Files.list(staged)) {
      for (Path member : members.toList()) {
        Files.move(member, unpacked.resolve(member.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void seal(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(path -> path.toFile().setReadOnly());
    }
  }

  /** Moves the link, and with it every path that leads through it. */
  void point(OriginFile origin) throws IOException {
    Link.set(folder.resolve(NEWEST), version(origin.sha256()).getFileName());
    answer().write(origin);
  }
}
