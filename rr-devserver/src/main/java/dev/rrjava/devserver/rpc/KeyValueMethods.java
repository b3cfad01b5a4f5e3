package dev.rrjava.devserver.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Item;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Request;
import dev.rrjava.internal.rpc.message.KeyValueMessages.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The methods of the plugin {@code kv}. */
final class KeyValueMethods {
  private final Map<String, KeyValueStorage> storages = new HashMap<>();

  /** What a method does with one item of its request. */
  @FunctionalInterface
  private interface ForItem {
    void accept(KeyValueStorage storage, Item item, Response.Builder reply) throws RpcFailure;
  }

  private KeyValueMethods(Set<String> names, Clock clock) {
    names.forEach(name -> storages.put(name, new KeyValueStorage(clock)));
  }

  static Map<String, RpcMethod.Immediate> of(Set<String> storages, Clock clock) {
    KeyValueMethods methods = new KeyValueMethods(storages, clock);
    return Map.of(
        "kv.Has",
        message -> methods.forItems(message, KeyValueMethods::addKey),
        "kv.MGet",
        message -> methods.forItems(message, KeyValueMethods::addValue),
        "kv.TTL",
        message -> methods.forItems(message, KeyValueMethods::addTimeout),
        "kv.Set",
        message ->
            methods.forItems(
                message,
                (storage, item, reply) ->
                    storage.set(item.getKey(), item.getValue().toByteArray(), item.getTimeout())),
        "kv.MExpire",
        message -> methods.forItems(message, KeyValueMethods::expire),
        "kv.Delete",
        message ->
            methods.forItems(message, (storage, item, reply) -> storage.delete(item.getKey())),
        "kv.Clear",
        methods::clear);
  }

  private static void addKey(KeyValueStorage storage, Item item, Response.Builder reply) {
    storage
        .get(item.getKey())
        .ifPresent(entry -> reply.addItems(Item.newBuilder().setKey(item.getKey())));
  }

  private static void addValue(KeyValueStorage storage, Item item, Response.Builder reply) {
    storage
        .get(item.getKey())
        .ifPresent(
            entry ->
                reply.addItems(
                    Item.newBuilder()
                        .setKey(item.getKey())
                        .setValue(ByteString.copyFrom(entry.value()))));
  }

  private static void addTimeout(KeyValueStorage storage, Item item, Response.Builder reply) {
    storage
        .get(item.getKey())
        .ifPresent(
            entry ->
                reply.addItems(
                    Item.newBuilder().setKey(item.getKey()).setTimeout(entry.timeout())));
  }

  private static void expire(KeyValueStorage storage, Item item, Response.Builder reply)
      throws RpcFailure {
    if (item.getTimeout().isEmpty()) {
      throw new RpcFailure("timeout for MExpire is empty");
    }
    storage.expire(item.getKey(), item.getValue().toByteArray(), item.getTimeout());
  }

  private byte[] forItems(byte[] message, ForItem action)
      throws InvalidProtocolBufferException, RpcFailure {
    Request request = Request.parseFrom(message);
    KeyValueStorage storage = storage(request);
    if (request.getItemsCount() == 0) {
      throw new RpcFailure("no keys provided");
    }
    for (Item item : request.getItemsList()) {
      if (item.getKey().isBlank()) {
        throw new RpcFailure("empty key");
      }
    }
    Response.Builder reply = Response.newBuilder();
    for (Item item : request.getItemsList()) {
      action.accept(storage, item, reply);
    }
    return reply.build().toByteArray();
  }

  private byte[] clear(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    storage(Request.parseFrom(message)).clear();
    return Response.getDefaultInstance().toByteArray();
  }

  private KeyValueStorage storage(Request request) throws RpcFailure {
    KeyValueStorage storage = storages.get(request.getStorage());
    if (storage == null) {
      throw new RpcFailure("no such storage: " + request.getStorage());
    }
    return storage;
  }
}
