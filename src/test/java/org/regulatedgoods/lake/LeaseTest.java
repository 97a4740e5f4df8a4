package org.regulatedgoods.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path root;

  private Lease take(Path at) {
    return Lease.take(at.toUri().toString(), new Configuration(), NOW);
  }

  @Test
  void whileItIsHeldNobodyElseCanTakeIt() {
    try (Lease held = take(root)) {
      assertThat(held.root()).contains(root.toString());
      assertThatThrownBy(() -> take(root))
          .isInstanceOf(LakeUnavailable.class)
          .hasMessageContaining("another refresh holds")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
    take(root).close();
  }

  @Test
  void theLeaseOfAProcessOfThisHostThatIsGoneIsTakenOver() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    String host = InetAddress.getLocalHost().getHostName();
    Files.writeString(root.resolve("_refresh.lease"), host + " " + gone.pid() + " " + NOW);
    take(root).close();
  }

  @Test
  void theLeaseOfAProcessThatHadTheNumberOfOneThatRunsIsTakenOver() throws IOException {
    Path file = root.resolve("_refresh.lease");
    Holder own = Holder.current(NOW);
    Files.writeString(
        file, new Holder(own.host(), own.process(), own.since(), "at another time").toString());
    take(root).close();

    Files.writeString(file, own.toString());
    assertThatThrownBy(() -> take(root)).isInstanceOf(LeaseHeld.class);
  }

  @Test
  void theLeaseThatDoesNotSayWhenItsProcessBeganIsHeldWhileOneHasItsNumber() throws IOException {
    Holder own = Holder.current(NOW);
    Files.writeString(root.resolve("_refresh.lease"), own.host() + " " + own.process() + " " + NOW);
    assertThatThrownBy(() -> take(root)).isInstanceOf(LeaseHeld.class);
  }

  @Test
  void theLeaseOfAnotherHostIsNeverTakenOver() throws IOException {
    Files.writeString(root.resolve("_refresh.lease"), "elsewhere.example 1 " + NOW);
    assertThatThrownBy(() -> take(root)).hasMessageContaining("elsewhere.example 1");
  }

  @Test
  void aRootThatCannotBeWrittenIsSaidPlainly() throws IOException {
    Path file = Files.writeString(root.resolve("a-file"), "in the way");
    assertThatThrownBy(() -> take(file.resolve("lake")))
        .isInstanceOf(LakeUnavailable.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("--lake");
  }

  @Test
  void aLeaseThatNamesNobodyIsHeldBySomebody() throws IOException {
    for (String holder : List.of("", "half a ho", "this host has no number")) {
      Files.writeString(root.resolve("_refresh.lease"), holder);
      assertThatThrownBy(() -> take(root)).isInstanceOf(LeaseHeld.class);
    }
  }

  @Test
  void whoLostItGivesBackNoOther() throws IOException {
    Path file = root.resolve("_refresh.lease");
    try (Lease lost = take(root)) {
      assertThat(lost.root()).isNotEmpty();
      Files.writeString(file, "elsewhere.example 1 " + NOW);
    }
    assertThat(file).hasContent("elsewhere.example 1 " + NOW);
  }

  @Test
  void nothingIsLeftBesideIt() throws IOException {
    take(root).close();
    try (var left = Files.list(root)) {
      assertThat(left).isEmpty();
    }
  }
}
