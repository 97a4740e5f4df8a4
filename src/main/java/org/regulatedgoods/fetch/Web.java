package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;

/** The way to the servers, with how long they are waited for and the time. */
public final class Web {

  private final HttpClient client;
  private final Patience patience;
  private final Clock clock;
  private final Pause pause;

  /** Redirects are followed, but never from https to http. */
  public Web(Patience patience, Clock clock, Pause pause) {
    this.patience = patience;
    this.clock = clock;
    this.pause = pause;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience.connect())
            .build();
  }

  Patience patience() {
    return patience;
  }

  /** The time by which it is written down when a file came. */
  public Clock clock() {
    return clock;
  }

  /** A request for the bytes as they lie there: no encoding on the way. */
  HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(patience.read())
        .header("User-Agent", "regulated-goods (batch download; java.net.http)")
        .header("Accept-Encoding", "identity");
  }

  HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofPublisher());
    } catch (InterruptedException e) {
      throw interrupted(request.uri(), e);
    }
  }

  void waitFor(Duration duration, URI address) {
    try {
      pause.pause(duration);
    } catch (InterruptedException e) {
      throw interrupted(address, e);
    }
  }

  static ServerUnavailable interrupted(URI address, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new ServerUnavailable(address + ": interrupted; run the same command again", cause);
  }
}
