package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.internal.rpc.message.StatusMessages.Request;
import dev.rrjava.internal.rpc.message.StatusMessages.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The methods of the plugin {@code status}. */
final class StatusMethods {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private StatusMethods() {}

  static Map<String, RpcMethod.Immediate> of(PluginPools pools) {
    return Map.of(
        "status.Status",
        message ->
            check(
                pools,
                Request.parseFrom(message).getPlugin(),
                "checker_rpc_status",
                pool -> !pool.workers().isEmpty()),
        "status.Ready",
        message ->
            check(
                pools,
                Request.parseFrom(message).getPlugin(),
                "checker_rpc_ready",
                WorkerPool::hasIdleWorker));
  }

  private static byte[] check(
      PluginPools pools, String plugin, String operation, Predicate<WorkerPool> isFine)
      throws RpcFailure {
    Optional<WorkerPool> pool = pools.find(plugin);
    if (pool.isEmpty()) {
      throw new RpcFailure(operation + ": no such plugin: " + plugin);
    }
    return Response.newBuilder()
        .setCode(isFine.test(pool.get()) ? OK : UNAVAILABLE)
        .build()
        .toByteArray();
  }
}
