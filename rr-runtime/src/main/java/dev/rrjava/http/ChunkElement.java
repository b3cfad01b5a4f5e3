package dev.rrjava.http;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An element of a streamed body. */
final class ChunkElement {
  private ChunkElement() {}

  /** Returns the bytes of a string, of a byte array, or of an event. */
  static byte[] bytes(Object element) {
    if (element instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (element instanceof ServerSentEvent event) {
      return event.toText().getBytes(StandardCharsets.UTF_8);
    }
    return (byte[]) Objects.requireNonNull(element, "an element of a response's body is null");
  }
}
