package dev.rrjava.micrometer;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names as Prometheus expects them, and as Micrometer's registry for Prometheus makes them: {@code
 * http.server.requests} of a timer becomes {@code http_server_requests_seconds}.
 */
final class ServerNaming implements NamingConvention {
  private static final String SECONDS = "seconds";

  /** Suffixes that have a meaning for Prometheus, and are not part of a name. */
  private static final Pattern RESERVED = Pattern.compile("[._](total|created|bucket|info)$");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("^[^a-zA-Z_:]|[^a-zA-Z0-9_:]");
  private static final Pattern NOT_IN_KEYS = Pattern.compile("^[^a-zA-Z_]|[^a-zA-Z0-9_]");

  /** Of a label, these are reserved for Prometheus itself. */
  private static final Pattern UNDERSCORES = Pattern.compile("^__+");

  @Override
  public String name(String name, Meter.Type type, @Nullable String baseUnit) {
    String unit = unit(type, baseUnit);
    String base = snakeCase.name(name, type, unit);
    if (!unit.isEmpty() && !base.endsWith("_" + unit)) {
      base += "_" + unit;
    }
    String valid = NOT_IN_NAMES.matcher(withoutReserved(base)).replaceAll("_");
    return type == Meter.Type.COUNTER ? valid + "_total" : valid;
  }

  private static String unit(Meter.Type type, @Nullable String baseUnit) {
    return switch (type) {
      case TIMER, LONG_TASK_TIMER -> SECONDS;
      case COUNTER, GAUGE, DISTRIBUTION_SUMMARY -> baseUnit == null ? "" : baseUnit;
      case OTHER -> "";
    };
  }

  private static String withoutReserved(String name) {
    String rest = name;
    while (RESERVED.matcher(rest).find()) {
      rest = RESERVED.matcher(rest).replaceAll("");
    }
    return rest;
  }

  @Override
  public String tagKey(String key) {
    String valid = NOT_IN_KEYS.matcher(snakeCase.tagKey(key)).replaceAll("_");
    return UNDERSCORES.matcher(valid).replaceAll("_");
  }
}
