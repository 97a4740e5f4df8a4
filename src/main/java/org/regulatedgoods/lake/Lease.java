package org.regulatedgoods.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * The right to write to a lake root: one refresh at a time, since a Hadoop catalog cannot tell two
 * writers apart on every file system. It is a file that names its holder; the file of a process of
 * this host that is gone is taken over. A process that is told to end gives it back, once its Spark
 * has stopped.
 */
public final class Lease implements AutoCloseable {

  private static final String FILE = "_refresh.lease";

  /** Spark stops at 50; Hadoop's file systems are there until 10. */
  private static final int AFTER_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 1;

  private final String root;
  private final FileSystem files;
  private final Path file;
  private final Runnable atShutdown = this::delete;

  private Lease(String root, FileSystem files, Path file) {
    this.root = root;
    this.files = files;
    this.file = file;
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
      Lease lease = new Lease(root, files, new Path(directory, FILE));
      lease.create(now);
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

  private void create(Instant now) throws IOException {
    try (FSDataOutputStream out = files.create(file, false)) {
      out.write(holder(now).getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException taken) {
      takeOver(now, taken);
    }
  }

  private void takeOver(Instant now, IOException taken) throws IOException {
    String[] holder = read().split(" ", 3);
    boolean gone =
        holder.length == 3
            && holder[0].equals(host())
            && ProcessHandle.of(Long.parseLong(holder[1])).filter(ProcessHandle::isAlive).isEmpty();
    if (!gone) {
      throw new LeaseHeld(
          "another refresh holds "
              + file
              + " (host, process, since: "
              + String.join(" ", holder)
              + "); wait for it, or delete that file if it is gone",
          taken);
    }
    files.delete(file, false);
    create(now);
  }

  private String read() throws IOException {
    try (var in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private static String holder(Instant now) throws IOException {
    return host() + " " + ProcessHandle.current().pid() + " " + now;
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
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

  private void delete() {
    try {
      files.delete(file, false);
    } catch (IOException e) {
      throw new UncheckedIOException("the lease " + file + " cannot be given back", e);
    }
  }
}
