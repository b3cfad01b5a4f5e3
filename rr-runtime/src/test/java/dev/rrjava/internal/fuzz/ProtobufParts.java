package dev.rrjava.internal.fuzz;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The messages of {@code http.v1} as protobuf-java itself reads them. */
final class ProtobufParts {
  private ProtobufParts() {}

  /** What {@link RequestParts#ofContext} has to say of a message. */
  static Map<String, Object> ofRequest(DynamicMessage message) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("remoteAddr", text(message, "remote_addr"));
    parts.put("protocol", text(message, "protocol"));
    parts.put("method", text(message, "method"));
    parts.put("uri", text(message, "uri"));
    parts.put("rawQuery", text(message, "raw_query"));
    parts.put("headers", headers(message, "header"));
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    map(message, "attributes", (name, value) -> add(attributes, name, value));
    parts.put("attributes", attributes);
    parts.put("parsed", field(message, "parsed"));
    return parts;
  }

  /** A map of header fields: names that differ in case alone are one. */
  static Map<String, List<String>> headers(DynamicMessage message, String field) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Map<String, String> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    map(
        message,
        field,
        (name, value) -> {
          spellings.putIfAbsent(name, name);
          add(headers, spellings.getOrDefault(name, name), value);
        });
    return headers;
  }

  static String text(DynamicMessage message, String field) {
    return (String) field(message, field);
  }

  private static Object field(DynamicMessage message, String name) {
    return message.getField(message.getDescriptorForType().findFieldByName(name));
  }

  private static void add(Map<String, List<String>> map, String key, String value) {
    map.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
  }

  private interface Entries {
    void entry(String key, String value);
  }

  private static void map(DynamicMessage message, String field, Entries entries) {
    for (Object item : (List<?>) field(message, field)) {
      DynamicMessage entry = (DynamicMessage) item;
      for (Object value : (List<?>) field((DynamicMessage) field(entry, "value"), "value")) {
        entries.entry(text(entry, "key"), decoded((ByteString) value));
      }
    }
  }

  private static String decoded(ByteString bytes) {
    return bytes.toString(
        bytes.isValidUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }
}
