package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.config.MetricsSettings;
import dev.rrjava.devserver.config.MetricsSettings.CollectorSettings;
import dev.rrjava.devserver.config.MetricsSettings.CollectorType;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.worker.MalformedPayloadException;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that a worker sends.
 *
 * @param name the key of its collector
 * @param value the value
 * @param labels the values of the labels
 */
record MetricMessage(String name, double value, List<String> labels) {

  /** Reads a part of a message. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(JsonReader json);
  }

  static MetricMessage read(byte[] message) throws RpcFailure {
    return read(message, MetricMessage::value);
  }

  static CollectorSettings readDeclaration(byte[] message) throws RpcFailure {
    return read(message, MetricMessage::declaration);
  }

  static String readName(byte[] message) throws RpcFailure {
    return read(message, JsonReader::text);
  }

  private static <T> T read(byte[] message, Reading<T> reading) throws RpcFailure {
    JsonReader json = new JsonReader("the message", message, 0, message.length);
    try {
      T read = reading.read(json);
      json.end();
      return read;
    } catch (MalformedPayloadException | IllegalArgumentException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private static MetricMessage value(JsonReader json) {
    String name = "";
    double value = 0;
    List<String> labels = List.of();
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      switch (json.name()) {
        case "name" -> name = json.text();
        case "value" -> value = number(json);
        case "labels" -> labels = strings(json);
        default -> json.skip();
      }
    }
    return new MetricMessage(name, value, labels);
  }

  private static CollectorSettings declaration(JsonReader json) {
    String name = "";
    CollectorSettings collector =
        new CollectorSettings("", "", CollectorType.COUNTER, "", List.of(), List.of());
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      switch (json.name()) {
        case "name" -> name = json.text();
        case "collector" -> collector = collector(json);
        default -> json.skip();
      }
    }
    return new CollectorSettings(
        name,
        collector.name() + name,
        collector.type(),
        collector.help(),
        collector.labels(),
        collector.buckets());
  }

  /** Reads a collector, whose name is only what comes before the name of the message. */
  private static CollectorSettings collector(JsonReader json) {
    String namespace = "";
    String subsystem = "";
    String type = "";
    String help = "";
    List<String> labels = List.of();
    List<Double> buckets = new ArrayList<>();
    for (boolean more = json.beginObject(); more; more = json.nextMember()) {
      switch (json.name()) {
        case "namespace" -> namespace = json.text();
        case "subsystem" -> subsystem = json.text();
        case "type" -> type = json.text();
        case "help" -> help = json.text();
        case "labels" -> labels = strings(json);
        case "buckets" -> readNumbers(json, buckets);
        default -> json.skip();
      }
    }
    String before = MetricsSettings.name(namespace, subsystem, "");
    return new CollectorSettings("", before, type(type), help, labels, List.copyOf(buckets));
  }

  private static CollectorType type(String text) {
    return CollectorType.of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "metrics_rpc_declare: unknown collector type: " + text));
  }

  private static List<String> strings(JsonReader json) {
    List<String> strings = new ArrayList<>();
    if (!json.skipNull()) {
      for (boolean more = json.beginArray(); more; more = json.nextElement()) {
        strings.add(json.text());
      }
    }
    return List.copyOf(strings);
  }

  private static void readNumbers(JsonReader json, List<Double> numbers) {
    if (!json.skipNull()) {
      for (boolean more = json.beginArray(); more; more = json.nextElement()) {
        numbers.add(number(json));
      }
    }
  }

  private static double number(JsonReader json) {
    int start = json.position();
    json.skip();
    return Double.parseDouble(json.source(start).strip());
  }
}
