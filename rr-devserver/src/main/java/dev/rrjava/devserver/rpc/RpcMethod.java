package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;

/** A method that workers call. Called by many threads at the same time; may wait. */
@FunctionalInterface
interface RpcMethod {

  /**
   * Executes a call.
   *
   * @param message the argument
   * @return the result
   * @throws RpcFailure if there is none; its message is the reply
   * @throws InvalidProtocolBufferException if the argument can't be decoded
   * @throws InterruptedException if the server closes while the method waits
   */
  byte[] call(byte[] message)
      throws RpcFailure, InvalidProtocolBufferException, InterruptedException;
}
