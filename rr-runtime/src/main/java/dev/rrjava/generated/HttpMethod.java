package dev.rrjava.generated;

import java.util.List;

/**
 * The registered HTTP methods (RFC 9110 section 9.3, RFC 5789, and {@code QUERY}) as numbers. The
 * switches at the ends of paths use them, since there are thousands of these: a switch over strings
 * is several times as much code, for javac and for the processor.
 */
public final class HttpMethod {
  /** Any token without a number of its own. */
  public static final int OTHER = 0;

  /** {@code GET}. */
  public static final int GET = 1;

  /** {@code HEAD}. */
  public static final int HEAD = 2;

  /** {@code POST}. */
  public static final int POST = 3;

  /** {@code PUT}. */
  public static final int PUT = 4;

  /** {@code PATCH}. */
  public static final int PATCH = 5;

  /** {@code DELETE}. */
  public static final int DELETE = 6;

  /** {@code OPTIONS}. */
  public static final int OPTIONS = 7;

  /** {@code QUERY}. */
  public static final int QUERY = 8;

  /** {@code TRACE}. */
  public static final int TRACE = 9;

  /** {@code CONNECT}. */
  public static final int CONNECT = 10;

  /** The tokens by their numbers; empty for {@link #OTHER}. */
  public static final List<String> NAMES =
      List.of(
          "", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY", "TRACE",
          "CONNECT");

  private HttpMethod() {}

  /**
   * Returns the number of a method.
   *
   * @param method a token, which is case-sensitive
   * @return one of the constants, {@link #OTHER} for any other token
   */
  public static int of(String method) {
    return switch (method) {
      case "GET" -> GET;
      case "HEAD" -> HEAD;
      case "POST" -> POST;
      case "PUT" -> PUT;
      case "PATCH" -> PATCH;
      case "DELETE" -> DELETE;
      case "OPTIONS" -> OPTIONS;
      case "QUERY" -> QUERY;
      case "TRACE" -> TRACE;
      case "CONNECT" -> CONNECT;
      default -> OTHER;
    };
  }
}
