package org.regulatedgoods.submitted;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local file system, on which the process is ended in the midst of a commit: as if by kill -9,
 * at the n-th moment at which a file of metadata, the lease or an export is made, filled, moved or
 * deleted.
 */
public final class FatalDisk extends RawLocalFileSystem {

  static final String SCHEME = "fatal";

  /** The system property that names the moment; without it, every process lives. */
  static final String MOMENT = "fatal.moment";

  private static final int KILLED = 137;
  private static final AtomicLong LEFT = new AtomicLong(Long.getLong(MOMENT, Long.MAX_VALUE));

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private static void moment(Path path) {
    String name = path.toString();
    boolean commits =
        name.contains("/metadata/") || name.contains("/_refresh") || name.contains("/exports/");
    if (commits && LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return filled(
        path,
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return filled(
        path, super.create(path, overwrite, bufferSize, replication, blockSize, progress));
  }

  private static FSDataOutputStream filled(Path path, OutputStream out) throws IOException {
    moment(path);
    return new FSDataOutputStream(
        new BufferedOutputStream(out, 512) {
          @Override
          public void close() throws IOException {
            moment(path);
            super.close();
          }
        },
        null);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    moment(to);
    boolean renamed = super.rename(from, to);
    moment(to);
    return renamed;
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    moment(path);
    boolean deleted = super.delete(path, recursive);
    moment(path);
    return deleted;
  }
}
