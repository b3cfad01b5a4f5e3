package dev.rrjava.http;

import dev.rrjava.internal.exception.Wrapped;
import dev.rrjava.relay.RelayException;
import dev.rrjava.worker.ClientDisconnectedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One request on its way to its one response. */
final class Exchange implements EarlyHintsSender {
  private static final String NO_RESPONSE =
      "a handler returns a response, unless it has answered the request itself, but it returned null";

  /** What a client learns of a defect. */
  static final String DEFECT = "Internal Server Error\n";

  private final ResponseChannel channel;
  private final EarlyHintsSwitch earlyHints;
  private final ErrorPolicy failurePolicy;
  private final Request request;

  /** Early hints that the policy keeps for the final response. */
  private final List<String> links = new ArrayList<>(0);

  private boolean informed;

  /** Read by any thread that has kept this object. */
  private volatile boolean isOver;

  /** What is being sent, or was last. */
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
  }

  /** What the handler threw, or what ended the response. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Has the request answered, whatever the handler does. */
  void run(RequestHandler handler) {
    try {
      request.setEarlyHints(this);
      Response response = handler.handle(request);
      if (channel.isResponsePending()) {
        answer(withLinks(Objects.requireNonNull(response, NO_RESPONSE)));
      } else if (response != null) {
        // The handler has answered through the worker itself.
        response.discard();
      }
    } catch (VirtualMachineError e) {
      // First: the other classes of this list may not be loaded yet, which takes memory.
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
        failInternally(e); // nobody has gone: the handler says so by itself
      }
    } catch (HttpException e) {
      failure = e;
      fail(e);
    } catch (Throwable e) {
      failure = e;
      failFor(e, Wrapped.in(e));
    } finally {
      isOver = true;
      // An interrupt was meant for this handler, and not for what is done after the response.
      Thread.interrupted();
    }
  }

  @Override
  public void send(EarlyHintLinks hints) throws ClientDisconnectedException {
    if (isOver) {
      throw new IllegalStateException(
          "early hints are sent while the handler of their request runs, and it has returned");
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

  /** Sends a response that a loop by hand gives; ends it if it can't be sent to its end. */
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

  /** Sends a response to its end. */
  private void answer(Response response) throws IOException {
    if (channel.isHeadSent()) {
      response.discard();
      throw new IllegalStateException(
          "an answer was begun by hand; it can't be ended with another response");
    }
    sending = response;
    boolean losesStatus = informed && !earlyHints.keepsStatus(request);
    new ResponseSender(channel, request, losesStatus).send(response);
  }

  /** An exception that only stands for another one is answered as that. */
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

  /** After a stack overflow the worker goes on; any other error of the virtual machine ends it. */
  private void failFatally(Throwable thrown, VirtualMachineError error) {
    if (!(error instanceof StackOverflowError)) {
      failWithoutHeap(thrown);
      throw error;
    }
    ResponseChannel.restoreReserve();
    failInternally(thrown);
  }

  /** What a subclass says may fail in turn. */
  private void fail(HttpException failure) {
    Response response;
    try {
      response = failure.toResponse(request);
    } catch (VirtualMachineError e) {
      ResponseChannel.releaseReserve();
      failFatally(e, e);
      return;
    } catch (Throwable e) {
      if (!(e instanceof HttpException)) { // which may be the failure itself
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
      log(System.Logger.Level.DEBUG, "left to the server", failure);
      channel.error(failure);
    } else {
      fail(failure, Problem.of(500, DEFECT).toResponse(request));
    }
  }

  /** Answers as well as it can be done with what is left of the heap, if there is anything. */
  private void failWithoutHeap(Throwable failure) {
    try {
      failInternally(failure);
    } catch (Throwable e) {
      // The second shortage may come as another error: a class that could not be made, for example.
      BareError.send(channel);
    }
  }

  private void fail(Throwable failure, Response response) {
    int status = response.status();
    System.Logger.Level level =
        status >= 500 ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG;
    if (!channel.isResponsePending()) {
      log(System.Logger.Level.ERROR, "failed after it was answered", failure);
      return;
    }
    if (channel.isHeadSent()) {
      log(
          System.Logger.Level.ERROR,
          "failed while the response was under way; it ends where it is, and without a"
              + " Content-Length or an outcome as trailer the client can't tell",
          failure);
      end();
      return;
    }
    log(level, "answered with " + status, failure);
    try {
      answer(response);
    } catch (ClientDisconnectedException e) {
      log(System.Logger.Level.DEBUG, String.valueOf(e.getMessage()), e);
      end();
    } catch (IOException e) {
      throw new IllegalStateException("a body of bytes was not read from anywhere", e);
    }
  }

  /** Ends a response that is under way; the frame that the server waits for in any case. */
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
