package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.HeaderTokens;
import dev.rrjava.devserver.gateway.RequestTarget;
import dev.rrjava.internal.header.HeaderName;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.MetaData;

/**
 * The head of a request in HTTP/2, read as Go does, on which RoadRunner is based. Jetty has checked
 * pseudo header fields, names and values.
 *
 * @param method the method
 * @param target the path and the query, or the authority that CONNECT has
 * @param host the host that the client addresses; empty if it addresses none
 * @param isSecure whether the connection is encrypted
 * @param fields the values by canonical name, with one char per byte; without those that workers do
 *     not receive
 * @param bodyLength the length of the body in bytes; -1 if it is unknown
 * @param expectsContinue whether the client waits for {@code 100 Continue}
 */
record Http2Head(
    String method,
    RequestTarget target,
    String host,
    boolean isSecure,
    Map<String, List<String>> fields,
    long bodyLength,
    boolean expectsContinue) {
  private static final String PROTOCOL = "HTTP/2.0";

  /** Fields that no request in HTTP/2 may have (RFC 9113, 8.2.2); Jetty rejects only the first. */
  private static final List<String> ABOUT_CONNECTION =
      List.of("Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Upgrade");

  /**
   * Reads a head.
   *
   * @param request what Jetty has decoded
   * @param hasBody whether a body follows
   * @param isSecure whether the connection is encrypted
   * @throws URISyntaxException if RoadRunner would not accept the target
   */
  static Http2Head of(MetaData.Request request, boolean hasBody, boolean isSecure)
      throws URISyntaxException {
    Map<String, List<String>> fields = fields(request);
    boolean expectsContinue =
        HeaderTokens.anyContains(fields.getOrDefault("Expect", List.of()), "100-continue");
    if (expectsContinue) {
      fields.remove("Expect");
    }
    fields.remove("Trailer");
    String authority = request.getHttpURI().getAuthority();
    String host =
        authority == null || authority.isEmpty()
            ? fields.getOrDefault("Host", List.of("")).get(0)
            : authority;
    String method = request.getMethod();
    String path = method.equals("CONNECT") ? host : path(request.getHttpURI());
    return new Http2Head(
        method,
        RequestTarget.parse(method, path),
        host,
        isSecure,
        fields,
        hasBody ? declaredLength(fields) : 0,
        expectsContinue && hasBody);
  }

  /** Returns the path as sent, in which a number sign is a character like others. */
  private static String path(HttpURI uri) {
    String path = uri.getPathQuery() == null ? "" : uri.getPathQuery();
    return uri.getFragment() == null ? path : path + "#" + uri.getFragment();
  }

  private static Map<String, List<String>> fields(MetaData.Request request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (HttpField field : request.getHttpFields()) {
      String value = field.getValue();
      fields
          .computeIfAbsent(HeaderName.canonical(field.getName()), unused -> new ArrayList<>(1))
          .add(value == null ? "" : value);
    }
    fields.computeIfPresent("Cookie", (name, values) -> List.of(String.join("; ", values)));
    return fields;
  }

  /** Returns whether it has a field about the connection, which makes it malformed. */
  boolean isAboutConnection() {
    return ABOUT_CONNECTION.stream().anyMatch(fields::containsKey);
  }

  private static long declaredLength(Map<String, List<String>> fields) {
    List<String> lengths = fields.get("Content-Length");
    if (lengths == null) {
      return -1;
    }
    return lengths.get(0).matches("\\d{1,18}") ? Long.parseLong(lengths.get(0)) : 0;
  }

  /** Returns the request. */
  ClientRequest request(String remoteAddress, ClientRequest.Body body) {
    return new ClientRequest(
        remoteAddress,
        PROTOCOL,
        isSecure,
        method,
        target.uri(host, isSecure),
        target.host(host),
        target.path(),
        target.query(),
        fields,
        bodyLength,
        body);
  }
}
