package dev.rrjava.opentelemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/**
 * Makes a context the current one of this thread for a request or a job, and afterwards the earlier
 * one, even if the handler has left a scope open: its context would remain otherwise, and what the
 * thread does next would belong to the wrong span.
 */
final class RestoredScope {
  private final Context before = Context.current();
  private final Scope scope;

  @SuppressWarnings("MustBeClosedChecker") // by close()
  RestoredScope(Context context) {
    this.scope = context.makeCurrent();
  }

  /** Restores the earlier context; called by the thread that has created this object. */
  @SuppressWarnings("MustBeClosedChecker") // closing it would bring back what has to end
  void close() {
    scope.close();
    if (!Context.current().equals(before)) {
      Scope unused = before.makeCurrent();
    }
  }
}
