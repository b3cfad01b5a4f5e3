package dev.rrjava.devserver.config;

import dev.rrjava.internal.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a configuration as JSON, with sorted keys, as RoadRunner reports its own. */
final class ConfigurationJson {
  private final UnaryOperator<String> texts;

  /**
   * Creates a writer.
   *
   * @param texts replaces references to variables in strings
   */
  ConfigurationJson(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  String write(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, element) -> sorted.put(String.valueOf(key), element));
      return sorted.entrySet().stream()
          .map(entry -> JsonText.quote(entry.getKey()) + ":" + write(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::write).collect(Collectors.joining(",", "[", "]"));
    }
    return value == null || value instanceof Boolean || value instanceof Integer
        ? String.valueOf(value)
        : JsonText.quote(texts.apply(value.toString()));
  }
}
