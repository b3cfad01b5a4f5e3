package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.config.MetricsSettings.CollectorSettings;
import dev.rrjava.devserver.config.MetricsSettings.CollectorType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A metric with its series, one for each combination of the values of its labels. */
final class Collector {
  /** Those of Prometheus, for histograms that declare none. */
  private static final List<Double> DEFAULT_BUCKETS =
      List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

  private static final Pattern NOT_IN_NAMES = Pattern.compile("^[^a-zA-Z_:]|[^a-zA-Z0-9_:]");

  private final CollectorSettings settings;
  private final CollectorType type;
  private final double[] buckets;
  private final Map<String, Series> series = new TreeMap<>();

  /** The values for one combination. Of a histogram, {@code counts} are those of its buckets. */
  private static final class Series {
    private final long[] counts;
    private double value;
    private long count;

    private Series(int bucketCount) {
      this.counts = new long[bucketCount];
    }
  }

  Collector(CollectorSettings settings) {
    this.settings = settings;
    this.type = settings.type();
    List<Double> limits = settings.buckets().isEmpty() ? DEFAULT_BUCKETS : settings.buckets();
    this.buckets =
        type == CollectorType.HISTOGRAM
            ? limits.stream().mapToDouble(Double::doubleValue).toArray()
            : new double[0];
    if (settings.labels().isEmpty()) {
      series.put("", new Series(buckets.length)); // shown before it has a value
    }
  }

  /** Adds to a counter or gauge. */
  void add(double amount, List<String> labelValues) throws RpcFailure {
    require(type == CollectorType.COUNTER || type == CollectorType.GAUGE, "Add");
    if (type == CollectorType.COUNTER && amount < 0) {
      throw new RpcFailure("counter cannot decrease in value: " + settings.key());
    }
    series(labelValues).value += amount;
  }

  /** Subtracts from a gauge. */
  void subtract(double amount, List<String> labelValues) throws RpcFailure {
    require(type == CollectorType.GAUGE, "Sub");
    series(labelValues).value -= amount;
  }

  /** Sets a gauge. */
  void set(double value, List<String> labelValues) throws RpcFailure {
    require(type == CollectorType.GAUGE, "Set");
    series(labelValues).value = value;
  }

  /** Adds a value to a histogram or summary. */
  void observe(double value, List<String> labelValues) throws RpcFailure {
    require(type == CollectorType.HISTOGRAM || type == CollectorType.SUMMARY, "Observe");
    Series found = series(labelValues);
    found.value += value;
    found.count++;
    for (int i = 0; i < buckets.length; i++) {
      if (value <= buckets[i]) {
        found.counts[i]++;
      }
    }
  }

  private void require(boolean isSupported, String operation) throws RpcFailure {
    if (!isSupported) {
      throw new RpcFailure(
          "collector does not support the requested operation: %s does not support %s"
              .formatted(settings.key(), operation));
    }
  }

  private Series series(List<String> labelValues) throws RpcFailure {
    if (labelValues.size() != settings.labels().size()) {
      throw new RpcFailure("required labels for collector: " + settings.key());
    }
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < labelValues.size(); i++) {
      labels.append(i == 0 ? "" : ",").append(settings.labels().get(i)).append("=\"");
      labels.append(escaped(labelValues.get(i)).replace("\"", "\\\"")).append('"');
    }
    return series.computeIfAbsent(labels.toString(), key -> new Series(buckets.length));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** Returns the name on the page. */
  String name() {
    return NOT_IN_NAMES.matcher(settings.name()).replaceAll("_");
  }

  /** Appends all series in the text format of Prometheus; nothing if there is none. */
  void appendTo(StringBuilder page) {
    if (series.isEmpty()) {
      return;
    }
    page.append("# HELP %s %s\n".formatted(name(), escaped(settings.help())));
    page.append("# TYPE %s %s\n".formatted(name(), type));
    series.forEach((labels, values) -> append(page, labels, values));
  }

  private void append(StringBuilder page, String labels, Series values) {
    if (type == CollectorType.COUNTER || type == CollectorType.GAUGE) {
      line(page, "", labels, GoNumber.format(values.value));
      return;
    }
    if (type == CollectorType.HISTOGRAM) {
      String before = labels.isEmpty() ? "" : labels + ",";
      for (int i = 0; i < buckets.length; i++) {
        String bucket = before + "le=\"" + GoNumber.format(buckets[i]) + "\"";
        line(page, "_bucket", bucket, Long.toString(values.counts[i]));
      }
      line(page, "_bucket", before + "le=\"+Inf\"", Long.toString(values.count));
    }
    line(page, "_sum", labels, GoNumber.format(values.value));
    line(page, "_count", labels, Long.toString(values.count));
  }

  private void line(StringBuilder page, String suffix, String labels, String value) {
    page.append(name()).append(suffix);
    if (!labels.isEmpty()) {
      page.append('{').append(labels).append('}');
    }
    page.append(' ').append(value).append('\n');
  }
}
