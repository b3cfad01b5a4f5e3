package dev.rrjava.rpc;

/**
 * Thrown if the server replied to a call with an error: an unknown method or storage, a message
 * that it can't decode, a service that failed. The connection can still be used.
 */
public final class RpcErrorException extends RpcException {
  private static final long serialVersionUID = 1L;

  /** The error in the words of the server. */
  private final String serverMessage;

  RpcErrorException(String method, String serverMessage) {
    super(method, "the server replied: " + serverMessage, null);
    this.serverMessage = serverMessage;
  }

  /**
   * Returns the error in the server's words. They differ between versions of the server.
   *
   * @return the text as it was received
   */
  public String serverMessage() {
    return serverMessage;
  }
}
