package org.regulatedgoods.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/**
 * The folder of raw files, on any file system that Hadoop knows.
 *
 * @param root the raw root
 * @param elsewhere where a source's files are instead of at its own path, by the source's id (a
 *     second path of it by {@code id.key})
 */
public record RawFiles(String root, Map<String, String> elsewhere, Configuration hadoop) {

  public RawFiles {
    elsewhere = Map.copyOf(elsewhere);
  }

  /** The files at a declared path, by name; none where there is none. */
  public List<RawFile> find(String key, String declaredPath) {
    String relative = elsewhere.getOrDefault(key, declaredPath);
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(root + "/" + relative);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      FileStatus[] found =
          exists(files, path)
              ? new FileStatus[] {files.getFileStatus(path)}
              : files.globStatus(path);
      return Stream.ofNullable(found)
          .flatMap(Arrays::stream)
          .filter(FileStatus::isFile)
          .map(this::inside)
          .map(status -> found(files, status))
          .sorted(java.util.Comparator.comparing(RawFile::path))
          .toList();
    } catch (IOException e) {
      throw new BadData(
          new Problem(
              new Problem.Place(relative, 0, ""),
              Optional.empty(),
              "cannot be read: " + e.getMessage(),
              "check that " + root + " may be read"));
    }
  }

  /** A link is followed as far as the root reaches; only local file systems have any. */
  private FileStatus inside(FileStatus status) {
    java.net.URI file = status.getPath().toUri();
    if ("file".equals(file.getScheme())) {
      try {
        Path real = Path.of(file.getPath()).toRealPath();
        if (!real.startsWith(
            Path.of(new org.apache.hadoop.fs.Path(root).toUri().getPath()).toRealPath())) {
          throw new BadData(
              new Problem(
                  new Problem.Place(status.getPath().getName(), 0, ""),
                  Optional.of(real.toString()),
                  "a link that leads out of the raw root " + root,
                  "put the file itself there, or name another root with --raw"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be followed", e);
      }
    }
    return status;
  }

  private static boolean exists(FileSystem files, org.apache.hadoop.fs.Path path)
      throws IOException {
    return files.exists(path) && files.getFileStatus(path).isFile();
  }

  /**
   * The files at a declared path.
   *
   * @throws BadInput when there is none
   */
  public List<RawFile> require(String key, String declaredPath) {
    List<RawFile> found = find(key, declaredPath);
    if (found.isEmpty()) {
      throw new BadData(
          new Problem(
              new Problem.Place(elsewhere.getOrDefault(key, declaredPath), 0, ""),
              Optional.empty(),
              "the source " + key + " has no file here under " + root,
              "put it there, or name its place under files in the study, or the raw root with --raw"));
    }
    return found;
  }

  /** The SHA-256 of a file's bytes. */
  public String hash(RawFile file) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.path());
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(file.path() + " cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private RawFile found(FileSystem files, FileStatus status) {
    String path = status.getPath().toString();
    String base = files.makeQualified(new org.apache.hadoop.fs.Path(root)).toString() + "/";
    return new RawFile(
        path,
        path.startsWith(base) ? path.substring(base.length()) : status.getPath().getName(),
        status.getLen(),
        status.getModificationTime());
  }
}
