package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regulatedgoods.quality.BadInput;

/**
 * Fetches declared files: asks for what is new, lands it under its hash, unpacks it and lets the
 * declared paths lead to it. A reader sees the old version or the new one and nothing between; what
 * is refused or broken off changes nothing.
 */
public final class Fetcher {

  private final Landing landing;
  private final Web web;
  private final Meter meter;
  private final Map<URI, Landed> landed = new HashMap<>();

  public Fetcher(Landing landing, Web web, Meter meter) {
    this.landing = landing;
    this.web = web;
    this.meter = meter;
  }

  private record Landed(boolean isNew, OriginFile origin) {}

  /**
   * Fetches one file. An address that this run has been to already is not asked again.
   *
   * @throws BadInput when the server refuses it, or what it sends is refused
   * @throws ServerUnavailable when the server gave it up, or rather we
   * @throws LandingUnavailable when the raw root cannot be written
   */
  public Fetched fetch(Wanted wanted) {
    Shelf shelf = Shelf.of(landing, wanted.download().uri());
    Signposts signposts = new Signposts(landing, wanted, shelf);
    try {
      signposts.requireFree(List.of());
      Landed version = landed.get(wanted.download().uri());
      if (version == null) {
        version = land(wanted, shelf);
        landed.put(wanted.download().uri(), version);
      }
      List<String> members = members(wanted, shelf, version.origin());
      signposts.requireFree(members);
      shelf.point(version.origin());
      return new Fetched(version.isNew(), version.origin(), signposts.set(members));
    } catch (Damaged e) {
      throw refused(wanted, e);
    } catch (IOException e) {
      throw new LandingUnavailable("cannot write to " + landing.folder(), e);
    }
  }

  /** A file put together of several answers may be of several files: then all of it comes again. */
  private Landed land(Wanted wanted, Shelf shelf) throws IOException, Damaged {
    Optional<OriginFile> known = shelf.answered();
    for (boolean again = false; ; again = true) {
      Transfer transfer = new Transfer(web, wanted, shelf.incoming(), meter);
      Answer answer = transfer.bring(known.map(OriginFile::validator).orElse(Validator.NONE));
      if (!(answer instanceof Answer.Arrived arrived)) {
        requireDeclaredHash(wanted, known.orElseThrow().sha256());
        return new Landed(false, known.get());
      }
      try {
        return keep(wanted, shelf, arrived);
      } catch (Damaged e) {
        if (again || !arrived.pieced()) {
          throw e;
        }
        meter.say(wanted.source(), e.getMessage() + "; fetching it once more from its start");
      } finally {
        shelf.incoming().discard();
        shelf.clearStaging();
      }
    }
  }

  private Landed keep(Wanted wanted, Shelf shelf, Answer.Arrived arrived)
      throws IOException, Damaged {
    Path file = shelf.incoming().file();
    String sha256 = Sha256.of(file);
    requireDeclaredHash(wanted, sha256);
    OriginFile origin = OriginFile.of(wanted, arrived, shelf.file(), sha256);
    if (Files.exists(shelf.version(sha256))) {
      return new Landed(false, origin);
    }
    Path staged = shelf.staging();
    Path moved = staged.resolve(shelf.file());
    Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
    if (wanted.download().unpack().isNeeded()) {
      Path unpacked = Files.createDirectory(staged.resolve(Unpacking.FOLDER));
      new Unpacking(wanted).unpack(moved, unpacked, List.of());
    }
    shelf.keep(staged, origin);
    return new Landed(true, origin);
  }

  /** The wanted members' names; those that an earlier declaration did not want are unpacked now. */
  private static List<String> members(Wanted wanted, Shelf shelf, OriginFile origin)
      throws IOException, Damaged {
    if (!wanted.download().unpack().isNeeded()) {
      return List.of();
    }
    String sha256 = origin.sha256();
    try {
      Path staged = shelf.staging();
      List<String> members =
          new Unpacking(wanted).unpack(shelf.landed(sha256), staged, unpacked(shelf, sha256));
      shelf.add(staged, sha256);
      return members;
    } finally {
      shelf.clearStaging();
    }
  }

  private static List<String> unpacked(Shelf shelf, String sha256) throws IOException {
    Path folder = shelf.version(sha256).resolve(Unpacking.FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> members = Files.list(folder)) {
      return members.map(member -> member.getFileName().toString()).toList();
    }
  }

  private static void requireDeclaredHash(Wanted wanted, String sha256) throws Damaged {
    String declared = wanted.download().sha256();
    if (!declared.isEmpty() && !declared.equals(sha256)) {
      throw new Damaged("the SHA-256 is " + sha256 + " and not " + declared);
    }
  }

  private static BadInput refused(Wanted wanted, Damaged damaged) {
    return wanted.refused(
        damaged.getMessage(),
        "check it at "
            + wanted.origin().url()
            + ", and correct the declaration or tell the producer");
  }
}
