package dev.rrjava.devserver.rpc;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Arguments and results of methods that take JSON. An empty argument, and {@code null}, are what
 * they are in Go: an empty string, or false.
 */
final class JsonMessage {
  static final byte[] TRUE = bytes("true");
  static final byte[] FALSE = bytes("false");

  private JsonMessage() {}

  static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads an argument that is a string. */
  static String text(byte[] message) {
    if (message.length == 0) {
      return "";
    }
    JsonReader reader = new JsonReader("the argument", message, 0, message.length);
    String text = reader.skipNull() ? "" : reader.text();
    reader.end();
    return text;
  }

  /** Reads an argument that is a boolean, whose value means nothing. */
  static void requireBoolean(byte[] message) {
    if (message.length > 0) {
      JsonReader reader = new JsonReader("the argument", message, 0, message.length);
      if (!reader.skipNull()) {
        reader.bool();
      }
      reader.end();
    }
  }

  /** Writes an array of strings. */
  static byte[] array(List<String> texts) {
    return bytes(texts.stream().map(JsonText::quote).collect(Collectors.joining(",", "[", "]")));
  }
}
