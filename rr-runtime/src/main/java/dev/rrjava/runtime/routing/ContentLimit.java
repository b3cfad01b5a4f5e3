package dev.rrjava.runtime.routing;

import dev.rrjava.runtime.http.HttpException;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.UploadedFile;

/** The most content that a route takes (RFC 9110 section 15.5.14). */
public final class ContentLimit {
  /** As many digits as any {@code long} has room for. */
  private static final int MOST_DIGITS = 18;

  private ContentLimit() {}

  /**
   * Refuses a request with more content. Of a form that the server has parsed the {@code
   * Content-Length} counts, for it is measured as it was sent; without one, the fields as JSON and
   * the sizes of the files.
   *
   * @param request the request
   * @param byteCount the most that it may have
   * @throws HttpException with status 413 when it has more
   */
  public static void require(Request request, long byteCount) {
    long length = request.isParsed() ? formLength(request) : request.bodyLength();
    if (length > byteCount) {
      throw new HttpException(
          413, "wanted a body of at most " + byteCount + " bytes, got " + length + "\n");
    }
  }

  private static long formLength(Request request) {
    String declared = request.header("Content-Length").orElse("");
    if (isNumber(declared)) {
      return Long.parseLong(declared);
    }
    long length = request.bodyLength();
    for (UploadedFile file : request.uploads().all()) {
      length += file.size();
    }
    return length;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }
}
