package dev.rrjava.internal.payload;

/**
 * Encodes the head of a response as a server line wants it (relay protocol, 8.2), into a buffer
 * that serves one response after the other.
 *
 * <p>Lines of one name, in whatever case, become one entry: the server would send two spellings in
 * random order (8.6).
 */
public interface ResponseHead {

  /**
   * Encodes a head.
   *
   * @return how many bytes of {@link #bytes} it takes
   */
  int encode(int status, HeaderLines headers);

  /**
   * Encodes a head with {@code Content-Length}, in place of any that it has.
   *
   * @return how many bytes of {@link #bytes} it takes
   */
  default int encode(int status, HeaderLines headers, long contentLength) {
    return encode(status, HeaderStrings.withContentLength(headers, contentLength));
  }

  /** The buffer; the next {@link #encode} writes to it again, or replaces it. */
  byte[] bytes();

  /** Whether a line stands for the entry of its name. */
  static boolean isFirstOfName(HeaderLines headers, int line) {
    for (int other = 0; other < line; other++) {
      if (headers.isSameName(line, other)) {
        return false;
      }
    }
    return true;
  }
}
