package dev.rrjava.http;

import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.internal.payload.JsonHead;
import dev.rrjava.internal.payload.ProtobufHead;
import dev.rrjava.internal.payload.ResponseHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the fuzz targets need of this package and applications don't. */
public final class HttpParts {
  private HttpParts() {}

  /**
   * A word of JSON that is no string.
   *
   * @param spelling the number, {@code true}, {@code false} or {@code null}
   */
  public record Word(String spelling) {}

  /**
   * Reads a JSON text.
   *
   * @return a Map, List, String or {@link Word}
   */
  public static Object json(byte[] bytes) {
    JsonReader in = reader(bytes);
    Object value = value(in);
    in.end();
    return value;
  }

  /** Checks a JSON text without keeping any of it. */
  public static void skipJson(byte[] bytes) {
    JsonReader in = reader(bytes);
    in.skip();
    in.end();
  }

  private static JsonReader reader(byte[] bytes) {
    return new JsonReader("a text", bytes, 0, bytes.length);
  }

  private static Object value(JsonReader in) {
    return switch (in.peek()) {
      case OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        for (boolean more = in.beginObject(); more; more = in.nextMember()) {
          members.put(in.name(), value(in));
        }
        yield members;
      }
      case ARRAY -> {
        List<Object> elements = new ArrayList<>();
        for (boolean more = in.beginArray(); more; more = in.nextElement()) {
          elements.add(value(in));
        }
        yield elements;
      }
      case STRING -> in.text();
      case NUMBER, BOOLEAN, NULL -> {
        int start = in.position();
        in.skip();
        yield new Word(in.source(start));
      }
    };
  }

  /** Reads a JSON text that is an integer of 64 bits. */
  public static long integer(byte[] bytes) {
    return reader(bytes).integer();
  }

  /** Reads a query. */
  public static QueryParameters query(String rawQuery) {
    return QueryParameters.parse(rawQuery);
  }

  /** Encodes a head for RoadRunner 2024 and later. */
  public static byte[] protobufHead(int status, Headers headers) {
    return encode(new ProtobufHead(), status, headers);
  }

  /** Encodes a head for RoadRunner 2023.3. */
  public static byte[] jsonHead(int status, Headers headers) {
    return encode(new JsonHead(), status, headers);
  }

  private static byte[] encode(ResponseHead head, int status, Headers headers) {
    int length = head.encode(status, headers.lines());
    return Arrays.copyOf(head.bytes(), length);
  }

  /** A body without its coding; empty when it is refused with 400 or 413. */
  public static Optional<byte[]> decoded(String coding, byte[] body, int limit) {
    try {
      return Optional.of(
          ContentDecoding.decode(Headers.EMPTY.with("Content-Encoding", coding), body, limit));
    } catch (HttpException e) {
      if (e.status() != 400 && e.status() != 413) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Start and end of each part that a Range asks for; none when it is ignored. */
  public static List<long[]> ranges(String range, long contentLength) {
    Headers headers = Headers.ofLines(List.of("Range", range));
    List<ByteRange> parts = RangeRequest.parse(headers, contentLength);
    return parts == null
        ? List.of()
        : parts.stream().map(part -> new long[] {part.start(), part.end()}).toList();
  }
}
