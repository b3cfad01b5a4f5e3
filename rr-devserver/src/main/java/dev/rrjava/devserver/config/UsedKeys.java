package dev.rrjava.devserver.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that the development server has asked for, and what it says about the others: nothing in
 * a configuration is ignored silently.
 */
final class UsedKeys {
  /** What RoadRunner does with keys that have no effect here. */
  private static final Map<String, String> OF_ROADRUNNER = ofRoadRunner();

  private final Set<String> values = new TreeSet<>();
  private final Set<String> sections = new TreeSet<>();

  private static Map<String, String> ofRoadRunner() {
    Map<String, String> effects = new LinkedHashMap<>();
    effects.put("amqp", "connects to RabbitMQ");
    effects.put("app", "configures the application logger");
    effects.put("beanstalk", "connects to Beanstalk");
    effects.put("boltdb", "opens a database for key-value and jobs");
    effects.put("centrifuge", "serves WebSocket clients by Centrifugo");
    effects.put("dotenv", "reads variables from a file");
    effects.put("endure", "configures how plugins start and stop");
    effects.put("fileserver", "serves files");
    effects.put("grpc", "serves gRPC");
    effects.put("http.access_logs", "logs each request");
    effects.put("http.cache", "caches responses");
    effects.put("http.fcgi", "serves FastCGI");
    effects.put("http.gzip", "compresses responses");
    effects.put("http.headers", "adds headers, those of CORS too");
    effects.put("http.http2", "configures HTTP/2");
    effects.put("http.http3", "serves HTTP/3");
    effects.put("http.middleware", "passes requests through these plugins");
    effects.put("http.otel", "creates traces");
    effects.put("http.pool.debug", "starts a worker for each request");
    effects.put("http.pool.dynamic_allocator", "starts more workers if all are busy");
    effects.put("http.pool.max_jobs", "replaces each worker after so many requests");
    effects.put("http.pool.max_queue_size", "rejects requests if so many wait for a worker");
    effects.put("http.pool.reset_timeout", "limits how long a reset waits for workers");
    effects.put("http.pool.supervisor", "limits the time and the memory of workers");
    effects.put("http.ssl", "serves HTTPS");
    effects.put("http.static", "serves files");
    effects.put("http.trusted_subnets", "trusts the client's address that proxies pass");
    effects.put("informer", "reports on the workers");
    effects.put("jobs", "passes jobs of queues to workers");
    effects.put("kafka", "connects to Kafka");
    effects.put("kv", "stores keys and values for workers");
    effects.put("lock", "locks resources for workers");
    effects.put("logs", "configures its log");
    effects.put("memcached", "connects to Memcached");
    effects.put("memory", "stores keys and values in memory");
    effects.put("metrics", "serves metrics");
    effects.put("nats", "connects to NATS");
    effects.put("otel", "sends traces");
    effects.put("redis", "connects to Redis");
    effects.put("resetter", "replaces workers on request");
    effects.put("rpc", "offers its services to workers");
    effects.put("server.after_init", "runs a command after the start");
    effects.put("server.group", "runs workers as this group");
    effects.put("server.on_init", "runs a command before the start");
    effects.put("server.relay_timeout", "limits how long a worker may take to connect");
    effects.put("server.user", "runs workers as this user");
    effects.put("service.*.exec_timeout", "ends the program after this time");
    effects.put("service.*.service_name_in_log", "logs the name of the program");
    effects.put("service.*.user", "runs the program as this user");
    effects.put("sqs", "connects to SQS");
    effects.put("status", "reports its health and that of the workers");
    effects.put("tcp", "passes TCP connections to workers");
    effects.put("temporal", "runs Temporal workers");
    return effects;
  }

  /** Notes that a value is used, if it is there. */
  void value(String path) {
    values.add(path);
  }

  /** Notes that a section is read key by key. */
  void section(String path) {
    sections.add(path);
  }

  /**
   * Returns a notice for each key that is not used.
   *
   * @param tree the configuration
   * @return the notices, in the order of the file
   */
  List<String> notices(Map<?, ?> tree) {
    List<String> notices = new ArrayList<>();
    addNotices("", tree, notices);
    return notices;
  }

  private void addNotices(String parent, Map<?, ?> tree, Collection<String> notices) {
    tree.forEach(
        (key, value) -> {
          String path = parent.isEmpty() ? String.valueOf(key) : parent + "." + key;
          if (values.contains(path) || value == null || path.startsWith("x-")) {
            return; // x-… holds what other keys refer to
          }
          if (sections.contains(path) && value instanceof Map<?, ?> section) {
            addNotices(path, section, notices);
          } else {
            notices.add(notice(parent, path));
          }
        });
  }

  private String notice(String parent, String path) {
    String general =
        parent.startsWith("service.") ? "service.*" + path.substring(parent.length()) : path;
    String effect = OF_ROADRUNNER.get(general);
    if (effect == null && parent.equals("service")) {
      effect = "runs this program";
    }
    if (effect != null) {
      return path + " has no effect in the development server; RoadRunner " + effect;
    }
    return path
        + " is not known"
        + similar(path).map(key -> "; did you mean " + key + "?").orElse(", and has no effect");
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private Optional<String> similar(String path) {
    Set<String> known = new TreeSet<>(values);
    known.addAll(sections);
    known.addAll(OF_ROADRUNNER.keySet());
    return known.stream()
        .filter(key -> key.lastIndexOf('.') == path.lastIndexOf('.'))
        .filter(key -> EditDistance.areSimilar(lastPart(key), lastPart(path)))
        .min((one, other) -> EditDistance.between(one, path) - EditDistance.between(other, path));
  }
}
