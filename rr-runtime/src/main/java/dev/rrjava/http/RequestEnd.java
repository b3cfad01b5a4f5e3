package dev.rrjava.http;

import dev.rrjava.internal.exception.ErrorLog;
import dev.rrjava.internal.exception.ExceptionText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the actions for the end of a request, each whatever the others do. */
final class RequestEnd {
  private final Request request;
  private @Nullable VirtualMachineError fatal;

  private RequestEnd(Request request) {
    this.request = request;
  }

  /**
   * Runs the actions of a request, the last one first, and then calls the listeners.
   *
   * @param status the status that was sent, or 0
   * @param startNanos when the request began, as in {@link System#nanoTime}
   * @throws VirtualMachineError if one of them left the virtual machine unsafe
   */
  static void reach(
      Request request,
      List<ResponseListener> listeners,
      int status,
      @Nullable Throwable failure,
      long startNanos) {
    RequestEnd end = new RequestEnd(request);
    if (request.hasActions()) {
      request.setOutcome(outcome(status, failure, startNanos));
    }
    for (Runnable action; (action = request.nextAction()) != null; ) {
      end.run(action);
    }
    if (!listeners.isEmpty()) {
      ResponseOutcome outcome = outcome(status, failure, startNanos);
      for (ResponseListener listener : listeners) {
        end.tell(listener, outcome);
      }
    }
    if (end.fatal != null) {
      throw end.fatal;
    }
  }

  private static ResponseOutcome outcome(int status, @Nullable Throwable failure, long startNanos) {
    return new ResponseOutcome(
        status, Optional.ofNullable(failure), Duration.ofNanos(System.nanoTime() - startNanos));
  }

  private void run(Runnable action) {
    try {
      action.run();
    } catch (Throwable e) {
      failed(e);
    }
  }

  private void tell(ResponseListener listener, ResponseOutcome outcome) {
    try {
      listener.completed(request, outcome);
    } catch (Throwable e) {
      failed(e);
    }
  }

  private void failed(Throwable failure) {
    VirtualMachineError error = ExceptionText.fatal(failure);
    if (error != null) {
      fatal = error;
    }
    ErrorLog.write(
        RequestEnd.class,
        System.Logger.Level.ERROR,
        request + ": failed after the response was sent",
        failure);
  }
}
