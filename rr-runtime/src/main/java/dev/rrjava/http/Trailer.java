package dev.rrjava.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A header field that follows the body (RFC 9110 section 6.5): a checksum of what was streamed, or
 * how it went. Sent with the name spelled as given here. A client sees it only over HTTP/2 or where
 * HTTP/1.1 sends the body in chunks, so that a response with trailers does not get a {@code
 * Content-Length} from the worker.
 */
public final class Trailer {
  private static final String COMPLETE = "complete";
  private static final String FAILED = "failed";

  /** Fields that a recipient needs before the body, or that must not change after it. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "authorization",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "expect",
          "host",
          "keep-alive",
          "max-forwards",
          "pragma",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "vary",
          "www-authenticate");

  private final String name;

  /** Null when the value is the outcome. */
  private final @Nullable Supplier<String> value;

  private Trailer(String name, @Nullable Supplier<String> value) {
    HeaderRules.checkName(name);
    String lower = name.toLowerCase(Locale.ROOT);
    if (FORBIDDEN.contains(lower) || lower.startsWith("if-")) {
      throw new IllegalArgumentException(
          "the header " + name + " has to come before the body and can't be a trailer");
    }
    this.name = name;
    this.value = value;
  }

  /**
   * A trailer whose value is known.
   *
   * @param name the name of the field
   * @param value its value; not sent when the body is cut short
   * @return the trailer
   * @throws IllegalArgumentException when the name is no token, or of a field that must not be a
   *     trailer, or the value has a control character
   */
  public static Trailer of(String name, String value) {
    HeaderRules.checkValue(name, value);
    return new Trailer(name, () -> value);
  }

  /**
   * A trailer whose value is known when the body has been written.
   *
   * @param name the name of the field
   * @param value called once, when the body is complete; not when it is cut short
   * @return the trailer
   * @throws IllegalArgumentException when the name is no token, or of a field that must not be a
   *     trailer
   */
  public static Trailer of(String name, Supplier<String> value) {
    return new Trailer(name, Objects.requireNonNull(value, "value"));
  }

  /**
   * A trailer that says how the body ended: {@code complete} or {@code failed}. RoadRunner ends a
   * body that fails in the middle as if it were complete (relay protocol, 9.5), so that without a
   * declared length this is the only way for a client to tell.
   *
   * @param name the name of the field, for example {@code X-Outcome}
   * @return the trailer
   * @throws IllegalArgumentException when the name is no token, or of a field that must not be a
   *     trailer
   */
  public static Trailer outcome(String name) {
    return new Trailer(name, null);
  }

  /**
   * The name of the field.
   *
   * @return as it was given
   */
  public String name() {
    return name;
  }

  /**
   * The trailers as RoadRunner wants them: announced, each under the very name of the announcement
   * (relay protocol, 8.13).
   *
   * @param isComplete false when the body was cut short: only its outcome is sent then
   */
  static Headers headers(List<Trailer> trailers, boolean isComplete) {
    Headers headers = Headers.EMPTY;
    StringJoiner announced = new StringJoiner(", ");
    for (Trailer trailer : trailers) {
      if (trailer.value == null) {
        headers = headers.withAdded(trailer.name, isComplete ? COMPLETE : FAILED);
        announced.add(trailer.name);
      } else if (isComplete) {
        headers = headers.withAdded(trailer.name, trailer.value.get());
        announced.add(trailer.name);
      }
    }
    return headers.size() == 0 ? headers : headers.with("Trailer", announced.toString());
  }

  @Override
  public String toString() {
    return name;
  }
}
