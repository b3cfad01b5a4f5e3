package dev.rrjava.runtime.http;

import dev.rrjava.runtime.relay.RelayException;
import dev.rrjava.runtime.worker.ClientDisconnectedException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One request on its way to its one response. */
final class Exchange implements EarlyHintsSender {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
  private static final byte[] NO_BYTES = {};

  private final HttpWorker worker;
  private final Request request;

  /** Early hints that the policy keeps for the final response. */
  private final List<String> links = new ArrayList<>(0);

  private boolean informed;

  Exchange(HttpWorker worker, Request request) {
    this.worker = worker;
    this.request = request;
  }

  /** Has the request answered, whatever the handler does. */
  void run(RequestHandler handler) {
    try {
      Response response = handler.handle(request, this);
      answer(withLinks(Objects.requireNonNull(response, "the handler returned null")));
    } catch (RelayException e) {
      throw e;
    } catch (ClientDisconnectedException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", request, e.getMessage());
      end();
    } catch (HttpException e) {
      fail(e, e.status(), String.valueOf(e.getMessage()));
    } catch (VirtualMachineError e) {
      failInternally(e);
      if (!(e instanceof StackOverflowError)) {
        throw e;
      }
    } catch (Throwable e) {
      failInternally(e);
    } finally {
      // An interrupt was meant for this handler; the next one starts without.
      Thread.interrupted();
    }
  }

  @Override
  public void send(EarlyHints hints) throws ClientDisconnectedException {
    if (worker.sendsEarlyHints(hints.policy(), request)) {
      worker.sendInformational(hints);
      informed = true;
    } else {
      links.addAll(hints.links());
    }
  }

  private Response withLinks(Response response) {
    Response linked = response;
    for (String link : links) {
      linked = linked.withAddedHeader("Link", link);
    }
    return linked;
  }

  /** Sends a response to its end. */
  void answer(Response response) throws ClientDisconnectedException {
    if (informed && response.status() != 200 && !worker.keepsStatusAfterInformational(request)) {
      answerCut(response);
    } else if (response.body() instanceof Response.Chunks chunks) {
      try (Stream<String> elements = chunks.elements()) {
        answerInChunks(response, elements);
      }
    } else if (response.body() instanceof Response.Bytes bytes) {
      answerWhole(response, bytes.bytes());
    }
  }

  private void answerWhole(Response response, byte[] body) throws ClientDisconnectedException {
    int status = response.status();
    Headers headers =
        allowsContent(status)
            ? response.headers().withContentLength(body.length)
            : response.headers();
    worker.respond(status, headers, sendsContent(status) ? body : NO_BYTES, true);
  }

  private void answerInChunks(Response response, Stream<String> elements)
      throws ClientDisconnectedException {
    int status = response.status();
    if (!sendsContent(status)) {
      worker.respond(status, response.headers(), NO_BYTES, true);
      return;
    }
    try {
      // Pushed, not pulled: an iterator over a flat-mapped stream holds elements back.
      elements.sequential().forEachOrdered(element -> sendChunk(response, element));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ClientDisconnectedException gone) {
        throw gone;
      }
      throw e;
    }
    if (worker.isHeadSent()) {
      end();
    } else {
      answerWhole(response, NO_BYTES);
    }
  }

  /** The head goes out with the first chunk: until there is one, a failure can still be a 500. */
  private void sendChunk(Response response, String element) {
    if (element.isEmpty()) {
      return;
    }
    Headers headers = worker.isHeadSent() ? Headers.EMPTY : response.headers();
    try {
      worker.respond(response.status(), headers, element.getBytes(StandardCharsets.UTF_8), false);
    } catch (ClientDisconnectedException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a failure that the server would pass off as a 200, because a 103 went before it. A length
   * that the body does not reach makes the server cut the connection (relay protocol, 8.10): the
   * only way left to let the client see a failure.
   */
  private void answerCut(Response response) throws ClientDisconnectedException {
    LOG.log(
        System.Logger.Level.ERROR,
        "{0}: the status {1} after early hints would reach the client as 200 with this server; the"
            + " connection is cut instead",
        request,
        response.status());
    if (response.body() instanceof Response.Chunks chunks) {
      chunks.elements().close();
    }
    byte[] body = {'\n'};
    worker.respond(
        response.status(), response.headers().withContentLength(body.length + 1), body, true);
  }

  private void failInternally(Throwable failure) {
    fail(failure, 500, "Internal Server Error\n");
  }

  private void fail(Throwable failure, int status, String message) {
    LOG.log(
        status >= 500 ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG,
        () -> request + ": answered with " + status,
        failure);
    if (!worker.isAsked()) {
      return;
    }
    if (worker.isHeadSent()) {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0}: the response was under way; it ends where it is, and unless it has a Content-Length"
              + " the client can't tell",
          request);
      end();
      return;
    }
    try {
      answer(Response.text(message).withStatus(status));
    } catch (ClientDisconnectedException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", request, e.getMessage());
      end();
    }
  }

  /** Ends a response that is under way; the frame that the server waits for in any case. */
  private void end() {
    if (worker.isAsked()) {
      worker.end();
    }
  }

  /** Whether a response of this status has content (RFC 9110 sections 15.3.5 and 15.4.5). */
  private static boolean allowsContent(int status) {
    return status != 204 && status != 304;
  }

  private boolean sendsContent(int status) {
    return allowsContent(status) && !request.method().equals("HEAD");
  }
}
