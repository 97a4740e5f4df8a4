package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The part of a file that has come so far, out of every reader's sight. It outlives the process, so
 * that the next one goes on where this one ended.
 */
final class Incoming {

  /** What the part is a part of, as the server described it. */
  record Whole(URI address, Validator validator, long size) {
    static final long UNKNOWN = -1;
  }

  private final Path part;
  private final JsonFile description;

  Incoming(Path part) {
    this.part = part;
    this.description = new JsonFile(part.resolveSibling(part.getFileName() + ".json"));
  }

  Path file() {
    return part;
  }

  long size() {
    try {
      return Files.isRegularFile(part) ? Files.size(part) : 0;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * What the rest may be asked of; empty where there is no part, or nothing to know it again by.
   */
  Optional<Whole> resumable(URI address) {
    try {
      return description
          .read(Whole.class)
          .filter(whole -> size() > 0 && address.equals(whole.address()))
          .filter(whole -> whole.validator().forTheRest().isPresent());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Starts anew. */
  void begin(Whole whole) {
    discard();
    try {
      Files.createDirectories(part.getParent());
      description.write(whole);
      Files.createFile(part);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** A channel that adds to the part. */
  FileChannel append() {
    try {
      return FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Adds bytes; a full disk is no fault of the server's. */
  long add(FileChannel channel, List<ByteBuffer> bytes) {
    try {
      long written = 0;
      for (ByteBuffer buffer : bytes) {
        while (buffer.hasRemaining()) {
          written += channel.write(buffer);
        }
      }
      return written;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Makes sure that it survives a power cut. */
  void settle(FileChannel channel) {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  void discard() {
    try {
      Files.deleteIfExists(part);
      Files.deleteIfExists(description.path());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private LandingUnavailable unwritable(IOException cause) {
    return new LandingUnavailable("cannot keep " + part, cause);
  }
}
