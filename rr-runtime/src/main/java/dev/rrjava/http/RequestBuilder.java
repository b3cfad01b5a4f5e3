package dev.rrjava.http;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PathEncoding;
import dev.rrjava.internal.header.Token;
import dev.rrjava.internal.uri.RequestUri;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a request, for a test of a handler or a filter:
 *
 * <pre>{@code
 * Request request = Request.builder("GET", "/tasks/7?page=2").header("Accept", "text/html").build();
 * Response response = routes.handle(request);
 * }</pre>
 *
 * <p>The methods of this class take what a client sends. The request is what RoadRunner makes of
 * it: a path is percent-encoded where necessary, header names have the spelling of Go, and the
 * headers {@code Host}, {@code Transfer-Encoding} and {@code Trailer} are missing. A form is
 * parsed; HEAD and OPTIONS have no body (relay protocol, sections 5 and 6). The files of a form are
 * in memory.
 *
 * <p>Not thread-safe.
 */
public final class RequestBuilder {
  private static final Set<String> PROTOCOLS =
      Set.of("HTTP/1.0", "HTTP/1.1", "HTTP/2.0", "HTTP/3.0");
  private static final String CONTENT_LENGTH = "Content-Length";
  private static final String CONTENT_TYPE = "Content-Type";

  private final String method;
  private final RequestUri uri;
  private final boolean hasAuthority;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final SubmittedForm form = new SubmittedForm();
  private Headers headers = Headers.EMPTY;
  private byte @Nullable [] body;
  private String protocol = "HTTP/1.1";
  private String remoteAddress = "127.0.0.1";
  private boolean hasRawBody;
  private @Nullable RouteInfo route;
  private @Nullable EarlyHintsSender earlyHints;

  RequestBuilder(String method, String uri) {
    if (!Token.is(method)) {
      throw new IllegalArgumentException("expected a method such as GET but was \"" + method + '"');
    }
    checkUri(uri);
    this.method = method;
    this.hasAuthority = uri.charAt(0) != '/';
    this.uri = new RequestUri(hasAuthority ? uri : "http://localhost" + uri);
    if (this.uri.authority().isEmpty()) {
      throw new IllegalArgumentException("expected a host in the URI but was \"" + uri + '"');
    }
  }

  private static void checkUri(String uri) {
    if (!uri.startsWith("/") && !uri.startsWith("http://") && !uri.startsWith("https://")) {
      throw new IllegalArgumentException(
          "expected a URI that starts with /, http:// or https:// but was \"" + uri + '"');
    }
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c <= ' ' || c == 0x7f) {
        throw new IllegalArgumentException(
            String.format(
                "expected a URI without spaces and control characters but was U+%04X at index %d",
                (int) c, i));
      }
    }
  }

  /**
   * Adds a header; spaces around the value are ignored. {@code Host} sets the authority of a URI
   * that starts with a slash.
   *
   * @param name the name of the header
   * @param value a value in addition to those that the header already has
   * @return this builder
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public RequestBuilder header(String name, String value) {
    HeaderRules.checkValue(name, value);
    headers = headers.withAdded(name, value.strip());
    return this;
  }

  /**
   * Adds headers.
   *
   * @param more the headers
   * @return this builder
   */
  public RequestBuilder headers(Headers more) {
    headers = headers.withAll(more);
    return this;
  }

  /**
   * Adds a cookie to the {@code Cookie} header.
   *
   * @param name a token
   * @param value the value as the client sends it, without a semicolon
   * @return this builder
   * @throws IllegalArgumentException if the name is not a token, or the value has a semicolon or a
   *     control character
   */
  public RequestBuilder cookie(String name, String value) {
    if (!Token.is(name)) {
      throw new IllegalArgumentException(
          "expected a token as the name of a cookie but was \"" + name + '"');
    }
    if (value.indexOf(';') >= 0) {
      throw new IllegalArgumentException(
          "cookie \"" + name + "\": expected a value without a semicolon");
    }
    String cookie = name + "=" + value;
    headers =
        headers.with(
            "Cookie", headers.first("Cookie").map(all -> all + "; " + cookie).orElse(cookie));
    return this;
  }

  /**
   * Adds an attribute, as filters do.
   *
   * @param name replaces an attribute of this name
   * @param value any object
   * @return this builder
   */
  public RequestBuilder attribute(String name, Object value) {
    attributes.put(name, Objects.requireNonNull(value, "value"));
    return this;
  }

  /**
   * Sets what {@link Request#route} returns, to test a filter without a router.
   *
   * @param found the route
   * @return this builder
   */
  public RequestBuilder route(RouteInfo found) {
    this.route = Objects.requireNonNull(found, "found");
    return this;
  }

  /**
   * Sets what {@link Request#earlyHints} returns, to record the hints that a handler sends.
   *
   * @param sender is given the hints
   * @return this builder
   */
  public RequestBuilder earlyHints(EarlyHintsSender sender) {
    this.earlyHints = Objects.requireNonNull(sender, "sender");
    return this;
  }

  /**
   * Sets the body. Sets {@code Content-Length}, unless it is among the headers, but not {@code
   * Content-Type}.
   *
   * @param text sent as UTF-8
   * @return this builder
   */
  public RequestBuilder body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets the body. Sets {@code Content-Length}, unless it is among the headers, but not {@code
   * Content-Type}.
   *
   * @param bytes copied
   * @return this builder
   */
  public RequestBuilder body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  /**
   * Adds a field of a form. The body is then a urlencoded form, or a multipart form if it has a
   * file, and {@code Content-Type} is set.
   *
   * @param name the name, for example {@code user[name]} or {@code tags[]}
   * @param value the value
   * @return this builder
   */
  public RequestBuilder formField(String name, String value) {
    form.addField(name, value);
    return this;
  }

  /**
   * Adds a file to a multipart form.
   *
   * @param name the name of the field
   * @param fileName the name of the file
   * @param mediaType such as {@code text/plain}; empty if the client does not send one
   * @param content copied
   * @return this builder
   * @throws IllegalArgumentException if the media type has a control character
   */
  public RequestBuilder file(String name, String fileName, String mediaType, byte[] content) {
    form.addFile(name, fileName, mediaType, content);
    return this;
  }

  /**
   * Sets the protocol.
   *
   * @param protocol {@code HTTP/1.0}, {@code HTTP/1.1}, {@code HTTP/2.0} or {@code HTTP/3.0};
   *     {@code HTTP/1.1} unless set
   * @return this builder
   * @throws IllegalArgumentException if it is another
   */
  public RequestBuilder protocol(String protocol) {
    if (!PROTOCOLS.contains(protocol)) {
      throw new IllegalArgumentException(
          "expected the protocol HTTP/1.0, HTTP/1.1, HTTP/2.0 or HTTP/3.0 but was \""
              + protocol
              + '"');
    }
    this.protocol = protocol;
    return this;
  }

  /**
   * Sets the address of the client.
   *
   * @param address an IP address, IPv6 without brackets; {@code 127.0.0.1} unless set
   * @return this builder
   */
  public RequestBuilder remoteAddress(String address) {
    this.remoteAddress = Objects.requireNonNull(address, "address");
    return this;
  }

  /**
   * Leaves forms as the client sent them, as RoadRunner does if {@code http.raw_body} is set. The
   * form is parsed when the handler reads it.
   *
   * @return this builder
   */
  public RequestBuilder rawBody() {
    hasRawBody = true;
    return this;
  }

  /**
   * Returns the request.
   *
   * @return a new request
   * @throws IllegalStateException if there are both a body and fields of a form, or fields of a
   *     form and a {@code Content-Type}
   * @throws IllegalArgumentException if RoadRunner refuses such a request: a percent sign in the
   *     path is not followed by two hexadecimal digits, the {@code Content-Length} is not that of
   *     the body, or the form is malformed
   */
  public Request build() {
    Headers sent = headers;
    byte[] content = body == null ? new byte[0] : body.clone();
    if (!form.isEmpty()) {
      if (body != null || headers.contains(CONTENT_TYPE)) {
        throw new IllegalStateException(
            "expected either the fields of a form, or a body and its Content-Type, but was both");
      }
      content = form.encode();
      sent = sent.with(CONTENT_TYPE, form.contentType());
    }
    if (body != null || !form.isEmpty()) {
      sent = withContentLength(sent, content.length);
    }
    try {
      ReceivedRequest received =
          ReceivedRequest.of(method, receivedUri(), protocol, remoteAddress, sent);
      Request request = received.toRequest(content, hasRawBody, attributes);
      setMutable(request);
      return request;
    } catch (FormException e) {
      throw new IllegalArgumentException("RoadRunner refuses this request: " + e.getMessage(), e);
    }
  }

  /** Sets what a worker and a router set while they handle a request. */
  private void setMutable(Request request) {
    RouteInfo found = route;
    if (found != null) {
      request.setRoute(new OnlyRoute(found), 0);
    }
    if (earlyHints != null) {
      request.setEarlyHints(earlyHints);
    }
  }

  private static Headers withContentLength(Headers headers, int byteCount) {
    if (headers.contains("Transfer-Encoding")) {
      return headers;
    }
    String declared = headers.first(CONTENT_LENGTH).orElse(null);
    if (declared == null) {
      return headers.with(CONTENT_LENGTH, Integer.toString(byteCount));
    }
    if (!declared.equals(Integer.toString(byteCount))) {
      throw new IllegalArgumentException(
          "expected a Content-Length of " + byteCount + " but was " + declared);
    }
    return headers;
  }

  /** If the URI has an authority, the {@code Host} header is ignored (RFC 9112 section 3.2.2). */
  private RequestUri receivedUri() throws FormException {
    String authority =
        hasAuthority ? uri.authority() : headers.first("Host").orElse(uri.authority());
    String path = uri.path().isEmpty() ? "/" : uri.path();
    byte[] utf8 = path.getBytes(StandardCharsets.UTF_8);
    String encoded = PathEncoding.encode(new String(utf8, StandardCharsets.ISO_8859_1));
    String all = uri.toString();
    int question = all.indexOf('?');
    return new RequestUri(
        uri.scheme() + "://" + authority + encoded + (question < 0 ? "" : all.substring(question)));
  }

  /** A router with one route, which handles nothing. */
  private static final class OnlyRoute extends RoutedHandler {
    private final RouteInfo route;

    OnlyRoute(RouteInfo route) {
      this.route = route;
    }

    @Override
    public List<RouteInfo> routes() {
      return List.of(route);
    }

    @Override
    public Response handle(Request request) {
      throw new IllegalStateException("a request that was built has no router");
    }
  }
}
