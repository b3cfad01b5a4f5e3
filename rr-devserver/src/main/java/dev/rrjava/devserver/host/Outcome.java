package dev.rrjava.devserver.host;

/** What became of a request. */
public enum Outcome {
  /** The reply went to the sink, all of it that could be had. */
  ANSWERED,

  /** There is no reply; nothing of it reached the sink. */
  FAILED,

  /** No worker was free in time. */
  NO_WORKER
}
