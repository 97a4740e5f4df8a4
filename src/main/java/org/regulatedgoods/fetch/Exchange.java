package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regulatedgoods.fetch.Incoming.Whole;

/** One request for a file or the rest of it, and what its answer adds to the part. */
final class Exchange {

  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(?:(\\d{1,18})|\\*)");

  private final Web web;
  private final Wanted wanted;
  private final Incoming incoming;
  private final Meter meter;
  private final URI address;
  private boolean pieced;

  Exchange(Web web, Wanted wanted, Incoming incoming, Meter meter) {
    this.web = web;
    this.wanted = wanted;
    this.incoming = incoming;
    this.meter = meter;
    this.address = wanted.download().uri();
  }

  /**
   * Asks once.
   *
   * @throws IOException when asking again may help
   */
  Answer run(Validator known) throws IOException {
    Optional<Whole> part = incoming.resumable(address);
    HttpRequest.Builder request = web.request(address);
    if (part.isPresent()) {
      request.header("Range", "bytes=" + incoming.size() + "-");
      request.header("If-Range", part.get().validator().forTheRest().orElseThrow());
    } else {
      known.unlessTheSame(request);
    }
    HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = web.send(request.build());
    try (Body body = Body.of(address, response.body())) {
      int status = response.statusCode();
      if (status == 304 && part.isEmpty() && !known.equals(Validator.NONE)) {
        return new Answer.Unchanged();
      }
      if (status == 200) {
        requireFile(response);
        long size = response.headers().firstValueAsLong("Content-Length").orElse(Whole.UNKNOWN);
        Whole whole = new Whole(address, Validator.of(response.headers()), size);
        requireFits(size);
        incoming.begin(whole);
        pieced = false;
        return pour(body, whole, response.uri());
      }
      if (status == 206 && part.isPresent()) {
        Whole whole = rest(response, part.get());
        pieced = true;
        return pour(body, whole, response.uri());
      }
      throw failure(response);
    }
  }

  private Answer pour(Body body, Whole whole, URI from) throws IOException {
    long size = incoming.size();
    meter.begins(wanted.source(), size);
    try (FileChannel channel = incoming.append()) {
      Optional<List<ByteBuffer>> bytes = body.next(web.patience().read());
      while (bytes.isPresent()) {
        size += incoming.add(channel, bytes.get());
        requireFits(size);
        meter.reached(size, whole.size());
        bytes = body.next(web.patience().read());
      }
      incoming.settle(channel);
    }
    if (whole.size() != Whole.UNKNOWN && size != whole.size()) {
      if (size > whole.size()) {
        incoming.discard();
      }
      throw new IOException("the server sent " + size + " of " + whole.size() + " bytes");
    }
    return new Answer.Arrived(from, web.clock().instant(), size, whole.validator(), pieced);
  }

  /**
   * The whole whose rest this is; what does not continue the part is of no use, nor is the part.
   */
  private Whole rest(HttpResponse<?> response, Whole before) throws IOException {
    String range = response.headers().firstValue("Content-Range").orElse("");
    Matcher parts = CONTENT_RANGE.matcher(range);
    boolean continues = parts.matches() && Long.parseLong(parts.group(1)) == incoming.size();
    long size =
        continues && parts.group(2) != null ? Long.parseLong(parts.group(2)) : Whole.UNKNOWN;
    boolean same = size == Whole.UNKNOWN || before.size() == Whole.UNKNOWN || size == before.size();
    if (!continues || !same) {
      String asked = incoming.size() + " of " + before.size();
      incoming.discard();
      throw new IOException(
          "asked for the rest from byte " + asked + ", the server sends \"" + range + "\"");
    }
    requireFits(size);
    return size == Whole.UNKNOWN ? before : new Whole(address, before.validator(), size);
  }

  /** A form or a licence to click through comes as a page, and with the status of a success. */
  private void requireFile(HttpResponse<?> response) {
    String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    String path = wanted.download().path().toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html") && !path.endsWith(".html") && !path.endsWith(".htm")) {
      throw wanted.refused(
          "the server sends a page and no file",
          "look it up at " + wanted.origin().url() + "; what is behind a form goes under by-hand");
    }
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (!encoding.equals("identity") && !path.endsWith(".gz")) {
      throw wanted.refused(
          "the server sends it encoded as " + encoding + ", although asked not to",
          "name another address");
    }
  }

  private void requireFits(long size) {
    if (size > wanted.download().limit().bytes()) {
      incoming.discard();
      throw wanted.refused(
          "the file is larger than its limit of " + wanted.download().limit(),
          "check the address, or raise the limit");
    }
  }

  private IOException failure(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status == 416) {
      incoming.discard();
      return new IOException("the server has no such rest");
    }
    if (PASSING.contains(status)) {
      return new Busy(response, web.clock());
    }
    String where = response.headers().firstValue("Location").map(to -> " to " + to).orElse("");
    throw wanted.refused(
        "the server answers " + status + where,
        "look the address up at " + wanted.origin().url() + " and correct it");
  }
}
