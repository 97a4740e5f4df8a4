package org.regulatedgoods.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.regulatedgoods.source.declaration.Download;

/** The landing folder of a raw root, while nobody else fetches into it. */
public final class Landing implements AutoCloseable {

  private final Path raw;
  private final FileChannel channel;

  private Landing(Path raw, FileChannel channel) {
    this.raw = raw;
    this.channel = channel;
  }

  /**
   * Opens it, and makes it where there is none.
   *
   * @throws LandingUnavailable when it cannot be written, or another fetch is at work in it
   */
  public static Landing open(Path raw) {
    Path landed = raw.resolve(Download.LANDED);
    try {
      Files.createDirectories(landed);
      FileChannel channel =
          FileChannel.open(
              landed.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isFree(channel)) {
        channel.close();
        throw new LandingUnavailable(
            "another fetch is at work in " + landed, "wait for its end and run this again");
      }
      return new Landing(raw.toRealPath(), channel);
    } catch (IOException e) {
      throw new LandingUnavailable("cannot write to " + landed, e);
    }
  }

  /** The lock goes with the channel. */
  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path raw() {
    return raw;
  }

  Path folder() {
    return raw.resolve(Download.LANDED);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LandingUnavailable("cannot close " + folder(), e);
    }
  }
}
