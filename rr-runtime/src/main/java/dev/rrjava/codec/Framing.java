package dev.rrjava.codec;

import dev.rrjava.http.MediaType;
import java.nio.charset.StandardCharsets;

/** The bytes before, between and after the objects of a body with several objects. */
final class Framing {
  /** A JSON array. */
  static final Framing ARRAY = new Framing("[", ",", "", "]", "[]");

  /** One object per line. */
  private static final Framing LINES = new Framing("", "", "\n", "", "");

  /** Server-sent events (WHATWG HTML), each with one object as its data. */
  private static final Framing EVENTS = new Framing("data: ", "data: ", "\n\n", "", "");

  private final byte[] beforeFirst;
  private final byte[] beforeOther;
  private final byte[] behind;
  private final byte[] end;
  private final byte[] none;

  private Framing(String beforeFirst, String beforeOther, String behind, String end, String none) {
    this.beforeFirst = beforeFirst.getBytes(StandardCharsets.US_ASCII);
    this.beforeOther = beforeOther.getBytes(StandardCharsets.US_ASCII);
    this.behind = behind.getBytes(StandardCharsets.US_ASCII);
    this.end = end.getBytes(StandardCharsets.US_ASCII);
    this.none = none.getBytes(StandardCharsets.US_ASCII);
  }

  static Framing of(String mediaType) {
    return switch (MediaType.parse(mediaType).name()) {
      case "application/x-ndjson", "application/ndjson", "application/jsonl" -> LINES;
      case "text/event-stream" -> EVENTS;
      default -> ARRAY;
    };
  }

  /** Returns whether a reader has to wait for the end anyway, so that elements can be buffered. */
  boolean isGathered() {
    return this == ARRAY;
  }

  /**
   * Returns one element with its separators. JSON has line breaks only between its tokens, where
   * they have no meaning.
   */
  byte[] frame(byte[] json, boolean isFirst) {
    byte[] element = this == ARRAY ? json : inOneLine(json);
    byte[] before = isFirst ? beforeFirst : beforeOther;
    if (before.length == 0 && behind.length == 0) {
      return element;
    }
    byte[] framed = new byte[before.length + element.length + behind.length];
    System.arraycopy(before, 0, framed, 0, before.length);
    System.arraycopy(element, 0, framed, before.length, element.length);
    System.arraycopy(behind, 0, framed, before.length + element.length, behind.length);
    return framed;
  }

  private static byte[] inOneLine(byte[] json) {
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n' || line[i] == '\r') {
        line[i] = ' ';
      }
    }
    return line;
  }

  /** Returns the bytes after the last element; may be empty. */
  byte[] end(boolean isEmpty) {
    return isEmpty ? none : end;
  }
}
