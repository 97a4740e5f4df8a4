package org.regulatedgoods.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that holds a lease, as the lease's file tells of it in one line: host, process, since
 * when, and when the process began. The last tells it from another that has its number later, as in
 * a container, where the first process is always 1.
 */
record Holder(String host, long process, String since, String began) {

  private static final String UNKNOWN = "unknown";

  static Holder current(Instant now) {
    long process = ProcessHandle.current().pid();
    return new Holder(localHost(), process, now.toString(), began(process));
  }

  /** Empty where the line is of no process. */
  static Optional<Holder> parse(String line) {
    String[] words = line.split(" ", 4);
    if (words.length < 3 || !words[1].matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    String began = words.length == 4 ? words[3] : UNKNOWN;
    return Optional.of(new Holder(words[0], Long.parseLong(words[1]), words[2], began));
  }

  /** Whether it is surely no more; of a process of another host nobody here can say. */
  boolean isGone() {
    return host.equals(localHost()) && (!isRunning(process) || isAnother(began(process)));
  }

  private static boolean isRunning(long process) {
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }

  private boolean isAnother(String running) {
    return !began.equals(UNKNOWN) && !running.equals(UNKNOWN) && !began.equals(running);
  }

  /**
   * When a process began. On Linux this is counted from the start of the machine, since a clock
   * that is set anew changes what the JVM makes of it.
   */
  private static String began(long process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      // The name, which may hold anything, is the second word; the start is the 22nd.
      String ticks = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[19];
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + "+" + ticks;
    } catch (IOException noLinux) {
      return ProcessHandle.of(process)
          .flatMap(handle -> handle.info().startInstant())
          .map(Instant::toString)
          .orElse(UNKNOWN);
    }
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      throw new UncheckedIOException("this host does not know its name", e);
    }
  }

  @Override
  public String toString() {
    return String.join(" ", host, Long.toString(process), since, began);
  }
}
