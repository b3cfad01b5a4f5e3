package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;

/**
 * A method that workers call. Called by the thread of a connection, which reads no other call
 * meanwhile: a method that waits returns, and replies later.
 */
@FunctionalInterface
interface RpcMethod {

  /**
   * Executes a call.
   *
   * @param message the argument
   * @param reply receives the result, now or later
   * @throws RpcFailure if there is none; its message is the reply
   * @throws InvalidProtocolBufferException if the argument can't be decoded
   */
  void call(byte[] message, RpcReply reply) throws RpcFailure, InvalidProtocolBufferException;

  /**
   * Returns a method that never waits.
   *
   * @param method executes it
   */
  static RpcMethod of(Immediate method) {
    return (message, reply) -> reply.send(method.call(message));
  }

  /** What a method does that never waits. */
  @FunctionalInterface
  interface Immediate {

    /**
     * Executes a call.
     *
     * @param message the argument
     * @return the result
     * @throws RpcFailure if there is none; its message is the reply
     * @throws InvalidProtocolBufferException if the argument can't be decoded
     */
    byte[] call(byte[] message) throws RpcFailure, InvalidProtocolBufferException;
  }
}
