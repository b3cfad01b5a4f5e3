package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.BooleanSupplier;

/**
 * A method that workers call. Called by the thread of a connection, which reads no other call
 * meanwhile, unless the method {@link #waits}.
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

  /**
   * Returns a method that waits, for example until a worker has ended.
   *
   * @param method executes it
   */
  static RpcMethod waiting(Immediate method) {
    return waitingIf(() -> true, method);
  }

  /**
   * Returns a method that may wait.
   *
   * @param waits whether it may at present
   * @param method executes it
   */
  static RpcMethod waitingIf(BooleanSupplier waits, Immediate method) {
    return new RpcMethod() {
      @Override
      public void call(byte[] message, RpcReply reply)
          throws RpcFailure, InvalidProtocolBufferException {
        reply.send(method.call(message));
      }

      @Override
      public boolean waits() {
        return waits.getAsBoolean();
      }
    };
  }

  /** Returns whether it must have a thread of its own: others are executed meanwhile. */
  default boolean waits() {
    return false;
  }

  /** What a method does whose result is the reply. */
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
