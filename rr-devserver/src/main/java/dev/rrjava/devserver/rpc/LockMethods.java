package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.rpc.message.LockMessages.Request;
import dev.rrjava.internal.rpc.message.LockMessages.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The methods of the plugin {@code lock}. */
final class LockMethods {
  private LockMethods() {}

  /** What a method does with its request; returns the reply. */
  @FunctionalInterface
  private interface Action {
    boolean apply(Request request);
  }

  static Map<String, RpcMethod> of(LockTable locks) {
    return Map.of(
        "lock.Lock",
        (message, reply) -> acquire(locks, message, false, reply),
        "lock.LockRead",
        (message, reply) -> acquire(locks, message, true, reply),
        "lock.Release",
        immediate(request -> locks.release(request.getResource(), request.getId())),
        "lock.ForceRelease",
        (message, reply) ->
            reply.send(reply(locks.releaseAll(Request.parseFrom(message).getResource()))),
        "lock.Exists",
        immediate(request -> locks.exists(request.getResource(), request.getId())),
        "lock.UpdateTTL",
        immediate(
            request -> locks.renew(request.getResource(), request.getId(), request.getTtl())));
  }

  /** Replies at once if the lock is free, and otherwise when the wait ends. */
  private static void acquire(LockTable locks, byte[] message, boolean isShared, RpcReply reply)
      throws InvalidProtocolBufferException, RpcFailure {
    Request request = read(message);
    LockTable.Waiter waiter =
        locks.acquire(
            request.getResource(), request.getId(), isShared, request.getTtl(), request.getWait());
    CompletableFuture<Boolean> result = waiter.result();
    if (result.isDone()) {
      reply.send(reply(result.join()));
      return;
    }
    reply.whenClosed(waiter::giveUp);
    CompletableFuture<Void> unused =
        result.thenAccept(isAcquired -> reply.sendLater(reply(isAcquired)));
  }

  private static RpcMethod immediate(Action action) {
    return RpcMethod.of(message -> reply(action.apply(read(message))));
  }

  private static Request read(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    Request request = Request.parseFrom(message);
    if (request.getId().isEmpty()) {
      throw new RpcFailure("empty ID is not allowed");
    }
    return request;
  }

  private static byte[] reply(boolean ok) {
    return Response.newBuilder().setOk(ok).build().toByteArray();
  }
}
