package dev.rrjava.devserver.host;

/** The outcome of a request. */
public enum Outcome {
  /** The reply, as far as it was available, was passed to the sink. */
  ANSWERED,

  /** There is no reply; nothing was passed to the sink. */
  FAILED,

  /** No worker was free in time. */
  NO_WORKER
}
