package dev.rrjava.rpc;

import java.time.Duration;

/**
 * Thrown if the server has not replied within the time limit of a call. Whether it has executed the
 * call, or still will, is not known.
 */
public final class RpcTimeoutException extends RpcException {
  private static final long serialVersionUID = 1L;

  RpcTimeoutException(String method, Duration limit) {
    super(method, "expected a reply within " + limit.toMillis() + " ms but there was none", null);
  }
}
