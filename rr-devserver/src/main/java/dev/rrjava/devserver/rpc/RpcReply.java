package dev.rrjava.devserver.rpc;

/** The reply to a call. Either of the two methods that send it is called once. */
interface RpcReply {

  /**
   * Sends it, waiting for a client that reads slowly. Called by the thread that executes the call.
   *
   * @param result the result
   */
  void send(byte[] result);

  /**
   * Has another thread send it, and returns at once.
   *
   * @param result the result
   */
  void sendLater(byte[] result);

  /**
   * Runs an action if the connection ends before the reply is sent.
   *
   * @param action the action, which doesn't wait
   */
  void whenClosed(Runnable action);
}
