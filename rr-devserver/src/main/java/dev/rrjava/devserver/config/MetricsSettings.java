package dev.rrjava.devserver.config;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings of the page with the application's metrics: {@code metrics}.
 *
 * @param address the address of the page
 * @param collectors those that are declared in the configuration
 */
public record MetricsSettings(InetSocketAddress address, List<CollectorSettings> collectors) {

  /**
   * A collector.
   *
   * @param key the name by which workers call it
   * @param name the name on the page: that and, before it, namespace and subsystem
   * @param type what it does with values
   * @param help the description
   * @param labels the names of its labels
   * @param buckets the upper limits of a histogram, in increasing order; none for the default ones
   */
  public record CollectorSettings(
      String key,
      String name,
      CollectorType type,
      String help,
      List<String> labels,
      List<Double> buckets) {}

  /** What collectors do with values. */
  public enum CollectorType {
    /** Adds them up. */
    COUNTER,
    /** Adds, subtracts and replaces. */
    GAUGE,
    /** Counts them by size. */
    HISTOGRAM,
    /** Counts them and adds them up. */
    SUMMARY;

    /**
     * Returns the type with a name.
     *
     * @param text the name, in lower case
     * @return the type; empty if there is none
     */
    public static Optional<CollectorType> of(String text) {
      return Arrays.stream(values()).filter(type -> type.toString().equals(text)).findFirst();
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the settings, or none if the section has no address. */
  static Optional<MetricsSettings> read(Section section, AddressScope scope, List<String> notices) {
    return section
        .listenAddress("address", scope)
        .map(address -> new MetricsSettings(address, collectors(section, notices)));
  }

  private static List<CollectorSettings> collectors(Section section, List<String> notices) {
    Section collect = section.section("collect");
    List<CollectorSettings> collectors = new ArrayList<>();
    for (String key : collect.keys()) {
      collectors.add(collector(key, collect.section(key), notices));
    }
    return List.copyOf(collectors);
  }

  private static CollectorSettings collector(String key, Section section, List<String> notices) {
    if (section.isPresent("objectives")) {
      notices.add(
          "metrics.collect."
              + key
              + ".objectives: the development server shows count and sum only");
    }
    return new CollectorSettings(
        key,
        name(section.text("namespace").orElse(""), section.text("subsystem").orElse(""), key),
        type(section),
        section.text("help").orElse(""),
        section.strings("labels"),
        section.strings("buckets").stream().map(text -> number(section, text)).toList());
  }

  private static CollectorType type(Section section) {
    String text = section.text("type").orElse("");
    return CollectorType.of(text)
        .orElseThrow(() -> section.wrong("type", "counter, gauge, histogram or summary", text));
  }

  /**
   * Returns the name of a collector on the page.
   *
   * @param namespace empty for none
   * @param subsystem empty for none
   * @param key the name by which workers call it
   * @return the parts, with underscores between them
   */
  public static String name(String namespace, String subsystem, String key) {
    return (namespace.isEmpty() ? "" : namespace + "_")
        + (subsystem.isEmpty() ? "" : subsystem + "_")
        + key;
  }

  private static double number(Section section, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw section.wrong("buckets", "numbers", text);
    }
  }
}
