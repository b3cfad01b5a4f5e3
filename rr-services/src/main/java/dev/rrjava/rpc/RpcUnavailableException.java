package dev.rrjava.rpc;

import java.io.IOException;

/**
 * Thrown if the server can't be reached, or if the connection was lost before the reply arrived;
 * the message says which. The next call connects again.
 */
public final class RpcUnavailableException extends RpcException {
  private static final long serialVersionUID = 1L;

  /** Whether the call may have reached the server. */
  private final boolean isExecutionPossible;

  RpcUnavailableException(
      String method, String message, IOException cause, boolean isExecutionPossible) {
    super(method, message + ": " + cause.getMessage(), cause);
    this.isExecutionPossible = isExecutionPossible;
  }

  /**
   * Returns whether the server may have executed the call.
   *
   * @return false if the call did not reach the server; true if that is not known
   */
  public boolean isExecutionPossible() {
    return isExecutionPossible;
  }
}
