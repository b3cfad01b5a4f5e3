package dev.rrjava.processor.model;

/** What a routed method returns. */
public enum ResultType {
  /** {@code void}: 204. */
  NOTHING,
  /** {@code String}: plain text. */
  TEXT,
  /** {@code byte[]}: bytes of no particular type. */
  BYTES,
  /** {@code Response}: as it is. */
  RESPONSE,
  /** {@code Stream<String>}: plain text in chunks. */
  STREAM,
  /** Anything else. */
  UNSUPPORTED
}
