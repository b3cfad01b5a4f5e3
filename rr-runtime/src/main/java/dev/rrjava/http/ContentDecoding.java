package dev.rrjava.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;

/** Removes the codings of {@code Content-Encoding} from a body (RFC 9110 section 8.4). */
final class ContentDecoding {
  /** The supported codings, for {@code Accept-Encoding}. */
  private static final String SUPPORTED = "gzip, deflate";

  /** More than needed; each coding may multiply the work. */
  private static final int MOST_CODINGS = 5;

  /**
   * The maximum size that a coding adds to a body that it does not make shorter: a number of bytes,
   * and a fraction of it.
   */
  private static final int OVERHEAD_BYTES = 1024;

  private static final int OVERHEAD_PART = 1000;

  private ContentDecoding() {}

  /** Returns whether any coding except {@code identity} was applied. */
  static boolean isEncoded(Headers headers) {
    return headers.contains("Content-Encoding") && !codings(headers).isEmpty();
  }

  /**
   * Decodes a body.
   *
   * @param limit the maximum number of bytes; between two codings the body may be longer by as much
   *     as these add to a short body
   * @return the decoded bytes; the given ones if there is nothing to decode
   * @throws HttpException with status 400 if the body is corrupt or incomplete, with 413 if it is
   *     longer than the limit, with 415 if a coding is not supported
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
   * @param more the number of codings that remain
   */
  private static byte[] decode(String coding, byte[] bytes, int limit, int more) {
    long overhead = more * (OVERHEAD_BYTES + (long) limit / OVERHEAD_PART);
    int most = (int) Math.min(limit + overhead, Integer.MAX_VALUE - 8);
    try (Inflation inflation = new Inflation(bytes, most, limit)) {
      return isGzip(coding) ? inflation.gzip() : inflation.deflate();
    } catch (DataFormatException e) {
      throw new HttpException(
          400, "expected a body in " + coding + " but it is corrupt or incomplete\n", e);
    }
  }

  private static boolean isGzip(String coding) {
    return coding.equals("gzip") || coding.equals("x-gzip");
  }

  private static HttpException unsupported(String expected, String got) {
    return new HttpException(
        415,
        "expected a Content-Encoding of " + expected + " but was " + got + "\n",
        Headers.of("Accept-Encoding", SUPPORTED));
  }

  /**
   * Returns the codings in the order in which they were applied, in lower case, without {@code
   * identity}.
   */
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
