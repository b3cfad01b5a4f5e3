package dev.rrjava.micrometer;

import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.FakeRpcServer.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's plugin {@code metrics}, as far as a test can do without it. */
final class FakeCollectors implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\"value\":([-0-9.E]+)");
  private static final Pattern LABELS = Pattern.compile("\"labels\":\\[([^]]*)]");
  private static final Pattern BUCKETS = Pattern.compile("\"buckets\":\\[([^]]*)]");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private final FakeRpcServer server = FakeRpcServer.start(this::serve);
  private final Map<String, String> declarations = new ConcurrentHashMap<>();
  private final Map<String, Double> samples = new TreeMap<>(); // guarded by this
  private final List<String> calls = new CopyOnWriteArrayList<>();

  FakeCollectors() throws IOException {}

  String address() {
    return server.address();
  }

  private void serve(FakeRpcServer.Connection connection) throws IOException {
    while (true) {
      Call call = connection.next();
      String message = call.text();
      String name = first(NAME, message);
      calls.add(call.method() + " " + name);
      if (call.method().equals("metrics.Declare")) {
        declarations.putIfAbsent(name, message);
      } else if (!declarations.containsKey(name)) {
        connection.fail(call, "undefined collector");
        continue;
      } else {
        apply(call.method(), name, message);
      }
      connection.reply(call, "true".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** As after a restart. */
  synchronized void forget() {
    declarations.clear();
    samples.clear();
  }

  private synchronized void apply(String method, String name, String message) {
    String declaration = declarations.getOrDefault(name, "");
    List<String> keys = texts(declaration);
    List<String> values = texts(message);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      labels.add(keys.get(i) + "=\"" + values.get(i) + "\"");
    }
    double value = Double.parseDouble(first(VALUE, message));
    switch (method) {
      case "metrics.Add" -> samples.merge(sample(name, labels), value, Double::sum);
      case "metrics.Set" -> samples.put(sample(name, labels), value);
      default -> observe(name, labels, value, declaration);
    }
  }

  private void observe(String name, List<String> labels, double value, String declaration) {
    samples.merge(sample(name + "_count", labels), 1.0, Double::sum);
    samples.merge(sample(name + "_sum", labels), value, Double::sum);
    Matcher buckets = BUCKETS.matcher(declaration);
    if (buckets.find()) {
      for (String limit : (buckets.group(1) + ",Infinity").split(",", -1)) {
        double upper = Double.parseDouble(limit);
        List<String> withLimit = new ArrayList<>(labels);
        withLimit.add("le=\"" + (Double.isInfinite(upper) ? "+Inf" : upper) + "\"");
        samples.merge(sample(name + "_bucket", withLimit), value <= upper ? 1.0 : 0, Double::sum);
      }
    }
  }

  private static String sample(String name, List<String> labels) {
    return labels.isEmpty() ? name : name + "{" + String.join(",", labels) + "}";
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static List<String> texts(String message) {
    Matcher labels = LABELS.matcher(message);
    return labels.find()
        ? TEXT.matcher(labels.group(1)).results().map((MatchResult text) -> text.group(1)).toList()
        : List.of();
  }

  synchronized Map<String, Double> samples() {
    return new TreeMap<>(samples);
  }

  /** Methods and names of the calls so far. */
  List<String> calls() {
    return calls;
  }

  String declaration(String name) {
    return declarations.getOrDefault(name, "");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
