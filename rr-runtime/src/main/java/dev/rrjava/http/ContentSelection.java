package dev.rrjava.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Selects what a client gets of a content: all of it, parts, or nothing because of a precondition.
 * The order is that of RFC 9110 section 13.2.2.
 */
final class ContentSelection {
  private static final String ACCEPT_RANGES = "Accept-Ranges";
  private static final String CONTENT_RANGE = "Content-Range";
  private static final String CONTENT_TYPE = "Content-Type";

  /** Headers that describe a content that is sent, and so are left out of a 304. */
  private static final List<String> OF_SENT_CONTENT =
      List.of(CONTENT_TYPE, "Content-Length", "Content-Encoding", "Content-Language");

  /** Headers that describe only the content, and so are left out of an error. */
  private static final Set<String> OF_CONTENT =
      Set.of(
          "content-type",
          "content-length",
          "content-encoding",
          "content-language",
          "content-location",
          "content-disposition",
          "etag",
          "last-modified",
          "accept-ranges",
          "cache-control",
          "expires");

  private final Request request;
  private final Content content;

  ContentSelection(Request request, Content content) {
    this.request = request;
    this.content = content;
  }

  /**
   * Returns the response to be sent.
   *
   * @param response a response with the head for the whole content. It is returned unchanged if its
   *     status is not 200, if it has a range already, or if the method is not GET or HEAD
   * @return a response whose body need not be closed in addition to the content
   */
  Response of(Response response) {
    String method = request.method();
    if (response.status() != 200
        || response.headers().contains(CONTENT_RANGE)
        || !(method.equals("GET") || method.equals("HEAD"))) {
      return response.withBody(content.whole());
    }
    Response marked = content.mark(response);
    ResourceState state = ResourceState.of(marked.headers());
    return switch (state.check(request)) {
      case NOT_MODIFIED -> withoutContent(marked).withStatus(304);
      case FAILED -> failure(412, marked);
      case PASSED -> selected(marked, state);
    };
  }

  private Response selected(Response marked, ResourceState state) {
    if (!hasRanges(marked)) {
      return marked.withBody(content.whole());
    }
    Response ranged = marked.withHeader(ACCEPT_RANGES, "bytes");
    Headers asked = request.headers();
    return request.method().equals("GET") && asked.contains("Range") && state.allowsRange(asked)
        ? ofRanges(ranged, asked)
        : ranged.withBody(content.whole());
  }

  /** Trailers depend on the whole content. */
  private boolean hasRanges(Response response) {
    String said = response.headers().first(ACCEPT_RANGES).orElse("bytes");
    return content.length() >= 0 && response.trailers().isEmpty() && said.equalsIgnoreCase("bytes");
  }

  private Response ofRanges(Response response, Headers asked) {
    long length = content.length();
    List<ByteRange> parts = RangeRequest.parse(asked, length);
    if (parts == null || (parts.size() > 1 && !content.hasAnyOrder())) {
      return response.withBody(content.whole());
    }
    if (parts.isEmpty()) {
      return failure(416, response)
          .withHeader(ACCEPT_RANGES, "bytes")
          .withHeader(CONTENT_RANGE, "bytes */" + length);
    }
    Response partial = response.withoutHeader("Content-Length").withStatus(206);
    if (parts.size() == 1) {
      ByteRange part = parts.get(0);
      return partial
          .withHeader(CONTENT_RANGE, part.contentRange(length))
          .withBody(new PartBody(content, part));
    }
    String contentType = response.headers().first(CONTENT_TYPE).orElse("");
    MultipartBody body = new MultipartBody(content, parts, contentType);
    return partial.withHeader(CONTENT_TYPE, body.contentType()).withBody(body);
  }

  /** A 304 has the other headers of a 200 (RFC 9110 section 15.4.5). */
  private static Response withoutContent(Response response) {
    Response bare = response.withBody(Body.Bytes.NONE);
    for (String name : OF_SENT_CONTENT) {
      bare = bare.withoutHeader(name);
    }
    return bare;
  }

  /** Returns an error with the headers that do not describe the content, such as those of CORS. */
  private Response failure(int status, Response response) {
    Response failure = Problem.of(status).toResponse(request);
    Headers headers = response.headers();
    for (int line = 0; line < headers.size(); line++) {
      String name = headers.name(line).toLowerCase(Locale.ROOT);
      if (name.equals("vary")) {
        failure = failure.withVary(headers.value(line));
      } else if (!OF_CONTENT.contains(name)) {
        failure = failure.withAddedHeader(headers.name(line), headers.value(line));
      }
    }
    return failure;
  }
}
