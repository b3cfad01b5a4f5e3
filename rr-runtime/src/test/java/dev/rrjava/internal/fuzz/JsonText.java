package dev.rrjava.internal.fuzz;

import dev.rrjava.http.HttpParts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON, the plainest way: what is read again must be what was written. */
final class JsonText {
  private JsonText() {}

  /**
   * Encodes a value.
   *
   * @param value a Map, List, String, Boolean, Number or {@link HttpParts.Word}
   */
  static byte[] of(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quoted((String) e.getKey()) + ":" + text(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonText::text).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof HttpParts.Word word) {
      return word.spelling();
    }
    return value instanceof String string ? quoted(string) : value.toString();
  }

  private static String quoted(String string) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
