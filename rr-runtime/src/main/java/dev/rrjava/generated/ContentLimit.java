package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadedFile;

/** The maximum size of the content that a route accepts (RFC 9110 section 15.5.14). */
public final class ContentLimit {
  /** The number of digits that any {@code long} has room for. */
  private static final int MOST_DIGITS = 18;

  private ContentLimit() {}

  /**
   * Rejects a request with more content, once it is decoded. The size of a form that the server has
   * parsed is its {@code Content-Length}, since it is measured as it was sent; without one, it is
   * the size of the fields as JSON and of the files.
   *
   * @param request the request
   * @param byteCount the maximum number of bytes
   * @throws HttpException with status 413 if it has more
   */
  public static void require(Request request, long byteCount) {
    if (!request.isParsed()) {
      if (request.isBodyLongerThan(byteCount)) {
        boolean isEncoded = request.headers().contains("Content-Encoding");
        throw tooLong(byteCount, isEncoded ? "more when decoded" : "" + request.bodyLength());
      }
      return;
    }
    String declared = request.header("Content-Length").orElse("");
    if (isNumber(declared)) {
      require(Long.parseLong(declared), byteCount, "");
      return;
    }
    long length = request.bodyLength();
    for (UploadedFile file : request.uploads().all()) {
      length += file.size();
    }
    require(length, byteCount, ", with the fields of the form as JSON");
  }

  private static void require(long length, long byteCount, String how) {
    if (length > byteCount) {
      throw tooLong(byteCount, length + how);
    }
  }

  private static HttpException tooLong(long byteCount, String actual) {
    return new HttpException(
        413, "expected a body of at most " + byteCount + " bytes but was " + actual + "\n");
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
