package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.http.Front;
import dev.rrjava.devserver.http.HttpFront;
import dev.rrjava.devserver.live.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Listens while the rest of a server starts. Requests wait until it has started, or are told why it
 * can't.
 */
final class StartingFront implements PreparedFront {
  private static final long PAUSE_MILLIS = 50;

  /** Requests that wait end at once when the server ends. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private static final Failure END =
      new Failure("The server ends", "It was stopped before it had started.", List.of());

  private final FailureResponse response;
  private final HttpFront front;
  private Supplier<Optional<Failure>> obstacle = Optional::empty;
  private @Nullable ClientRequestHandler handler;

  private StartingFront(HttpSettings settings, FailureResponse response) throws IOException {
    this.response = response;
    this.front = HttpFront.start(this::handle, settings, GRACE);
  }

  /**
   * Starts to listen.
   *
   * @param settings the address
   * @param response says why requests can't be handled
   * @param invocation how the address is changed
   * @throws DevServerException if it can't listen at the address
   */
  static StartingFront listen(
      HttpSettings settings, FailureResponse response, Invocation invocation) {
    try {
      return new StartingFront(settings, response);
    } catch (IOException e) {
      throw BindFailure.ofHttp(invocation, e);
    }
  }

  InetSocketAddress address() {
    return front.address().orElseThrow();
  }

  /**
   * Responds with a failure as long as there is one.
   *
   * @param current finds out, for each request
   */
  synchronized void respondWith(Supplier<Optional<Failure>> current) {
    obstacle = current;
    notifyAll();
  }

  @Override
  public Front open(ClientRequestHandler started, HttpSettings settings, Duration grace) {
    front.use(started, settings, grace);
    synchronized (this) {
      handler = started;
      notifyAll();
    }
    return front;
  }

  private void handle(ClientRequest request, ReplyWriter writer)
      throws IOException, InterruptedException {
    Optional<Failure> failure;
    ClientRequestHandler started;
    synchronized (this) {
      failure = obstacle.get();
      while (failure.isEmpty() && handler == null) {
        wait(PAUSE_MILLIS);
        failure = obstacle.get();
      }
      started = handler;
    }
    if (started == null) {
      response.write(request, writer, failure.orElse(END));
    } else {
      started.handle(request, writer);
    }
  }

  @Override
  public void close() {
    respondWith(() -> Optional.of(END));
    front.close();
  }
}
