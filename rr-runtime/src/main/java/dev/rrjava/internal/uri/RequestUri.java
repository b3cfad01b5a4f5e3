package dev.rrjava.internal.uri;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The parts of a request's URI (RFC 3986 section 3), found without validation: scheme, {@code ://},
 * authority, path and query, of which any may be missing. There is no fragment: clients do not send
 * it.
 */
public final class RequestUri {
  private static final int LONGEST_PORT = 5;

  private final EightBytes text;
  private final byte[] bytes;
  private final int start;
  private final int end;

  /**
   * The index at which the authority starts: after the first slashes, if these follow a scheme or
   * come first.
   */
  private final int authorityStart;

  private final int pathStart;
  private final int pathEnd;

  public RequestUri(String text) {
    this(text.getBytes(StandardCharsets.UTF_8));
  }

  private RequestUri(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Creates a URI from bytes in UTF-8, which are not copied. */
  public RequestUri(byte[] bytes, int start, int end) {
    this.text = new EightBytes(bytes);
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.pathEnd = text.indexOf('?', start, end);
    int slash = text.indexOf('/', start, pathEnd);
    boolean leads = slash == start || bytes[slash - 1] == ':';
    if (leads && slash + 1 < pathEnd && bytes[slash + 1] == '/') {
      authorityStart = slash + 2;
      pathStart = text.indexOf('/', authorityStart, pathEnd);
    } else {
      authorityStart = start;
      pathStart = start;
    }
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  public String scheme() {
    int schemeEnd = authorityStart - "://".length();
    return schemeEnd < start ? "" : text(start, schemeEnd).toLowerCase(Locale.ROOT);
  }

  public String authority() {
    return text(authorityStart, pathStart);
  }

  public String host() {
    return text(hostStart(), hostEnd());
  }

  /** Returns the port in the URI, or the default port of its scheme. */
  public OptionalInt port() {
    int portStart = hostEnd() + 1;
    if (portStart < pathStart) {
      return number(portStart);
    }
    return switch (scheme()) {
      case "http" -> OptionalInt.of(80);
      case "https" -> OptionalInt.of(443);
      default -> OptionalInt.empty();
    };
  }

  private OptionalInt number(int portStart) {
    if (pathStart - portStart > LONGEST_PORT) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = portStart; i < pathStart; i++) {
      byte c = bytes[i];
      if (c < '0' || c > '9') {
        return OptionalInt.empty();
      }
      number = 10 * number + (c - '0');
    }
    return number <= 0xffff ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** Returns the index after any user information. */
  private int hostStart() {
    return lastInAuthority('@') + 1;
  }

  /** Returns the index of the last colon, unless that is inside the brackets of an IPv6 address. */
  private int hostEnd() {
    int colon = lastInAuthority(':');
    return colon < hostStart() || lastInAuthority(']') > colon ? pathStart : colon;
  }

  /**
   * Returns the last index of a character in the authority; one before the authority if there is
   * none.
   */
  private int lastInAuthority(char wanted) {
    int index = pathStart - 1;
    while (index >= authorityStart && bytes[index] != wanted) {
      index--;
    }
    return index;
  }

  public String path() {
    return text(pathStart, pathEnd);
  }

  /** Returns the bytes that this URI is a part of. */
  public EightBytes source() {
    return text;
  }

  /** Returns the index of the first byte of the path in {@link #source}. */
  public int pathStart() {
    return pathStart;
  }

  /** Returns the index after the last byte of the path in {@link #source}. */
  public int pathEnd() {
    return pathEnd;
  }

  public String rawQuery() {
    return pathEnd == end ? "" : text(pathEnd + 1, end);
  }

  @Override
  public String toString() {
    return text(start, end);
  }
}
