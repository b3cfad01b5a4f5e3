package dev.rrjava.metrics;

import dev.rrjava.internal.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A metric with its labels. Collects values, until they are sent. Thread-safe. */
public abstract sealed class Metric permits Counter, Gauge, Histogram {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  private final String name;
  private final String help;
  private final List<String> labels;

  Metric(String name, String help, List<String> labels) {
    require(NAME, "name of a metric", name);
    for (String label : labels) {
      require(LABEL, "name of a label", label);
    }
    if (Set.copyOf(labels).size() < labels.size()) {
      throw new IllegalArgumentException(name + ": expected different labels but was " + labels);
    }
    this.name = name;
    this.help = help;
    this.labels = labels;
  }

  private static void require(Pattern form, String what, String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "expected a "
              + what
              + " of letters, digits and underscores, such as tickets_sold, but was \""
              + text
              + "\"");
    }
  }

  /**
   * Returns the name.
   *
   * @return the name, as Prometheus shows it
   */
  public final String name() {
    return name;
  }

  /** Returns the values of labels, after a check of their number. */
  final List<String> values(String... labelValues) {
    if (labelValues.length != labels.size()) {
      throw new IllegalArgumentException(
          name
              + ": expected a value for each of the labels "
              + labels
              + " but was "
              + List.of(labelValues));
    }
    return List.of(labelValues);
  }

  /** Sends what has been collected since the last time. What can't be sent is kept or dropped. */
  abstract void send(MetricCalls calls);

  /** Returns the type, as the server names it. */
  abstract String type();

  /** Returns further members of the declaration, each with a comma before it. */
  String options() {
    return "";
  }

  /** Returns the message that declares this metric. */
  final String declaration() {
    return "{\"name\":"
        + JsonText.quote(name)
        + ",\"collector\":{\"type\":\""
        + type()
        + "\",\"help\":"
        + JsonText.quote(help)
        + array("labels", labels)
        + options()
        + "}}";
  }

  /** Returns what differs in the declaration of another metric of the same type and name. */
  final List<String> differences(Metric other) {
    List<String> differences = new ArrayList<>();
    if (!help.equals(other.help)) {
      differences.add("the help was \"" + help + "\" and is now \"" + other.help + "\"");
    }
    if (!labels.equals(other.labels)) {
      differences.add("the labels were " + labels + " and are now " + other.labels);
    }
    if (!options().equals(other.options())) {
      differences.add(
          "the buckets were " + limits(options()) + " and are now " + limits(other.options()));
    }
    return differences;
  }

  private static String limits(String options) {
    return options.isEmpty() ? "the usual ones" : options.substring(options.indexOf('['));
  }

  /** Returns the message with a value. */
  final String message(double value, List<String> labelValues) {
    return "{\"name\":"
        + JsonText.quote(name)
        + ",\"value\":"
        + number(value)
        + array("labels", labelValues)
        + "}";
  }

  private static String array(String member, List<String> texts) {
    return texts.isEmpty()
        ? ""
        : texts.stream()
            .map(JsonText::quote)
            .collect(Collectors.joining(",", ",\"" + member + "\":[", "]"));
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  /** Rejects what JSON can't express. */
  final double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + ": expected a finite number but was " + value);
    }
    return value;
  }
}
