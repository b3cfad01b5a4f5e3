package dev.rrjava.rpc;

/**
 * Thrown if the thread was interrupted while it waited for a reply. The thread's interrupt status
 * is set. Whether the server has executed the call, or still will, is not known.
 */
public final class RpcInterruptedException extends RpcException {
  private static final long serialVersionUID = 1L;

  RpcInterruptedException(String method, InterruptedException cause) {
    super(method, "interrupted while waiting for the reply", cause);
  }
}
