package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An answer's bytes, of which each part must come within a time. The client's own time-out ends
 * with the headers, and a server that falls silent later would be waited for forever.
 */
final class Body implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

  private sealed interface Signal permits Part, End {}

  private record Part(List<ByteBuffer> bytes) implements Signal {}

  private record End(Optional<Throwable> failure) implements Signal {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final URI address;
  private volatile Flow.Subscription subscription;
  private volatile boolean closed;

  private Body(URI address) {
    this.address = address;
  }

  static Body of(URI address, Flow.Publisher<List<ByteBuffer>> published) {
    Body body = new Body(address);
    published.subscribe(body);
    return body;
  }

  /** The next bytes; none at the end. */
  Optional<List<ByteBuffer>> next(Duration longest) throws IOException {
    Signal signal;
    try {
      signal = signals.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw Web.interrupted(address, e);
    }
    if (signal == null) {
      throw new HttpTimeoutException("silent for " + longest.toMillis() / 1000.0 + " s");
    }
    if (signal instanceof Part part) {
      subscription.request(1);
      return Optional.of(part.bytes());
    }
    Optional<Throwable> failure = ((End) signal).failure();
    if (failure.isPresent()) {
      throw new IOException("the connection broke: " + failure.get().getMessage(), failure.get());
    }
    return Optional.empty();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (closed) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    signals.add(new Part(bytes));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(new End(Optional.of(failure)));
  }

  @Override
  public void onComplete() {
    signals.add(new End(Optional.empty()));
  }

  /** What has not come yet is not waited for. */
  @Override
  public void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
