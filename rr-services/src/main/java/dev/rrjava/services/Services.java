package dev.rrjava.services;

import dev.rrjava.internal.rpc.MessageCalls;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.rpc.RpcClient;

/**
 * The services of the server that are reached by RPC. The server needs a section {@code rpc} in its
 * configuration, and one for each service.
 *
 * <pre>{@code
 * KeyValue cache = Services.ofProcess().keyValue("cache");
 * cache.set("greeting", "hello", Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Nothing is connected until the first call. Thread-safe, and so are all services; every method
 * that calls the server throws a {@link dev.rrjava.rpc.RpcException} if there is no result.
 */
public final class Services {
  private final RpcClient client;

  private Services(RpcClient client) {
    this.client = client;
  }

  /**
   * Returns the services of the server that started this process. Without a section {@code rpc} in
   * its configuration, and without a server, each call throws an {@link IllegalStateException}.
   *
   * @return the services
   */
  public static Services ofProcess() {
    return of(RpcClient.ofProcess());
  }

  /**
   * Returns the services of a server.
   *
   * @param client the client for its RPC
   * @return the services
   */
  public static Services of(RpcClient client) {
    return new Services(client);
  }

  /**
   * Returns a key-value storage.
   *
   * @param storage its name below {@code kv} in the server's configuration
   * @return the storage; whether the server has it turns out at the first call
   */
  public KeyValue keyValue(String storage) {
    return new KeyValue(new MessageCalls(client), storage);
  }

  /**
   * Returns the locks. The server needs a section {@code lock}.
   *
   * @return the locks
   */
  public Locks locks() {
    return new Locks(new MessageCalls(client));
  }

  /**
   * Returns the queues of jobs. The server needs a section {@code jobs}.
   *
   * @return the queues
   */
  public JobQueues jobs() {
    return JobQueues.of(client);
  }

  /**
   * Returns the pools of workers.
   *
   * @return the pools
   */
  public WorkerPools pools() {
    return new WorkerPools(client);
  }

  /**
   * Returns the status of plugins. The server needs a section {@code status}.
   *
   * @return the status
   */
  public ServerStatus status() {
    return new ServerStatus(new MessageCalls(client));
  }

  /**
   * Returns the programs that the server runs beside its workers. The server needs a section {@code
   * service}, which may be empty.
   *
   * @return the programs
   */
  public ServerPrograms programs() {
    return new ServerPrograms(new MessageCalls(client));
  }

  /**
   * Returns the client that all these services call, for methods of custom plugins.
   *
   * @return the client
   */
  public RpcClient rpc() {
    return client;
  }
}
