package dev.rrjava.http;

import dev.rrjava.internal.header.ContentType;
import dev.rrjava.internal.payload.JsonRequestContext;
import dev.rrjava.internal.payload.ProtobufRequestContext;
import dev.rrjava.internal.payload.RequestContext;
import dev.rrjava.internal.uri.RequestUri;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as RoadRunner sends it (relay protocol, section 5). Headers, cookies, query,
 * attributes, form and uploads are decoded when they are first read; if the server sent something
 * that can't be decoded, that throws a {@link MalformedPayloadException}.
 *
 * <p>Immutable and thread-safe, and valid after the response has been sent, except for the files of
 * its {@link #uploads}. The {@code with…} methods return copies, which share what is not changed.
 */
public final class Request {
  /** The default limit in bytes for an encoded body once it is decoded: 32 MiB. */
  static final int DEFAULT_DECODED_LIMIT = 32 * 1024 * 1024;

  /** The {@link #preference} of a media type that the client accepts with quality 1. */
  public static final int HIGHEST_QUALITY = 16_000;

  private final RequestContext context;

  /** The body as it was sent; read through {@link #content}. */
  private final RequestBody body;

  private final String method;
  private final RequestUri uri;

  /**
   * The value that a copy has instead of the one in its context; null if the one in the context is
   * used.
   */
  private final @Nullable String ownRawQuery;

  private final @Nullable Headers ownHeaders;
  private final @Nullable Map<String, Object> ownAttributes;

  /** Decoded when it is first read. Two threads may both do so, and get equal objects. */
  private @Nullable QueryParameters query;

  private @Nullable Headers headers;
  private @Nullable Map<String, String> cookies;
  private @Nullable Map<String, Object> attributes;

  /** The request that arrived, of which this is a copy; null if it is that request. */
  private final @Nullable Request original;

  /**
   * The actions of {@link #onComplete}, in the original only. Written before {@link #isComplete} is
   * read, as that is before this, so that of two threads one sees what the other does, without a
   * lock for the many requests that have no action.
   */
  private volatile @Nullable Deque<Runnable> actions;

  private volatile boolean isComplete;

  /** Of the original only, and only if there are actions. */
  private volatile @Nullable ResponseOutcome outcome;

  /** Of the original only, and only if there are any. */
  private @Nullable Headers errorHeaders;

  /** Of the original only. */
  private @Nullable RoutedHandler router;

  /** The number of the route in the router. */
  private int routeNumber;

  /** Of the original only. */
  private @Nullable EarlyHintsSender earlyHints;

  private Request(
      RequestContext context,
      RequestBody body,
      String method,
      RequestUri uri,
      @Nullable String ownRawQuery,
      @Nullable Headers ownHeaders,
      @Nullable Map<String, Object> ownAttributes,
      @Nullable Request original) {
    this.context = context;
    this.body = body;
    this.method = method;
    this.uri = uri;
    this.ownRawQuery = ownRawQuery;
    this.ownHeaders = ownHeaders;
    this.ownAttributes = ownAttributes;
    this.original = original;
  }

  /**
   * Returns a builder, for tests of handlers and filters. A request has the protocol {@code
   * HTTP/1.1} and the client's address {@code 127.0.0.1} unless they are set.
   *
   * @param method a token such as {@code GET}, which is case-sensitive
   * @param uri a path with an optional query, whose host is {@code localhost} unless the request
   *     has the header {@code Host}, or an absolute URI with the scheme {@code http} or {@code
   *     https}
   * @return a new builder
   * @throws IllegalArgumentException if the method is not a token, or the URI is neither
   */
  public static RequestBuilder builder(String method, String uri) {
    return new RequestBuilder(method, uri);
  }

  /** Returns a request that was built. */
  static Request of(RequestContext context, RequestBody body, Map<String, Object> attributes) {
    return new Request(
        context, body, context.method(), context.uri(), null, null, attributes, null);
  }

  /**
   * Decodes a payload of RoadRunner's HTTP plugin: protobuf (2024.1 and later) or JSON (2023.3),
   * depending on its flags.
   *
   * @param payload the result of {@link dev.rrjava.worker.Worker#waitPayload}
   * @return the request, which refers to the payload's bytes
   * @throws MalformedPayloadException if the payload is not a request
   */
  public static Request decode(Payload payload) {
    return decode(payload, DEFAULT_DECODED_LIMIT);
  }

  static Request decode(Payload payload, int decodedLimit) {
    byte[] bytes = payload.bytes();
    int length = payload.contextLength();
    RequestContext context =
        switch (payload.codec()) {
          case FrameHeader.PROTO -> new ProtobufRequestContext(bytes, length);
          case FrameHeader.JSON -> new JsonRequestContext(bytes, length);
          default ->
              throw new MalformedPayloadException(
                  String.format(
                      "expected a request with the flags %02x (protobuf) or %02x (JSON) but was %02x",
                      FrameHeader.PROTO, FrameHeader.JSON, payload.codec()));
        };
    return new Request(
        context,
        RequestBody.behind(context, bytes, length, decodedLimit),
        context.method(),
        context.uri(),
        null,
        null,
        null,
        null);
  }

  /**
   * Returns the method (RFC 9110 section 9), as the client spelled it.
   *
   * @return for example {@code GET}
   */
  public String method() {
    return method;
  }

  /**
   * Returns the whole URI: scheme, authority, path and query. {@link java.net.URI} may not accept
   * it, since the query is passed as the client sent it.
   *
   * @return for example {@code http://example.test/q?a=1}
   */
  public String uri() {
    return uri.toString();
  }

  /**
   * Returns the scheme of the URI, which is that of the server's listener, even behind a proxy with
   * another scheme.
   *
   * @return {@code http} or {@code https}; empty for {@code CONNECT}
   */
  public String scheme() {
    return uri.scheme();
  }

  /**
   * Returns the host and, unless it is the default of the scheme, the port: the client's {@code
   * Host} header, which is not among the {@link #headers}.
   *
   * @return for example {@code example.test:8080}; empty if the client sent none
   */
  public String authority() {
    return uri.authority();
  }

  /**
   * Returns the host of the {@link #authority}, as the client spelled it.
   *
   * @return a name or an address, IPv6 in brackets; empty if the client sent none
   */
  public String host() {
    return uri.host();
  }

  /**
   * Returns the port of the {@link #authority}, otherwise that of the {@link #scheme}.
   *
   * @return 0 to 65535, or empty if there is neither, or if the client sent something that is not a
   *     port
   */
  public OptionalInt port() {
    return uri.port();
  }

  /**
   * Returns the path, percent-encoded as the client sent it.
   *
   * @return for example {@code /users/a%20b}; empty for {@code CONNECT}
   */
  public String path() {
    return uri.path();
  }

  /**
   * Returns the {@link #path}, split at its slashes, for your own router.
   *
   * @return the segments; empty for {@code CONNECT}
   */
  public PathSegments pathSegments() {
    return PathSegments.of(uri.source(), uri.pathStart(), uri.pathEnd());
  }

  /**
   * Returns the query, as the client sent it: not decoded, not checked.
   *
   * @return the part after the {@code ?}; empty if there is none
   */
  public String rawQuery() {
    return ownRawQuery != null ? ownRawQuery : context.rawQuery();
  }

  /**
   * Returns the parameters of the query.
   *
   * @return the parameters
   */
  public QueryParameters query() {
    QueryParameters current = query;
    if (current == null) {
      current = QueryParameters.parse(rawQuery());
      query = current;
    }
    return current;
  }

  /**
   * Returns the protocol.
   *
   * @return {@code HTTP/1.0}, {@code HTTP/1.1}, {@code HTTP/2.0} or {@code HTTP/3.0}
   */
  public String protocol() {
    return context.protocol();
  }

  /**
   * Returns the address of the client, without a port.
   *
   * @return an IP address, IPv6 without brackets
   */
  public String remoteAddress() {
    return context.remoteAddress();
  }

  /**
   * Returns the header fields. RoadRunner has removed {@code Host}, {@code Transfer-Encoding} and
   * {@code Trailer}; a value that is not UTF-8 is decoded as ISO-8859-1.
   *
   * @return the fields; values with the same name in the order of the wire
   */
  public Headers headers() {
    Headers current = headers;
    if (current == null) {
      current = ownHeaders != null ? ownHeaders : Headers.of(context.headers());
      headers = current;
    }
    return current;
  }

  /**
   * Returns the first value of a header field.
   *
   * @param name the name of the field, which is case-insensitive
   * @return the value, or empty if there is no such field
   */
  public Optional<String> header(String name) {
    return headers().first(name);
  }

  /**
   * Returns the cookies, as the client sent them in the {@code Cookie} header (RFC 6265 section
   * 4.2). Nothing is decoded: {@code %} and {@code +} are kept, and double quotes around a value
   * are part of it. So a value that {@link SetCookie} has set is returned unchanged.
   *
   * <p>Of several cookies with the same name the first is returned: clients send the one with the
   * longest path first (section 5.4). Spaces around names and values are ignored, a cookie without
   * {@code =} has an empty value, and one without a name is left out.
   *
   * @return names and values, in the order of the header; unmodifiable
   */
  public Map<String, String> cookies() {
    Map<String, String> current = cookies;
    if (current == null) {
      current = Collections.unmodifiableMap(RequestCookies.of(headers()));
      cookies = current;
    }
    return current;
  }

  /**
   * Returns a cookie.
   *
   * @param name the name, which is case-sensitive
   * @return the value as the client sent it, or empty if there is no such cookie
   */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies().get(name));
  }

  /**
   * Returns the attributes that filters set on the request with {@link #withAttribute}, and those
   * of middleware of the server. None of RoadRunner's own middleware sets any; those of other
   * middleware are a {@code List<String>}.
   *
   * @return names and values; unmodifiable
   */
  public Map<String, Object> attributes() {
    Map<String, Object> current = attributes;
    if (current == null) {
      current =
          ownAttributes != null
              ? ownAttributes
              : Collections.unmodifiableMap(new LinkedHashMap<>(context.attributes()));
      attributes = current;
    }
    return current;
  }

  /**
   * Returns an attribute.
   *
   * @param name the name
   * @param type the type of the value
   * @param <T> the type
   * @return the value, or empty if there is no such attribute
   * @throws ClassCastException if the value has another type
   */
  public <T> Optional<T> attribute(String name, Class<T> type) {
    Object value = attributes().get(name);
    if (value != null && !type.isInstance(value)) {
      throw new ClassCastException(
          String.format(
              "attribute \"%1$s\": expected a %3$s but was a %2$s",
              name, value.getClass().getName(), type.getName()));
    }
    return Optional.ofNullable(type.cast(value));
  }

  /**
   * Returns the media type of the body.
   *
   * @return the value of {@code Content-Type}; empty if it is missing or malformed
   */
  public Optional<MediaType> contentType() {
    return header("Content-Type").flatMap(MediaType::tryParse);
  }

  /**
   * Returns how much the client prefers a response of a media type (RFC 9110 section 12.5.1).
   *
   * @param mediaType one that the resource is available in
   * @return the quality from {@code Accept}, 0 to 1, times {@link #HIGHEST_QUALITY}, plus the
   *     number of parameters of the media type that {@code Accept} has; 0 if the client does not
   *     accept it. {@link #HIGHEST_QUALITY} if there is no {@code Accept}
   */
  public int preference(MediaType mediaType) {
    return Accept.preference(headers(), mediaType);
  }

  /**
   * Returns whether RoadRunner has parsed the body as a form. In this case {@link #form} returns
   * it, and {@link #body} is its tree as JSON, empty if the form is empty (relay protocol, section
   * 6).
   *
   * @return false if the body is what the client sent
   */
  public boolean isParsed() {
    return body.isParsed();
  }

  /** Returns the body without the codings of {@code Content-Encoding}. */
  private RequestBody content() {
    return body.length() == 0 ? body : body.decoded(headers());
  }

  /**
   * Returns the length of the body.
   *
   * @return the number of bytes, once they are {@linkplain #body decoded}
   * @throws HttpException as {@link #body} does
   */
  public int bodyLength() {
    return content().length();
  }

  /**
   * Returns whether the body has more bytes than a limit. No more of an encoded body is decoded
   * than that.
   *
   * @param byteCount the limit, which for this request replaces {@link HttpWorker#decodedBodyLimit}
   * @return true if it is longer
   * @throws HttpException with status 400 or 415 as {@link #body} does
   */
  public boolean isBodyLongerThan(long byteCount) {
    if (!body.isEncoded(headers())) {
      return body.length() > byteCount;
    }
    try {
      int limit = (int) Math.min(byteCount, Integer.MAX_VALUE - 8);
      return body.decoded(headers(), limit).length() > byteCount;
    } catch (HttpException e) {
      if (e.status() == 413) {
        return true;
      }
      throw e;
    }
  }

  /**
   * Returns the body, decoded if {@code Content-Encoding} is {@code gzip}, {@code x-gzip}, {@code
   * deflate}, or several of them (RFC 9110 section 8.4). It is decoded once, when it is first read.
   * The headers, including {@code Content-Length}, are kept as they were sent; a copy of this
   * request without {@code Content-Encoding}, as returned by {@link #withoutHeader}, has the body
   * as it was sent.
   *
   * @return a copy
   * @throws HttpException with status 400 if an encoded body is corrupt or incomplete, with 413 if
   *     it is longer than {@link HttpWorker#decodedBodyLimit} or the limit of its route, with 415
   *     and {@code Accept-Encoding} if it has another coding
   */
  public byte[] body() {
    return content().copy();
  }

  /**
   * Returns the body as a string, in the charset that {@code Content-Type} declares, otherwise in
   * UTF-8. Bytes that are not valid in that charset become U+FFFD.
   *
   * @return the string
   * @throws HttpException with status 415 if the JDK does not know the charset, and as {@link
   *     #body} does
   */
  public String bodyText() {
    return content().text(body.isParsed() ? StandardCharsets.UTF_8 : charset());
  }

  /**
   * Returns the body as a stream.
   *
   * @return a new stream from the first byte; need not be closed
   * @throws HttpException as {@link #body} does
   */
  public InputStream bodyStream() {
    return content().stream();
  }

  private Charset charset() {
    String name = ContentType.charset(contentTypeHeader());
    try {
      return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new HttpException(415, "the charset of the body is not supported\n", e);
    }
  }

  /**
   * Returns the fields of the form that the client sent, urlencoded or multipart. RoadRunner parses
   * both, but urlencoded ones only for POST, PUT and PATCH: with other methods the form has no
   * fields (relay protocol, 6.3).
   *
   * <p>A form that RoadRunner does not parse, because {@code http.raw_body} is set or its media
   * type is not all in lower case, is parsed by the worker, by the same rules and once: at most
   * 10,000 fields or 1,000 parts, 16 MiB of text fields, and 16 KiB for the head of a part. A
   * urlencoded form is decoded in the charset that {@code Content-Type} declares, a part in that of
   * its own {@code Content-Type} or of the field {@code _charset_} (RFC 7578 section 4.6),
   * otherwise in UTF-8. (RoadRunner 2023.3 decodes urlencoded bodies in spite of {@code raw_body};
   * with it they can't be parsed reliably.)
   *
   * @return the form; without fields if the request has no body
   * @throws HttpException with status 415 if the body is not a form, with 400 if it is malformed,
   *     with 413 if it exceeds the limits above
   */
  public FormFields form() {
    return content().form(contentTypeHeader(), this::onComplete);
  }

  private String contentTypeHeader() {
    return header("Content-Type").orElse("");
  }

  /**
   * Returns the files of a multipart form. They are deleted when the response has been sent, except
   * those that were {@linkplain UploadedFile#moveTo moved}.
   *
   * @return the files; none if the body is anything else
   * @throws HttpException as {@link #form} does, for a multipart form that the worker parses
   */
  public Uploads uploads() {
    return content().uploads(contentTypeHeader(), this::onComplete);
  }

  /**
   * Returns a copy of this request with another method.
   *
   * @param method any token, which is case-sensitive
   * @return a copy
   */
  public Request withMethod(String method) {
    return new Request(
        context, body, method, uri, ownRawQuery, headers(), ownAttributes, original());
  }

  /**
   * Returns a copy of this request with another URI, and so another {@link #path} and {@link
   * #query}.
   *
   * @param uri the URI with scheme and authority, percent-encoded; used as it is
   * @return a copy
   */
  public Request withUri(String uri) {
    RequestUri parts = new RequestUri(uri);
    return new Request(
        context, body, method, parts, parts.rawQuery(), headers(), ownAttributes, original());
  }

  /**
   * Returns a copy of this request with a header field replaced, or added at the end.
   *
   * @param name the name of the field
   * @param value its new value
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public Request withHeader(String name, String value) {
    return withHeaders(headers().with(name, value));
  }

  /**
   * Returns a copy of this request with an additional header line.
   *
   * @param name the name of the field
   * @param value an additional value of the field
   * @return a copy
   * @throws IllegalArgumentException if the name is not a token or the value has a control
   *     character
   */
  public Request withAddedHeader(String name, String value) {
    return withHeaders(headers().withAdded(name, value));
  }

  /**
   * Returns a copy of this request without a header field.
   *
   * @param name the name of the field, which is case-insensitive
   * @return a copy
   */
  public Request withoutHeader(String name) {
    return withHeaders(headers().without(name));
  }

  private Request withHeaders(Headers headers) {
    return new Request(context, body, method, uri, ownRawQuery, headers, ownAttributes, original());
  }

  /**
   * Returns a copy of this request with an attribute, with which a filter passes a value to the
   * handler.
   *
   * @param name the name; an attribute with the same name is replaced
   * @param value any value, preferably immutable
   * @return a copy
   */
  public Request withAttribute(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(attributes());
    copy.put(name, value);
    return withAttributes(copy);
  }

  /**
   * Returns a copy of this request without an attribute.
   *
   * @param name the name
   * @return a copy
   */
  public Request withoutAttribute(String name) {
    Map<String, Object> copy = new LinkedHashMap<>(attributes());
    copy.remove(name);
    return withAttributes(copy);
  }

  private Request withAttributes(Map<String, Object> attributes) {
    return new Request(
        context,
        body,
        method,
        uri,
        ownRawQuery,
        headers(),
        Collections.unmodifiableMap(attributes),
        original());
  }

  /**
   * Returns a copy of this request with another body, for example one that was decrypted. It is not
   * decoded, whatever {@code Content-Encoding} is, but parsed as a form if {@code Content-Type}
   * says so. The headers, including {@code Content-Length}, are kept.
   *
   * @param bytes the body, which is copied
   * @return a copy
   */
  public Request withBody(byte[] bytes) {
    return new Request(
        context,
        RequestBody.of(bytes),
        method,
        uri,
        ownRawQuery,
        headers(),
        ownAttributes,
        original());
  }

  /**
   * Returns the route that was found for this request. There is one as soon as filters are called;
   * later, listeners and what wraps the router see it too.
   *
   * @return the route; empty if no router has found one, or none has been asked
   */
  public Optional<RouteInfo> route() {
    Request asked = original();
    RoutedHandler found = asked.router;
    return found == null ? Optional.empty() : Optional.of(found.route(asked.routeNumber));
  }

  /** Sets the route of this request, and of all its copies. */
  void setRoute(RoutedHandler found, int number) {
    Request asked = original();
    asked.router = found;
    asked.routeNumber = number;
  }

  /**
   * Returns what sends {@code 103 Early Hints} for this request.
   *
   * @return the sender; one that does nothing for a request that no handler was called with by an
   *     {@link HttpWorker}
   */
  public EarlyHintsSender earlyHints() {
    EarlyHintsSender sender = original().earlyHints;
    return sender != null ? sender : hints -> {};
  }

  /** Returns what the development server asks for; null with any other server. */
  @Nullable String developmentMark() {
    return context.developmentMark();
  }

  /** Sets what sends early hints for this request, and for all its copies. */
  void setEarlyHints(EarlyHintsSender sender) {
    original().earlyHints = sender;
  }

  /**
   * Registers an action for the end of this request: when the last frame of the response has been
   * sent, or the request has failed, in any way. Use it to close resources that a filter or the
   * handler has opened for this request, such as a connection from which a stream reads.
   *
   * <p>Each action runs once, in the serving thread, the last one first; {@link #outcome} says how
   * the request has ended. Exceptions that it throws are logged; the client does not notice them.
   * The worker waits for its next request after that. Only a request that came from a worker ever
   * ends. Thread-safe.
   *
   * @param action the action
   * @throws IllegalStateException if the response to this request has been sent already
   */
  public void onComplete(Runnable action) {
    original().addAction(Objects.requireNonNull(action, "action"));
  }

  /**
   * Sets a header of the response that the worker creates if the handler throws an exception. A
   * response that a handler returns, and one that the server creates, do not have it.
   *
   * @param name the name, a token
   * @param value the value; a header with this name that the response has anyway takes precedence
   * @throws IllegalArgumentException if the name is not a token, or the value has a control
   *     character
   */
  public void setErrorHeader(String name, String value) {
    Request owner = original();
    Headers before = owner.errorHeaders;
    owner.errorHeaders = (before == null ? Headers.EMPTY : before).with(name, value);
  }

  /** Returns the response to an exception, with the headers that were set for it. */
  Response withErrorHeaders(Response response) {
    Headers added = original().errorHeaders;
    Response complete = response;
    if (added != null) {
      for (Map.Entry<String, List<String>> header : added.toMap().entrySet()) {
        if (!response.headers().contains(header.getKey())) {
          complete = complete.withHeader(header.getKey(), header.getValue().get(0));
        }
      }
    }
    return complete;
  }

  /**
   * Returns the outcome of this request, for an action of {@link #onComplete}.
   *
   * @return the outcome, whose duration ends with the response; empty until the response has been
   *     sent
   */
  public Optional<ResponseOutcome> outcome() {
    return Optional.ofNullable(original().outcome);
  }

  /** Whether there is an action for the end of this request. */
  boolean hasActions() {
    return actions != null;
  }

  /** Sets what actions for the end of this request see. */
  void setOutcome(ResponseOutcome reached) {
    outcome = reached;
  }

  private synchronized void addAction(Runnable action) {
    Deque<Runnable> current = actions;
    if (current == null) {
      current = new ArrayDeque<>();
      actions = current;
    }
    if (isComplete) {
      throw new IllegalStateException(
          "an action for the end of a request must be registered before the response has been sent");
    }
    current.push(action);
  }

  /** Returns the next action for the end of this request; none can be registered after the last. */
  @Nullable Runnable nextAction() {
    isComplete = true;
    return actions == null ? null : pollAction();
  }

  /** Takes the next action. It may register another one, so only null ends the request. */
  private synchronized @Nullable Runnable pollAction() {
    Runnable next = Objects.requireNonNull(actions).poll();
    isComplete = next == null;
    return next;
  }

  private Request original() {
    return original == null ? this : original;
  }

  /** Returns method and path: no query, headers or body, since any of them may contain a secret. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
