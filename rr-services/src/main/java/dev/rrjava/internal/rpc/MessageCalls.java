package dev.rrjava.internal.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Calls methods whose messages are protobuf.
 *
 * @param client sends the calls
 */
public record MessageCalls(RpcClient client) {

  /**
   * Calls a method.
   *
   * @param method the name of the plugin and of the method
   * @param request the message
   * @param parser reads the reply
   * @param <T> the type of the reply
   * @return the reply
   */
  public <T extends MessageLite> T call(String method, MessageLite request, Parser<T> parser) {
    return parse(method, parser, client.call(method, RpcCodec.PROTOBUF, request.toByteArray()));
  }

  /**
   * Calls a method, with a time limit.
   *
   * @param method the name of the plugin and of the method
   * @param request the message
   * @param parser reads the reply
   * @param limit the time limit
   * @param <T> the type of the reply
   * @return the reply
   */
  public <T extends MessageLite> T call(
      String method, MessageLite request, Parser<T> parser, Duration limit) {
    return parse(
        method, parser, client.call(method, RpcCodec.PROTOBUF, request.toByteArray(), limit));
  }

  /**
   * Calls a method, with a time limit.
   *
   * @param method the name of the plugin and of the method
   * @param request the message
   * @param parser reads the reply
   * @param limit the time limit
   * @param late is given a reply that arrives after the caller has given up
   * @param <T> the type of the reply
   * @return the reply
   */
  public <T extends MessageLite> T call(
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

  /**
   * Calls a method without waiting for its reply.
   *
   * @param method the name of the plugin and of the method
   * @param request the message
   * @param parser reads the reply
   * @param <T> the type of the reply
   * @return the future reply
   */
  public <T extends MessageLite> CompletableFuture<T> callAsync(
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
