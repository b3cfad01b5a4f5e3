package dev.rrjava.devserver.jobs;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers by which RoadRunner's driver {@code memory} says to which trace a job belongs; it has
 * them even without the plugin {@code otel}. A job stays in the trace of its pusher, and each
 * delivery is a span of its own.
 */
final class TraceHeaders {
  private static final String PARENT = "Traceparent";
  private static final String JAEGER = "Uber-Trace-Id";

  /** The header of W3C Trace Context: version, trace, span, flags. */
  private static final Pattern VALUE =
      Pattern.compile("00-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

  private static final int SAMPLED = 1;
  private static final int HEX = 16;

  private TraceHeaders() {}

  /**
   * Returns headers for a delivery.
   *
   * @param headers those of the job, from its pusher or from an earlier delivery
   */
  static Map<String, List<String>> addTo(Map<String, List<String>> headers) {
    Optional<Matcher> parent =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(PARENT))
            .flatMap(header -> header.getValue().stream().limit(1))
            .map(VALUE::matcher)
            .filter(Matcher::matches)
            .findFirst();
    String trace = parent.map(found -> found.group(1)).orElseGet(() -> random() + random());
    int flags = parent.map(found -> Integer.parseInt(found.group(2), HEX)).orElse(SAMPLED);
    String span = random();
    int sampled = flags & SAMPLED;
    Map<String, List<String>> traced = new LinkedHashMap<>(headers);
    traced.put(PARENT, List.of("00-" + trace + "-" + span + "-0" + sampled));
    traced.put(JAEGER, List.of(trace + ":" + span + ":0:" + sampled));
    return traced;
  }

  private static String random() {
    long number = ThreadLocalRandom.current().nextLong();
    return HexFormat.of().toHexDigits(number == 0 ? 1 : number);
  }
}
