package org.regulatedgoods.job;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.regulatedgoods.fetch.Fetched;
import org.regulatedgoods.fetch.Fetcher;
import org.regulatedgoods.fetch.Landing;
import org.regulatedgoods.fetch.Meter;
import org.regulatedgoods.fetch.ServerUnavailable;
import org.regulatedgoods.fetch.Wanted;
import org.regulatedgoods.fetch.Web;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.ByteSize;
import org.regulatedgoods.source.declaration.Download;
import org.regulatedgoods.source.declaration.Retrieval;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** Fetches the sources of a study; one that fails does not keep the others from coming. */
public final class Fetch {

  private final Study study;
  private final Path raw;
  private final Web web;
  private final Meter meter;
  private final ByHand byHand;

  /**
   * @param raw the folder of raw files
   * @param out where a person reads what is being done
   */
  public Fetch(Study study, Path raw, Web web, PrintStream out) {
    this.study = study;
    this.raw = raw;
    this.web = web;
    this.meter = new Meter(out, web.clock());
    this.byHand = new ByHand(study, raw, meter);
  }

  /**
   * What did not come.
   *
   * @param badInput for somebody to mend
   * @param unavailable what may come at another time
   */
  public record Failures(List<Problem> badInput, List<String> unavailable) {
    public Failures {
      badInput = List.copyOf(badInput);
      unavailable = List.copyOf(unavailable);
    }
  }

  /**
   * Fetches the named sources, or all where none is named.
   *
   * @throws BadInput when one is none of the study's, or the study is synthetic
   * @throws org.regulatedgoods.fetch.LandingUnavailable when the folder cannot be written
   */
  public Failures run(List<String> named) {
    if (study.synthetic()) {
      throw refused(
          "study " + study.id(),
          Optional.empty(),
          "its raw files are drawn by simulate, and there is nothing to fetch",
          "name another study with --study");
    }
    List<Source> sources = sources(named);
    List<Problem> badInput = new ArrayList<>();
    List<String> unavailable = new ArrayList<>();
    try (Landing landing = Landing.open(raw)) {
      Fetcher fetcher = new Fetcher(landing, web, meter);
      for (Source source : sources) {
        for (Wanted wanted : downloads(source)) {
          try {
            fetch(fetcher, wanted);
          } catch (BadInput e) {
            meter.say(source.id(), "FAILED, see below");
            badInput.addAll(e.problems());
          } catch (ServerUnavailable e) {
            meter.say(source.id(), "FAILED, see below");
            unavailable.add(e.getMessage());
          }
        }
        byHand.tell(source);
      }
    }
    return new Failures(badInput, unavailable);
  }

  private List<Source> sources(List<String> named) {
    List<Source> sources = new ArrayList<>();
    for (String id : named) {
      TreeSet<String> known = new TreeSet<>(study.sources().stream().map(Source::id).toList());
      sources.add(
          study
              .source(id)
              .orElseThrow(
                  () ->
                      refused(
                          "study " + study.id(),
                          Optional.of(id),
                          "not a source of it",
                          "use some of " + known)));
    }
    return named.isEmpty() ? study.sources() : sources;
  }

  private List<Wanted> downloads(Source source) {
    List<Wanted> wanted = new ArrayList<>();
    Retrieval retrieval = study.retrievals().get(source.id());
    if (retrieval != null) {
      for (Download download : retrieval.downloads()) {
        wanted.add(new Wanted(source.id(), wanted.size() + 1, source.origin(), download));
      }
    }
    return wanted;
  }

  private void fetch(Fetcher fetcher, Wanted wanted) {
    Fetched fetched = fetcher.fetch(wanted);
    List<String> paths = fetched.paths();
    String more = paths.size() > 1 ? " and " + (paths.size() - 1) + " more" : "";
    String what =
        fetched.isNew()
            ? "new, " + new ByteSize(fetched.origin().size())
            : "unchanged since " + fetched.origin().fetched().toString().substring(0, 10);
    meter.say(
        wanted.source(),
        what
            + ", sha256 "
            + fetched.origin().sha256().substring(0, 16)
            + ": "
            + paths.get(0)
            + more);
  }

  private static BadInput refused(
      String place, Optional<String> value, String fault, String remedy) {
    return new BadInput(new Problem(new Problem.Place(place, 0, ""), value, fault, remedy));
  }
}
