package dev.rrjava.services;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Calls methods whose messages are protobuf. */
record MessageCalls(RpcClient client) {

  <T extends MessageLite> T call(String method, MessageLite request, Parser<T> parser) {
    return parse(method, parser, client.call(method, RpcCodec.PROTOBUF, request.toByteArray()));
  }

  /**
   * Calls a method.
   *
   * @param late is given a reply that arrives after the caller has given up
   */
  <T extends MessageLite> T call(
      String method, MessageLite request, Parser<T> parser, Duration limit, Consumer<T> late) {
    return parse(
        method,
        parser,
        client.call(
            method,
            RpcCodec.PROTOBUF,
            request.toByteArray(),
            limit,
            reply -> late.accept(parse(method, parser, reply))));
  }

  <T extends MessageLite> CompletableFuture<T> callAsync(
      String method, MessageLite request, Parser<T> parser) {
    return client
        .callAsync(method, RpcCodec.PROTOBUF, request.toByteArray())
        .thenApply(reply -> parse(method, parser, reply));
  }

  private static <T extends MessageLite> T parse(String method, Parser<T> parser, byte[] reply) {
    try {
      return parser.parseFrom(reply);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(
          method + ": expected a reply in protobuf but could not read it: " + e.getMessage(), e);
    }
  }
}
