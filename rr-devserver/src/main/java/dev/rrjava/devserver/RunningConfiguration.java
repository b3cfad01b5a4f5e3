package dev.rrjava.devserver;

import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.JobsSettings;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.Console;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration by which a server runs, while its file changes. Some settings have an effect at
 * the start of the server only: they remain, and it is said once for each change of one of them.
 */
final class RunningConfiguration {
  private final Map<String, Object> atStart;
  private final Console console;
  private Configuration current;

  /** The last value of each key; those of a section that is gone remain. */
  private final Map<String, Object> last;

  /**
   * Creates it.
   *
   * @param initial the configuration with which the server has started
   * @param console shows what has no effect yet
   */
  RunningConfiguration(Configuration initial, Console console) {
    this.current = initial;
    this.console = console;
    this.atStart = fixed(initial);
    this.last = new LinkedHashMap<>(atStart);
  }

  /** Returns the configuration. */
  Configuration current() {
    return current;
  }

  /**
   * Uses what the file says now, as far as that is possible.
   *
   * @param read the file
   */
  void change(Configuration read) {
    Map<String, Object> now = fixed(read);
    now.forEach(
        (key, value) -> {
          boolean isOfNewSection = !last.containsKey(key);
          if (!isOfNewSection && !value.equals(last.get(key)) && !value.equals(atStart.get(key))) {
            console.line(key + " has changed, which takes effect when the server is started again");
          }
        });
    last.putAll(now);
    current = read.withFixedSettingsOf(current);
  }

  /** Returns the settings that remain, each by its key. */
  private static Map<String, Object> fixed(Configuration read) {
    Map<String, Object> settings = new LinkedHashMap<>();
    read.requests()
        .ifPresent(
            http -> {
              settings.put("http.address", http.address());
              settings.put("http.ssl", http.tls());
              settings.put("http.http2", http.http2());
              settings.put("http.middleware", http.middleware());
            });
    settings.put("server.relay", read.workers().relay());
    settings.put("server.on_init", read.workers().init());
    settings.put("status", read.status());
    Optional<RpcSettings> rpc = read.rpc();
    settings.put("rpc", rpc.map(RpcSettings::address));
    rpc.ifPresent(
        services -> {
          settings.put("kv", services.storages());
          settings.put("lock", services.hasLocks());
          settings.put("app", services.hasLog());
          settings.put("metrics", services.metrics());
        });
    Optional<JobsSettings> jobs = read.jobs();
    settings.put("jobs", jobs.isPresent());
    jobs.ifPresent(
        queues -> {
          settings.put("jobs.pipelines", queues.pipelines());
          settings.put("jobs.consume", queues.consumed());
        });
    return settings;
  }
}
