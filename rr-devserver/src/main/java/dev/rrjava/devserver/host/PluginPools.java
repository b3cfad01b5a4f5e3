package dev.rrjava.devserver.host;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The pools of workers of a server, one for each plugin that has workers. Thread-safe. */
public final class PluginPools {
  private final NavigableMap<String, WorkerPool> pools = new ConcurrentSkipListMap<>();

  /** Creates it without pools. */
  public PluginPools() {}

  /**
   * Adds a pool.
   *
   * @param plugin its plugin, such as {@code http}
   * @param pool the pool
   */
  public void add(String plugin, WorkerPool pool) {
    pools.put(plugin, pool);
  }

  /**
   * Returns the plugins that have a pool.
   *
   * @return their names, sorted
   */
  public List<String> names() {
    return List.copyOf(pools.keySet());
  }

  /**
   * Returns a pool.
   *
   * @param plugin its plugin
   * @return the pool; empty if the plugin has none
   */
  public Optional<WorkerPool> find(String plugin) {
    return Optional.ofNullable(pools.get(plugin));
  }
}
