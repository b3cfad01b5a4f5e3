package dev.rrjava.generated;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadedFile;

/** The most content that a route takes (RFC 9110 section 15.5.14). */
public final class ContentLimit {
  /** As many digits as any {@code long} has room for. */
  private static final int MOST_DIGITS = 18;

  private ContentLimit() {}

  /**
   * Refuses a request with more content, once it is decoded. Of a form that the server has parsed
   * the {@code Content-Length} counts, for it is measured as it was sent; without one, the fields
   * as JSON and the sizes of the files.
   *
   * @param request the request
   * @param byteCount the most that it may have
   * @throws HttpException with status 413 when it has more
   */
  public static void require(Request request, long byteCount) {
    if (!request.isParsed()) {
      if (request.isBodyLongerThan(byteCount)) {
        boolean isEncoded = request.headers().contains("Content-Encoding");
        throw tooLong(byteCount, isEncoded ? "more, decoded" : "" + request.bodyLength());
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

  private static HttpException tooLong(long byteCount, String got) {
    return new HttpException(
        413, "wanted a body of at most " + byteCount + " bytes, got " + got + "\n");
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
