package dev.rrjava.runtime.http;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The parts of a request's URI (RFC 3986 section 3), found without checking it: scheme, {@code
 * ://}, authority, path and query, of which any may be missing. There is no fragment: servers get
 * none.
 */
final class RequestUri {
  private static final int LONGEST_PORT = 5;

  private final String text;

  /** Where the authority begins: after the first slashes, where these follow a scheme or lead. */
  private final int authorityStart;

  private final int pathStart;
  private final int pathEnd;

  RequestUri(String text) {
    this.text = text;
    int question = text.indexOf('?');
    this.pathEnd = question < 0 ? text.length() : question;
    int slash = text.indexOf('/');
    boolean leads = slash == 0 || (slash > 0 && text.charAt(slash - 1) == ':');
    if (leads && slash < pathEnd && text.startsWith("//", slash)) {
      authorityStart = slash + 2;
      int next = text.indexOf('/', authorityStart);
      pathStart = next < 0 || next > pathEnd ? pathEnd : next;
    } else {
      authorityStart = 0;
      pathStart = 0;
    }
  }

  String scheme() {
    int end = authorityStart - "://".length();
    return end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  String authority() {
    return text.substring(authorityStart, pathStart);
  }

  String host() {
    return text.substring(hostStart(), hostEnd());
  }

  /** The port that the URI names, else that of its scheme. */
  OptionalInt port() {
    int start = hostEnd() + 1;
    if (start < pathStart) {
      return number(start);
    }
    return switch (scheme()) {
      case "http" -> OptionalInt.of(80);
      case "https" -> OptionalInt.of(443);
      default -> OptionalInt.empty();
    };
  }

  private OptionalInt number(int start) {
    if (pathStart - start > LONGEST_PORT) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = start; i < pathStart; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return OptionalInt.empty();
      }
      number = 10 * number + (c - '0');
    }
    return number <= 0xffff ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** After any user information. */
  private int hostStart() {
    int at = text.lastIndexOf('@', pathStart - 1);
    return at < authorityStart ? authorityStart : at + 1;
  }

  /** At the last colon, unless that is in the brackets of an IPv6 address. */
  private int hostEnd() {
    int colon = text.lastIndexOf(':', pathStart - 1);
    return colon < hostStart() || text.lastIndexOf(']', pathStart - 1) > colon ? pathStart : colon;
  }

  String path() {
    return text.substring(pathStart, pathEnd);
  }

  String rawQuery() {
    return pathEnd == text.length() ? "" : text.substring(pathEnd + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
