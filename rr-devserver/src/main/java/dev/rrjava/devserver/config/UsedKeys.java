package dev.rrjava.devserver.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  /** Sections that are read if there is one for the RPC. */
  private static final Set<String> NEED_RPC = Set.of("kv", "lock", "metrics");

  /** Keys of earlier versions that RoadRunner 3.0 ignores. */
  private static final Map<String, String> REMOVED =
      Map.of(
          "reload", "the plugin was removed",
          "server.after_init", "the command never runs",
          "server.relay_timeout", "the limit is http.pool.allocate_timeout",
          "tcp", "the plugin was removed");

  private final Set<String> values = new TreeSet<>();
  private final Set<String> sections = new TreeSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  private static Map<String, String> ofRoadRunner() {
    Map<String, String> effects = new LinkedHashMap<>();
    effects.put("amqp", "connects to RabbitMQ");
    effects.put("app", "configures the application logger");
    effects.put("beanstalk", "connects to Beanstalk");
    effects.put("boltdb", "opens a database for key-value and jobs");
    effects.put("centrifuge", "serves WebSocket clients by Centrifugo");
    effects.put("endure", "configures how plugins start and stop");
    effects.put("fileserver", "serves files");
    effects.put("google-pub-sub", "connects to Google Pub/Sub");
    effects.put("grpc", "serves gRPC");
    effects.put("http.cache", "caches responses");
    effects.put("http.fcgi", "serves FastCGI");
    effects.put("http.http3", "serves HTTP/3");
    effects.put("http.otel", "creates traces");
    effects.put("http.pool.reset_timeout", "limits how long a reset waits for workers");
    effects.put("http.ssl.acme", "gets certificates from Let's Encrypt");
    effects.put("informer", "reports on the workers");
    effects.put("jobs.options", "configures how many queues start at a time");
    effects.put("kafka", "connects to Kafka");
    effects.put("kv", "stores keys and values for workers");
    effects.put("lock", "locks resources for workers");
    effects.put("logs.channels", "logs for each plugin as configured there");
    effects.put("logs.encoding", "writes its log in this format");
    effects.put("logs.err_output", "writes errors of its log there");
    effects.put("logs.file_logger_options", "writes its log to a file");
    effects.put("logs.format", "writes its log in this format");
    effects.put("logs.line_ending", "ends the lines of its log with this");
    effects.put("logs.mode", "writes its log in the format of this mode");
    effects.put("logs.output", "writes its log there");
    effects.put("logs.skip_line_ending", "ends the lines of its log with nothing");
    effects.put("logs.time_format", "writes times of its log in this format");
    effects.put("memory", "stores keys and values in memory");
    effects.put("memcached", "connects to Memcached");
    effects.put("metrics", "serves metrics");
    effects.put("nats", "connects to NATS");
    effects.put("nsq", "connects to NSQ");
    effects.put("otel", "sends traces");
    effects.put("redis", "connects to Redis");
    effects.put("resetter", "replaces workers on request");
    effects.put("server.group", "runs workers as this group");
    effects.put("server.user", "runs workers as this user");
    effects.put("server.on_init.user", "runs the command as this user");
    effects.put("service.*.user", "runs the program as this user");
    effects.put("sqs", "connects to SQS");
    effects.put("temporal", "runs Temporal workers");
    return effects;
  }

  /** Returns the keys that RoadRunner has, and that have no effect here. */
  static Set<String> named() {
    return OF_ROADRUNNER.keySet();
  }

  /** Notes that a value is used, if it is there. */
  void value(String path) {
    values.add(path);
  }

  /** Adds a sentence for the user about a value that is used. */
  void remark(String sentence) {
    remarks.add(sentence);
  }

  /** Notes that a section is read key by key. */
  void section(String path) {
    sections.add(path);
  }

  /**
   * Returns the remarks, and a notice for each key that is not used.
   *
   * @param tree the configuration
   * @return the remarks, then the notices in the order of the file
   */
  List<String> notices(Map<?, ?> tree) {
    List<String> notices = new ArrayList<>(remarks);
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
    String removed = REMOVED.get(path);
    if (removed != null) {
      return path + " has no effect in RoadRunner 3.0 either: " + removed;
    }
    if (NEED_RPC.contains(path)) {
      return path
          + " has no effect in the development server without rpc.listen, the address at which"
          + " workers call it; RoadRunner "
          + effect;
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
