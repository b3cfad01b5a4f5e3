package dev.rrjava.http;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A header field after the body (RFC 9110 section 6.5), such as a checksum of a stream, or its
 * outcome. Sent with the name spelled as given. A client gets it only over HTTP/2, or if HTTP/1.1
 * sends the body in chunks, so the worker does not add a {@code Content-Length} to a response with
 * trailers.
 */
public final class Trailer {
  private static final String COMPLETE = "complete";
  private static final String FAILED = "failed";

  /** Fields that a client needs before the body, or that must not change after it. */
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

  /** Null if the value is the outcome. */
  private final @Nullable Supplier<String> value;

  private Trailer(String name, @Nullable Supplier<String> value) {
    HeaderRules.checkName(name);
    String lower = name.toLowerCase(Locale.ROOT);
    if (FORBIDDEN.contains(lower) || lower.startsWith("if-")) {
      throw new IllegalArgumentException(
          "the header " + name + " must be before the body and can't be a trailer");
    }
    this.name = name;
    this.value = value;
  }

  /**
   * Returns a trailer with a known value.
   *
   * @param name the name of the field
   * @param value its value; not sent if the body is incomplete
   * @return the trailer
   * @throws IllegalArgumentException if the name is not a token, or of a field that must not be a
   *     trailer, or the value has a control character
   */
  public static Trailer of(String name, String value) {
    HeaderRules.checkValue(name, value);
    return new Trailer(name, () -> value);
  }

  /**
   * Returns a trailer whose value is known after the body has been written.
   *
   * @param name the name of the field
   * @param value called once, when the body is complete; not called if it is incomplete
   * @return the trailer
   * @throws IllegalArgumentException if the name is not a token, or of a field that must not be a
   *     trailer
   */
  public static Trailer of(String name, Supplier<String> value) {
    return new Trailer(name, Objects.requireNonNull(value, "value"));
  }

  /**
   * Returns a trailer with the outcome of the body: {@code complete} or {@code failed}. RoadRunner
   * ends a body that fails in the middle as if it were complete (relay protocol, 9.5), so without a
   * declared length this is the only way for a client to notice.
   *
   * @param name the name of the field, for example {@code X-Outcome}
   * @return the trailer
   * @throws IllegalArgumentException if the name is not a token, or of a field that must not be a
   *     trailer
   */
  public static Trailer outcome(String name) {
    return new Trailer(name, null);
  }

  /**
   * Returns the name of the field.
   *
   * @return as it was given
   */
  public String name() {
    return name;
  }

  /**
   * Returns the trailers in the form that RoadRunner requires: announced, with exactly the same
   * names (relay protocol, 8.13).
   *
   * @param isComplete false if the body is incomplete: only its outcome is sent then
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
