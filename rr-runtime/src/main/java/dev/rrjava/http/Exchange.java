package dev.rrjava.http;

import dev.rrjava.internal.exception.ErrorLog;
import dev.rrjava.internal.exception.Wrapped;
import dev.rrjava.relay.RelayException;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Handles one request, and sends its one response. */
final class Exchange implements EarlyHintsSender {
  private static final String NO_RESPONSE =
      "a handler must return a response, unless it has sent one itself, but returned null";

  /** The body of the response to an unexpected exception. */
  static final String DEFECT = "Internal Server Error\n";

  private final ResponseChannel channel;
  private final EarlyHintsSwitch earlyHints;
  private final ErrorPolicy failurePolicy;
  private final Request request;

  /** What the development server asks for; null with any other server. */
  private final @Nullable String mark;

  /** Early hints that are sent with the final response. */
  private final List<String> links = new ArrayList<>(0);

  private boolean informed;

  /** Read by any thread that has kept a reference to this object. */
  private volatile boolean isOver;

  /** The response that is being sent, or was sent last. */
  private @Nullable Response sending;

  private @Nullable Throwable failure;

  Exchange(
      ResponseChannel channel,
      EarlyHintsSwitch earlyHints,
      ErrorPolicy failurePolicy,
      Request request) {
    this.channel = channel;
    this.earlyHints = earlyHints;
    this.failurePolicy = failurePolicy;
    this.request = request;
    this.mark = request.developmentMark();
  }

  /** Returns the exception of the handler, or the one that ended the response. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Handles the request and sends a response, whatever the handler does. */
  void run(RequestHandler handler) {
    try {
      request.setEarlyHints(this);
      Response response =
          mark == null ? handler.handle(request) : DevelopmentReport.handle(mark, request, handler);
      if (channel.isResponsePending()) {
        answer(withLinks(Objects.requireNonNull(response, NO_RESPONSE)));
      } else if (response != null) {
        // The handler has sent the response through the worker itself.
        response.discard();
      }
    } catch (VirtualMachineError e) {
      // First, since the other classes of this list may not be loaded yet, which takes memory.
      ResponseChannel.releaseReserve();
      failure = e;
      failFatally(e, e);
    } catch (RelayException e) {
      failure = e;
      throw e;
    } catch (ClientDisconnectedException e) {
      failure = e;
      if (channel.isStreaming()) {
        log(System.Logger.Level.DEBUG, String.valueOf(e.getMessage()), e);
        end();
      } else {
        failInternally(e); // the client is still connected: the handler has thrown this itself
      }
    } catch (HttpException e) {
      failure = e;
      fail(e);
    } catch (Throwable e) {
      failure = e;
      failFor(e, Wrapped.in(e));
    } finally {
      isOver = true;
      // An interrupt was meant for this handler, not for the actions after the response.
      Thread.interrupted();
    }
  }

  @Override
  public void send(EarlyHintLinks hints) throws ClientDisconnectedException {
    if (isOver) {
      throw new IllegalStateException(
          "early hints can be sent only while the handler is running, but it has returned");
    }
    if (earlyHints.sends(hints.policy(), request, informed)) {
      channel.sendInformational(hints);
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

  /** Sends a response from a hand-written loop; ends it if it can't be sent completely. */
  void answerByHand(Response response) throws IOException {
    boolean isDone = false;
    try {
      answer(response);
      isDone = true;
    } finally {
      if (!isDone && channel.isStreaming()) {
        end();
      }
    }
  }

  /** Sends a complete response. */
  private void answer(Response response) throws IOException {
    if (channel.isHeadSent()) {
      response.discard();
      throw new IllegalStateException(
          "a part of a response has been sent; it can't be followed by another response");
    }
    Response sent = mark == null ? response : DevelopmentReport.withRoute(response, request);
    sending = sent;
    boolean losesStatus = informed && !earlyHints.keepsStatus(request);
    new ResponseSender(channel, request, losesStatus).send(sent);
  }

  /** Sends the response to an exception; one that only wraps another is handled as the other. */
  private void failFor(Throwable thrown, Throwable meant) {
    if (meant instanceof HttpException exception) {
      fail(exception);
    } else if (meant instanceof VirtualMachineError error) {
      ResponseChannel.releaseReserve();
      failFatally(thrown, error);
    } else {
      failInternally(thrown);
    }
  }

  /**
   * Handles an error of the virtual machine: after a stack overflow the worker continues; any other
   * error ends it.
   */
  private void failFatally(Throwable thrown, VirtualMachineError error) {
    if (!(error instanceof StackOverflowError)) {
      failWithoutHeap(thrown);
      throw error;
    }
    ResponseChannel.restoreReserve();
    failInternally(thrown);
  }

  /** Sends the response to an exception. A method of a subclass may throw an exception itself. */
  private void fail(HttpException failure) {
    Response response;
    try {
      response = failure.toResponse(request);
    } catch (VirtualMachineError e) {
      ResponseChannel.releaseReserve();
      failFatally(e, e);
      return;
    } catch (Throwable e) {
      if (!(e instanceof HttpException)) { // which may be the exception itself
        e.addSuppressed(failure);
      }
      failInternally(e);
      return;
    }
    fail(failure, response);
  }

  private void failInternally(Throwable failure) {
    if (failurePolicy == ErrorPolicy.REPORT_TO_SERVER
        && channel.isResponsePending()
        && !channel.isStreaming()) {
      log(System.Logger.Level.DEBUG, "the server creates the response", failure);
      channel.error(failure);
    } else {
      fail(failure, Problem.of(500, DEFECT).toResponse(request));
    }
  }

  /** Sends the best response that is possible with the rest of the heap, if there is any. */
  private void failWithoutHeap(Throwable failure) {
    try {
      failInternally(failure);
    } catch (Throwable e) {
      // The second shortage may cause another error, for example when a class can't be created.
      BareError.send(channel);
    }
  }

  private void fail(Throwable failure, Response bare) {
    Response response = request.withErrorHeaders(bare);
    int status = response.status();
    System.Logger.Level level =
        status >= 500 ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG;
    if (!channel.isResponsePending()) {
      log(System.Logger.Level.ERROR, "failed after the response was sent", failure);
      return;
    }
    if (channel.isHeadSent()) {
      log(
          System.Logger.Level.ERROR,
          "failed while the response was being sent; the response ends here, and the client"
              + " can't notice it without a Content-Length or a trailer with the outcome",
          failure);
      end();
      return;
    }
    boolean isReported = mark != null && !request.method().equals("HEAD");
    if (!isReported) {
      log(level, "responded with " + status, failure);
    }
    try {
      answer(isReported ? DevelopmentReport.of(response, failure) : response);
    } catch (ClientDisconnectedException e) {
      log(System.Logger.Level.DEBUG, String.valueOf(e.getMessage()), e);
      end();
    } catch (IOException e) {
      throw new IllegalStateException("a body of bytes was not read from anywhere", e);
    }
  }

  /**
   * Ends a response that has been started, with the frame that the server waits for in any case.
   */
  private void end() {
    if (!channel.isResponsePending()) {
      return;
    }
    Response cut = sending;
    Headers outcome =
        cut == null || !channel.isHeadSent()
            ? Headers.EMPTY
            : Trailer.headers(cut.trailers(), false);
    if (cut == null || outcome.size() == 0) {
      channel.end();
      return;
    }
    channel.respondWithoutBody(cut.status(), outcome);
  }

  private void log(System.Logger.Level level, String message, Throwable failure) {
    ErrorLog.write(Exchange.class, level, request + ": " + message, failure);
  }
}
