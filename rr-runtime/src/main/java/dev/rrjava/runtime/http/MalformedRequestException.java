package dev.rrjava.runtime.http;

/**
 * The host sent a request that does not decode. The fault is neither the client's nor the
 * handler's.
 */
public final class MalformedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedRequestException(String message) {
    super(message);
  }
}
