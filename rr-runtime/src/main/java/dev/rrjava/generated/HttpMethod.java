package dev.rrjava.generated;

import java.util.List;

/**
 * The methods that are registered for HTTP (RFC 9110 section 9.3, RFC 5789, and {@code QUERY}) as
 * numbers. The switches at the ends of paths are over these, for they are at each of thousands of
 * places: a switch over texts is several times as much code, for javac and for the processor.
 */
public final class HttpMethod {
  /** Any token that has no number here. */
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
   * The number of a method.
   *
   * @param method a token; case counts
   * @return one of the constants, {@link #OTHER} for a token that is none of their names
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
