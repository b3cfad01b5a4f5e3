package dev.rrjava.internal.fuzz;

import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.PathSegments;
import dev.rrjava.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All that a request can be asked for; so each part is decoded. */
final class RequestParts {
  /** How a body is refused that can't be decoded, or read as text or as a form. */
  private static final List<Integer> REFUSED = List.of(400, 413, 415);

  private RequestParts() {}

  /** The parts that its context carries, under the names of the JSON contexts. */
  static Map<String, Object> ofContext(Request request) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("remoteAddr", request.remoteAddress());
    parts.put("protocol", request.protocol());
    parts.put("method", request.method());
    parts.put("uri", request.uri());
    parts.put("rawQuery", request.rawQuery());
    parts.put("headers", request.headers().toMap());
    parts.put("attributes", request.attributes());
    parts.put("parsed", request.isParsed());
    return parts;
  }

  /** Reads those parts, and all that is derived from them. */
  static Map<String, Object> readAll(Request request) {
    Map<String, Object> parts = ofContext(request);
    String text = request.toString();
    Promises.holds(text, text.equals(request.method() + " " + request.path()));
    Promises.holds(text, request.authority().contains(request.host()));
    Promises.holds(text, request.uri().contains(request.path()));
    checkSegments(request);
    request.port().ifPresent(port -> Promises.holds(text, port >= 0 && port <= 0xffff));
    Promises.holds(text, request.scheme().length() <= request.uri().length());
    Promises.holds(text, request.query().toMap().keySet().stream().allMatch(hasFirst(request)));
    checkHeaders(request.headers());
    Promises.holds("cookies", request.cookies().keySet().stream().noneMatch(String::isEmpty));
    readBody(request);
    return parts;
  }

  private static void checkSegments(Request request) {
    PathSegments segments = request.pathSegments();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      joined.append('/').append(segments.encoded(i));
      String decoded = segments.get(i);
      Promises.holds(decoded, segments.is(i, decoded));
      Promises.same("hash code", PathSegments.hash(decoded), segments.hash(i));
    }
    String path = request.path();
    Promises.same("the segments", path.startsWith("/") ? path : "", joined.toString());
  }

  /** A name is a token, so ASCII; a field with any other name need not be found by it. */
  private static void checkHeaders(Headers headers) {
    Map<String, List<String>> fields = headers.toMap();
    if (fields.keySet().stream().allMatch(name -> name.chars().allMatch(c -> c < 0x80))) {
      fields.forEach((name, values) -> Promises.same(name, values, headers.all(name)));
    }
  }

  private static Predicate<String> hasFirst(Request request) {
    return name -> request.query().first(name).isPresent();
  }

  private static void readBody(Request request) {
    try {
      Promises.same("length of the body", request.bodyLength(), request.body().length);
    } catch (HttpException e) {
      Promises.holds("no decoded body", REFUSED.contains(e.status()) && isEncoded(request));
    }
    try {
      request.bodyText();
    } catch (HttpException e) {
      Promises.holds("no text", REFUSED.contains(e.status()));
    }
    try {
      request.form().toMap();
      request.uploads().all();
    } catch (HttpException e) {
      Promises.holds("no form", REFUSED.contains(e.status()));
      Promises.holds("a parsed form", !request.isParsed() || isEncoded(request));
    }
  }

  private static boolean isEncoded(Request request) {
    return request.headers().contains("Content-Encoding");
  }
}
