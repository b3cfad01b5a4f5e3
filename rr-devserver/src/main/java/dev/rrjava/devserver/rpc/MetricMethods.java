package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.config.MetricsSettings.CollectorSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods of the plugin {@code metrics}, and its page. */
final class MetricMethods {
  private static final byte[] TRUE = {'t', 'r', 'u', 'e'};

  private final Map<String, Collector> collectors = new TreeMap<>(); // guarded by this

  /** What a method does with a value. */
  @FunctionalInterface
  private interface Operation {
    void apply(Collector collector, double value, List<String> labelValues) throws RpcFailure;
  }

  /** Creates the collectors of the configuration. */
  MetricMethods(List<CollectorSettings> configured) {
    for (CollectorSettings settings : configured) {
      collectors.put(settings.key(), new Collector(settings));
    }
  }

  Map<String, RpcMethod.Immediate> methods() {
    return Map.of(
        "metrics.Add", message -> apply(message, Collector::add),
        "metrics.Sub", message -> apply(message, Collector::subtract),
        "metrics.Set", message -> apply(message, Collector::set),
        "metrics.Observe", message -> apply(message, Collector::observe),
        "metrics.Declare", this::declare,
        "metrics.Unregister", this::unregister);
  }

  private synchronized byte[] apply(byte[] message, Operation operation) throws RpcFailure {
    MetricMessage value = MetricMessage.read(message);
    operation.apply(find(value.name()), value.value(), value.labels());
    return TRUE;
  }

  private Collector find(String key) throws RpcFailure {
    Collector collector = collectors.get(key);
    if (collector == null) {
      throw undefined(key);
    }
    return collector;
  }

  private static RpcFailure undefined(String key) {
    return new RpcFailure("undefined collector: " + key);
  }

  /** A collector that exists already stays as it is: another worker has declared it. */
  private synchronized byte[] declare(byte[] message) throws RpcFailure {
    CollectorSettings settings = MetricMessage.readDeclaration(message);
    collectors.computeIfAbsent(settings.key(), key -> new Collector(settings));
    return TRUE;
  }

  private synchronized byte[] unregister(byte[] message) throws RpcFailure {
    String key = MetricMessage.readName(message);
    if (collectors.remove(key) == null) {
      throw undefined(key);
    }
    return TRUE;
  }

  /** Returns the text for Prometheus. */
  synchronized String page() {
    StringBuilder page = new StringBuilder();
    collectors.values().stream()
        .sorted(Comparator.comparing(Collector::name))
        .forEach(collector -> collector.appendTo(page));
    return page.toString();
  }
}
