package org.regulatedgoods.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * The right to write to a lake root: one refresh at a time, since a Hadoop catalog cannot tell two
 * writers apart on every file system. It is a file that names its holder, and is never half
 * written; the file of a process of this host that is gone is taken over. A process that is told to
 * end gives it back, once its Spark has stopped.
 *
 * <p>Of several that ask at once, one gets it on a local disk and on HDFS. An object store has no
 * such promise to give.
 */
public final class Lease implements AutoCloseable {

  private static final String FILE = "_refresh.lease";

  /** Spark stops at 50; Hadoop's file systems are there until 10. */
  private static final int AFTER_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 1;

  private final String root;
  private final FileSystem files;
  private final Path file;
  private final String holder;
  private final Runnable atShutdown = this::delete;

  private Lease(String root, FileSystem files, String holder) {
    this.root = root;
    this.files = files;
    this.file = new Path(root, FILE);
    this.holder = holder;
  }

  /**
   * Takes the lease.
   *
   * @throws LeaseHeld when another process holds it
   * @throws LakeUnavailable when the root cannot be written
   */
  public static Lease take(String root, Configuration hadoop, Instant now) {
    try {
      Path directory = new Path(root);
      FileSystem files = directory.getFileSystem(hadoop);
      files.mkdirs(directory);
      Lease lease = new Lease(root, files, Holder.current(now).toString());
      if (!lease.isPlaced()) {
        lease.takeOver();
      }
      ShutdownHookManager.get().addShutdownHook(lease.atShutdown, AFTER_SPARK);
      return lease;
    } catch (IOException e) {
      throw new LakeUnavailable(
          "the lake root "
              + root
              + " cannot be written ("
              + e.getMessage()
              + "); free it, or name another with --lake",
          e);
    }
  }

  /** Writes the file beside its place and puts it there whole; false where one is there. */
  private boolean isPlaced() throws IOException {
    Path beside = new Path(root, FILE + "." + UUID.randomUUID());
    try {
      try (FSDataOutputStream out = files.create(beside, false)) {
        out.write(bytes(holder));
      }
      return isMoved(beside);
    } finally {
      files.delete(beside, false);
    }
  }

  /** A rename replaces what is there on a local disk, and never on HDFS; a link never does. */
  private boolean isMoved(Path beside) throws IOException {
    if (files.getUri().getScheme().equals("file")) {
      try {
        Files.createLink(local(file), local(beside));
        return true;
      } catch (FileAlreadyExistsException taken) {
        return false;
      } catch (UnsupportedOperationException | FileSystemException e) {
        // A disk that knows no links.
      }
    }
    return !files.exists(file) && files.rename(beside, file);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** Two that find the file of the same dead process must not both take its place. */
  private void takeOver() throws IOException {
    String name = "regulated-goods-" + UUID.nameUUIDFromBytes(bytes(file.toString())) + ".lock";
    java.nio.file.Path own = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"), name);
    try (FileChannel channel =
            FileChannel.open(own, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Optional<String> standing = read();
      if (lock.isValid() && standing.flatMap(Holder::parse).filter(Holder::isGone).isPresent()) {
        files.delete(file, false);
      }
      if (!isPlaced()) {
        throw new LeaseHeld(
            "another refresh holds "
                + file
                + " (host, process, since, began: "
                + read().orElse("just given back")
                + "); wait for it, or delete that file if it is gone");
      }
    }
  }

  /** Who holds it; empty where nobody does. */
  private Optional<String> read() throws IOException {
    try (var in = files.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (FileNotFoundException given) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The lake root that may be written while the lease is held. */
  public String root() {
    return root;
  }

  /** Gives the lease back. */
  @Override
  public void close() {
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(atShutdown);
      delete();
    }
  }

  /** Only its own: who was told to delete the file of a holder that lives may have another. */
  private void delete() {
    try {
      if (read().filter(holder::equals).isPresent()) {
        files.delete(file, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the lease " + file + " cannot be given back", e);
    }
  }
}
