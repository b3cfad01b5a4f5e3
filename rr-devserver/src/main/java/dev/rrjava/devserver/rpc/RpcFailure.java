package dev.rrjava.devserver.rpc;

/** Thrown if a call has no result. The message is for the caller. */
final class RpcFailure extends Exception {
  private static final long serialVersionUID = 1L;

  RpcFailure(String message) {
    super(message);
  }
}
