package dev.rrjava.rpc;

import org.jspecify.annotations.Nullable;

/** Thrown if a call of the server's RPC has no result. The subclasses say why. */
public abstract sealed class RpcException extends RuntimeException
    permits RpcErrorException,
        RpcInterruptedException,
        RpcTimeoutException,
        RpcUnavailableException {
  private static final long serialVersionUID = 1L;

  /** The method that was called. */
  private final String method;

  RpcException(String method, String message, @Nullable Throwable cause) {
    super(method + ": " + message, cause);
    this.method = method;
  }

  /**
   * Returns the method that was called.
   *
   * @return the service and the name, for example {@code kv.Set}
   */
  public final String method() {
    return method;
  }
}
