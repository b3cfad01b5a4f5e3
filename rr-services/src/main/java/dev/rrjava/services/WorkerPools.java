package dev.rrjava.services;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.json.JsonText;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server's pools of workers, one for each plugin that has workers. */
public final class WorkerPools {
  /** The server waits this long for workers that are busy when a pool is reset. */
  private static final Duration RESET_LIMIT = Duration.ofMinutes(2);

  private static final String TRUE = "true";

  private final RpcClient client;

  WorkerPools(RpcClient client) {
    this.client = client;
  }

  /**
   * Returns the plugins that have workers.
   *
   * @return their names, for example {@code http} and {@code jobs}
   */
  public List<String> names() {
    JsonReader reader = call("informer.List", TRUE, RpcClient.DEFAULT_TIME_LIMIT);
    List<String> names = new ArrayList<>();
    for (boolean more = reader.beginArray(); more; more = reader.nextElement()) {
      names.add(reader.text());
    }
    return List.copyOf(names);
  }

  /**
   * Returns the workers of a pool.
   *
   * @param plugin the plugin that has the pool, for example {@code http}
   * @return one element for each worker
   */
  public List<PoolWorker> workers(String plugin) {
    return PoolWorkerReader.read(
        call("informer.Workers", JsonText.quote(plugin), RpcClient.DEFAULT_TIME_LIMIT));
  }

  /**
   * Starts one more worker.
   *
   * @param plugin the plugin that has the pool, for example {@code http}
   */
  public void addWorker(String plugin) {
    call("informer.AddWorker", JsonText.quote(plugin), RESET_LIMIT);
  }

  /**
   * Ends one worker, after the request that it may have. Does nothing if it is the last one;
   * RoadRunner 2023.3 ends that, too.
   *
   * @param plugin the plugin that has the pool, for example {@code http}
   */
  public void removeWorker(String plugin) {
    call("informer.RemoveWorker", JsonText.quote(plugin), RESET_LIMIT);
  }

  /**
   * Replaces all workers of a pool by new ones, and waits for that. A worker must not call this for
   * its own pool while it handles a request: the server waits for the response first.
   *
   * @param plugin the plugin that has the pool, for example {@code http}
   */
  public void reset(String plugin) {
    call("resetter.Reset", JsonText.quote(plugin), RESET_LIMIT);
  }

  private JsonReader call(String method, String json, Duration limit) {
    byte[] reply = client.call(method, RpcCodec.JSON, json.getBytes(StandardCharsets.UTF_8), limit);
    return new JsonReader("the reply of " + method, reply, 0, reply.length);
  }
}
