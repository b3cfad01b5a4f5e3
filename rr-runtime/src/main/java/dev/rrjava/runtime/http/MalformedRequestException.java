package dev.rrjava.runtime.http;

import java.io.IOException;

/**
 * The host sent a request that does not decode. The fault is neither the client's nor the
 * handler's.
 */
public final class MalformedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedRequestException(String message) {
    super(message);
  }

  MalformedRequestException(IOException cause) {
    super("the context of a request is no http.v1.Request: " + cause.getMessage(), cause);
  }
}
