package dev.rrjava.internal.payload;

/**
 * Encodes the head of a response as the version of the server requires it (relay protocol, 8.2),
 * into a buffer that is reused for each response.
 *
 * <p>Lines with the same name, in any case, become one entry: the server would send two spellings
 * in random order (8.6).
 */
public interface ResponseHead {

  /**
   * Encodes a head.
   *
   * @return the number of bytes of {@link #bytes} that it takes
   */
  int encode(int status, HeaderLines headers);

  /**
   * Encodes a head with {@code Content-Length}, replacing any that it has.
   *
   * @return the number of bytes of {@link #bytes} that it takes
   */
  default int encode(int status, HeaderLines headers, long contentLength) {
    return encode(status, HeaderStrings.withContentLength(headers, contentLength));
  }

  /** Returns the buffer; the next {@link #encode} overwrites or replaces it. */
  byte[] bytes();

  /** Returns whether a line is the first of its name. */
  static boolean isFirstOfName(HeaderLines headers, int line) {
    for (int other = 0; other < line; other++) {
      if (headers.isSameName(line, other)) {
        return false;
      }
    }
    return true;
  }
}
