package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;

/** Removes what {@code Content-Encoding} says was put around a body (RFC 9110 section 8.4). */
final class ContentDecoding {
  /** What is decoded, as {@code Accept-Encoding} names it. */
  private static final String SUPPORTED = "gzip, deflate";

  /** More than anybody needs; each may multiply the work. */
  private static final int MOST_CODINGS = 5;

  /**
   * What a coding adds at most to a body that it does not make shorter: bytes, and a part of it.
   */
  private static final int OVERHEAD_BYTES = 1024;

  private static final int OVERHEAD_PART = 1000;

  private ContentDecoding() {}

  /** Whether anything but {@code identity} was applied. */
  static boolean isEncoded(Headers headers) {
    return headers.contains("Content-Encoding") && !codings(headers).isEmpty();
  }

  /**
   * Decodes a body.
   *
   * @param limit the most bytes that it may have; between two codings it may have as much more as
   *     these add to a short body
   * @return the bytes; the given ones when there is nothing to decode
   * @throws HttpException with status 400 when the body is corrupt or cut short, with 413 when it
   *     is longer than the limit, with 415 when a coding is not known
   */
  static byte[] decode(Headers headers, byte[] bytes, int limit) {
    List<String> codings = codings(headers);
    if (codings.size() > MOST_CODINGS) {
      throw unsupported("at most " + MOST_CODINGS + " codings", String.valueOf(codings.size()));
    }
    for (String coding : codings) {
      if (!isGzip(coding) && !coding.equals("deflate")) {
        throw unsupported("gzip or deflate", '"' + coding + '"');
      }
    }
    byte[] decoded = bytes;
    for (int i = codings.size() - 1; i >= 0; i--) {
      decoded = decode(codings.get(i), decoded, limit, i);
    }
    return decoded;
  }

  /**
   * Removes one coding.
   *
   * @param more how many codings remain
   */
  private static byte[] decode(String coding, byte[] bytes, int limit, int more) {
    long overhead = more * (OVERHEAD_BYTES + (long) limit / OVERHEAD_PART);
    int most = (int) Math.min(limit + overhead, Integer.MAX_VALUE - 8);
    try (Inflation inflation = new Inflation(bytes, most, limit)) {
      return isGzip(coding) ? inflation.gzip() : inflation.deflate();
    } catch (DataFormatException e) {
      throw new HttpException(
          400, "expected a body in " + coding + ", but it is corrupt or cut short\n", e);
    }
  }

  private static boolean isGzip(String coding) {
    return coding.equals("gzip") || coding.equals("x-gzip");
  }

  private static HttpException unsupported(String expected, String got) {
    return new HttpException(
        415,
        "expected a Content-Encoding of " + expected + ", but it was " + got + "\n",
        Headers.of("Accept-Encoding", SUPPORTED));
  }

  /** In the order in which they were applied, in lower case, without {@code identity}. */
  private static List<String> codings(Headers headers) {
    List<String> codings = new ArrayList<>();
    for (String line : headers.all("Content-Encoding")) {
      for (String element : line.split(",", -1)) {
        String coding = element.strip().toLowerCase(Locale.ROOT);
        if (!coding.isEmpty() && !coding.equals("identity")) {
          codings.add(coding);
        }
      }
    }
    return codings;
  }
}
