package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.rpc.message.LockMessages.Request;
import dev.rrjava.internal.rpc.message.LockMessages.Response;
import java.util.Map;

/** The methods of the plugin {@code lock}. */
final class LockMethods {
  private LockMethods() {}

  /** What a method does with its request; returns the reply. */
  @FunctionalInterface
  private interface Action {
    boolean apply(Request request) throws InterruptedException;
  }

  static Map<String, RpcMethod> of(LockTable locks) {
    return Map.of(
        "lock.Lock",
        message -> call(message, request -> acquire(locks, request, false)),
        "lock.LockRead",
        message -> call(message, request -> acquire(locks, request, true)),
        "lock.Release",
        message -> call(message, request -> locks.release(request.getResource(), request.getId())),
        "lock.ForceRelease",
        message -> reply(locks.releaseAll(Request.parseFrom(message).getResource())),
        "lock.Exists",
        message -> call(message, request -> locks.exists(request.getResource(), request.getId())),
        "lock.UpdateTTL",
        message ->
            call(
                message,
                request -> locks.renew(request.getResource(), request.getId(), request.getTtl())));
  }

  private static boolean acquire(LockTable locks, Request request, boolean isShared)
      throws InterruptedException {
    return locks.acquire(
        request.getResource(), request.getId(), isShared, request.getTtl(), request.getWait());
  }

  private static byte[] call(byte[] message, Action action)
      throws InvalidProtocolBufferException, RpcFailure, InterruptedException {
    Request request = Request.parseFrom(message);
    if (request.getId().isEmpty()) {
      throw new RpcFailure("empty ID is not allowed");
    }
    return reply(action.apply(request));
  }

  private static byte[] reply(boolean ok) {
    return Response.newBuilder().setOk(ok).build().toByteArray();
  }
}
