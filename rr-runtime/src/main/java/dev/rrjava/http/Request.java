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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as RoadRunner hands it over (relay protocol, section 5). Headers, cookies, query,
 * attributes, form and uploads are decoded when first asked for; if the server sent something that
 * does not decode, that throws a {@link MalformedPayloadException}.
 *
 * <p>Immutable, for any number of threads, and valid after it was answered; only the files of its
 * {@link #uploads} are not. The {@code with…} methods give copies, which share what is not changed.
 */
public final class Request {
  /** The most bytes that an encoded body may have once it is decoded, unless it is set: 32 MiB. */
  static final int DEFAULT_DECODED_LIMIT = 32 * 1024 * 1024;

  /** The {@link #preference} of a media type that the client accepts with quality 1. */
  public static final int HIGHEST_QUALITY = 16_000;

  private final RequestContext context;

  /** As it was sent; read through {@link #content}. */
  private final RequestBody body;

  private final String method;
  private final RequestUri uri;

  /** What a copy has in place of what its context says; null where the context counts. */
  private final @Nullable String ownRawQuery;

  private final @Nullable Headers ownHeaders;
  private final @Nullable Map<String, Object> ownAttributes;

  /** Decoded when first asked for. Two threads may both do so, and get equal objects. */
  private @Nullable QueryParameters query;

  private @Nullable Headers headers;
  private @Nullable Map<String, String> cookies;
  private @Nullable Map<String, Object> attributes;

  /** The request that came, of which this is a copy; null when it is that one. */
  private final @Nullable Request original;

  /**
   * What {@link #onComplete} was given; of the original only. Written before {@link #isComplete} is
   * read, as that is before this: so one of two threads sees what the other does, without a lock
   * for the many requests that have no action.
   */
  private volatile @Nullable Deque<Runnable> actions;

  private volatile boolean isComplete;

  /** Of the original only. */
  private @Nullable Supplier<RouteInfo> route;

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
   * @param method a token such as {@code GET}; case counts
   * @param uri a path with an optional query, whose host is {@code localhost} unless the request
   *     has the header {@code Host}, or an absolute URI with the scheme {@code http} or {@code
   *     https}
   * @return a new builder
   * @throws IllegalArgumentException if the method is not a token, or the URI is neither
   */
  public static RequestBuilder builder(String method, String uri) {
    return new RequestBuilder(method, uri);
  }

  /** A request that was built. */
  static Request of(RequestContext context, RequestBody body, Map<String, Object> attributes) {
    return new Request(
        context, body, context.method(), context.uri(), null, null, attributes, null);
  }

  /**
   * Reads a payload of RoadRunner's HTTP plugin: protobuf (2024.1 and later) or JSON (2023.3),
   * whichever its flags say.
   *
   * @param payload what {@link dev.rrjava.worker.Worker#waitPayload} returned
   * @return the request, which keeps the payload's bytes
   * @throws MalformedPayloadException when the payload is no request
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
                      "a request has the flags %02x (protobuf) or %02x (JSON); this one has %02x",
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
   * The method (RFC 9110 section 9), as the client spelled it.
   *
   * @return for example {@code GET}
   */
  public String method() {
    return method;
  }

  /**
   * The whole URI: scheme, authority, path and query. Not necessarily one that {@link java.net.URI}
   * accepts, for a query is passed as the client sent it.
   *
   * @return for example {@code http://example.test/q?a=1}
   */
  public String uri() {
    return uri.toString();
  }

  /**
   * The scheme of the URI; that of the server's listener, whatever a proxy before it was asked for.
   *
   * @return {@code http} or {@code https}; empty for {@code CONNECT}
   */
  public String scheme() {
    return uri.scheme();
  }

  /**
   * The host and, where it is not the scheme's own, the port; the client's {@code Host} header,
   * which is not among the {@link #headers}.
   *
   * @return for example {@code example.test:8080}; empty when the client sent none
   */
  public String authority() {
    return uri.authority();
  }

  /**
   * The host of the {@link #authority}, as the client spelled it.
   *
   * @return a name or an address, IPv6 in brackets; empty when the client sent none
   */
  public String host() {
    return uri.host();
  }

  /**
   * The port of the {@link #authority}, else that of the {@link #scheme}.
   *
   * @return 0 to 65535, or empty when there is neither, or what the client sent is no port
   */
  public OptionalInt port() {
    return uri.port();
  }

  /**
   * The path, percent-encoded as the client sent it.
   *
   * @return for example {@code /users/a%20b}; empty for {@code CONNECT}
   */
  public String path() {
    return uri.path();
  }

  /**
   * The {@link #path}, cut at its slashes: what a router of one's own compares with its routes.
   *
   * @return the segments; none for {@code CONNECT}
   */
  public PathSegments pathSegments() {
    return PathSegments.of(uri.source(), uri.pathStart(), uri.pathEnd());
  }

  /**
   * The query, as the client sent it: not decoded, not checked.
   *
   * @return what follows the {@code ?}; empty when there is none
   */
  public String rawQuery() {
    return ownRawQuery != null ? ownRawQuery : context.rawQuery();
  }

  /**
   * The parameters of the query.
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
   * The protocol.
   *
   * @return {@code HTTP/1.0}, {@code HTTP/1.1}, {@code HTTP/2.0} or {@code HTTP/3.0}
   */
  public String protocol() {
    return context.protocol();
  }

  /**
   * The address of the client, without a port.
   *
   * @return an IP address, IPv6 without brackets
   */
  public String remoteAddress() {
    return context.remoteAddress();
  }

  /**
   * The header fields. RoadRunner has removed {@code Host}, {@code Transfer-Encoding} and {@code
   * Trailer}; a value that is not UTF-8 is read as ISO-8859-1.
   *
   * @return the fields; values of one name in the order of the wire
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
   * The first value of a header field.
   *
   * @param name in any case
   * @return the value, or empty when there is no such field
   */
  public Optional<String> header(String name) {
    return headers().first(name);
  }

  /**
   * The cookies, as the client sent them in the {@code Cookie} header (RFC 6265 section 4.2).
   * Nothing is decoded: {@code %} and {@code +} stand for themselves, and double quotes around a
   * value are a part of it. So a value that {@link SetCookie} has set is the same here.
   *
   * <p>Of several cookies of one name the first counts: clients send the one with the longest path
   * first (section 5.4). Spaces around names and values don't count, a cookie without {@code =} has
   * an empty value, and one without a name is left out.
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
   * A cookie.
   *
   * @param name the name; case counts
   * @return the value as the client sent it, or empty when there is no such cookie
   */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies().get(name));
  }

  /**
   * What filters attached to the request with {@link #withAttribute}, and what middleware of the
   * server did: none of it that RoadRunner brings does, and what others attach is a {@code
   * List<String>}.
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
   * An attribute.
   *
   * @param name the name
   * @param type what the attribute is an instance of
   * @param <T> the type
   * @return the value, or empty when there is no such attribute
   * @throws ClassCastException when the attribute is of another type
   */
  public <T> Optional<T> attribute(String name, Class<T> type) {
    Object value = attributes().get(name);
    if (value != null && !type.isInstance(value)) {
      throw new ClassCastException(
          String.format(
              "the attribute \"%s\" is a %s, not a %s",
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
   * Whether RoadRunner has parsed the body as a form: then {@link #form} has it, and {@link #body}
   * is its tree as JSON, empty when the form is (relay protocol, section 6).
   *
   * @return false when the body is what the client sent
   */
  public boolean isParsed() {
    return body.isParsed();
  }

  /** The body without what {@code Content-Encoding} says was put around it. */
  private RequestBody content() {
    return body.length() == 0 ? body : body.decoded(headers());
  }

  /**
   * The length of the body.
   *
   * @return bytes; once they are {@linkplain #body decoded}
   * @throws HttpException as {@link #body} does
   */
  public int bodyLength() {
    return content().length();
  }

  /**
   * Whether the body has more bytes than a limit. Of an encoded body, no more is decoded than that.
   *
   * @param byteCount the limit, which for this request takes the place of {@link
   *     HttpWorker#decodedBodyLimit}
   * @return true when it is longer
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
   * The body, decoded where {@code Content-Encoding} is {@code gzip}, {@code x-gzip}, {@code
   * deflate}, or several of them (RFC 9110 section 8.4). It is decoded once, when it is first asked
   * for. The headers remain as they were sent, {@code Content-Length} among them; without {@code
   * Content-Encoding}, as {@link #withoutHeader} makes it, a copy of this request has the body as
   * it was sent.
   *
   * @return a copy
   * @throws HttpException with status 400 when an encoded body is corrupt or cut short, with 413
   *     when it is longer than {@link HttpWorker#decodedBodyLimit} or the limit of its route, with
   *     415 and {@code Accept-Encoding} when it has another coding
   */
  public byte[] body() {
    return content().copy();
  }

  /**
   * The body as text, in the charset that {@code Content-Type} declares, else UTF-8. Bytes that are
   * not of that charset become U+FFFD.
   *
   * @return the text
   * @throws HttpException with status 415 when the JDK does not know the charset, and as {@link
   *     #body} does
   */
  public String bodyText() {
    return content().text(body.isParsed() ? StandardCharsets.UTF_8 : charset());
  }

  /**
   * The body as a stream.
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
      throw new HttpException(415, "the charset of the body is not known here\n", e);
    }
  }

  /**
   * The fields of the form that the client sent, urlencoded or multipart. RoadRunner parses both;
   * urlencoded ones only of POST, PUT and PATCH: with other methods the form is without fields
   * (relay protocol, 6.3).
   *
   * <p>A form that RoadRunner leaves as it is, because {@code http.raw_body} is set or its media
   * type is not all in lower case, is parsed here, by the same rules and once: at most 10,000
   * fields or 1,000 parts, 16 MiB of text fields, and 16 KiB for the head of a part. A urlencoded
   * form is read in the charset that {@code Content-Type} declares, a part in that of its own
   * {@code Content-Type} or in that which the field {@code _charset_} names (RFC 7578 section 4.6);
   * else they are UTF-8. (RoadRunner 2023.3 decodes urlencoded bodies in spite of {@code raw_body};
   * there they can't be read reliably.)
   *
   * @return the form; without fields when the request has no body
   * @throws HttpException with status 415 when the body is no form, with 400 when it is malformed,
   *     with 413 when it has more fields or longer ones than above
   */
  public FormFields form() {
    return content().form(contentTypeHeader(), this::onComplete);
  }

  private String contentTypeHeader() {
    return header("Content-Type").orElse("");
  }

  /**
   * The files of a multipart form. They are gone when the request has been answered, except those
   * that were {@linkplain UploadedFile#moveTo moved}.
   *
   * @return the files; none when the body is anything else
   * @throws HttpException as {@link #form} does, for a multipart form that is parsed here
   */
  public Uploads uploads() {
    return content().uploads(contentTypeHeader(), this::onComplete);
  }

  /**
   * This request with another method.
   *
   * @param method any token; case counts
   * @return a copy
   */
  public Request withMethod(String method) {
    return new Request(
        context, body, method, uri, ownRawQuery, headers(), ownAttributes, original());
  }

  /**
   * This request with another URI, and so another {@link #path} and {@link #query}.
   *
   * @param uri with scheme and authority, percent-encoded; taken as it is
   * @return a copy
   */
  public Request withUri(String uri) {
    RequestUri parts = new RequestUri(uri);
    return new Request(
        context, body, method, parts, parts.rawQuery(), headers(), ownAttributes, original());
  }

  /**
   * This request with a header field replaced, or added at the end.
   *
   * @param name the name of the field
   * @param value its only value
   * @return a copy
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public Request withHeader(String name, String value) {
    return withHeaders(headers().with(name, value));
  }

  /**
   * This request with one line more in its header section.
   *
   * @param name the name of the field
   * @param value a value besides those that the field has
   * @return a copy
   * @throws IllegalArgumentException when the name is no token or the value has a control character
   */
  public Request withAddedHeader(String name, String value) {
    return withHeaders(headers().withAdded(name, value));
  }

  /**
   * This request without a header field.
   *
   * @param name in any case
   * @return a copy
   */
  public Request withoutHeader(String name) {
    return withHeaders(headers().without(name));
  }

  private Request withHeaders(Headers headers) {
    return new Request(context, body, method, uri, ownRawQuery, headers, ownAttributes, original());
  }

  /**
   * This request with an attribute: how a filter hands something on to the handler.
   *
   * @param name replaces an attribute of this name
   * @param value anything; better immutable
   * @return a copy
   */
  public Request withAttribute(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(attributes());
    copy.put(name, value);
    return withAttributes(copy);
  }

  /**
   * This request without an attribute.
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
   * This request with another body, for example one that was decrypted; it is not decoded, whatever
   * {@code Content-Encoding} says, but read as a form if {@code Content-Type} says so. The headers,
   * {@code Content-Length} among them, stay as they are.
   *
   * @param bytes the body; copied
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
    Supplier<RouteInfo> found = original().route;
    return found == null ? Optional.empty() : Optional.of(found.get());
  }

  /**
   * Sets the route of this request, and of all its copies. Called by routers, and by tests of what
   * asks for it.
   *
   * @param found returns the route when it is asked for
   */
  public void setRoute(Supplier<RouteInfo> found) {
    original().route = found;
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

  /**
   * Sets what sends early hints for this request and all its copies. Called by the worker, and by
   * tests that record what is sent.
   *
   * @param sender is given the hints
   */
  public void setEarlyHints(EarlyHintsSender sender) {
    original().earlyHints = Objects.requireNonNull(sender, "sender");
  }

  /**
   * Has something done when this request has been answered: when the last frame of the response has
   * left, or the request has failed, in whatever way. Closes what a filter or the handler has
   * opened for this request, such as a connection that a stream reads from.
   *
   * <p>Each action runs once, in the thread that serves, the last one first. What it throws goes to
   * the log; the client does not notice. The worker waits for its next request after that. Only a
   * request that came from a worker is ever complete. For any thread.
   *
   * @param action what to do
   * @throws IllegalStateException when this request has been answered already
   */
  public void onComplete(Runnable action) {
    original().addAction(Objects.requireNonNull(action, "action"));
  }

  private synchronized void addAction(Runnable action) {
    Deque<Runnable> current = actions;
    if (current == null) {
      current = new ArrayDeque<>();
      actions = current;
    }
    if (isComplete) {
      throw new IllegalStateException(
          "an action for the end of a request is registered before the request has been answered");
    }
    current.push(action);
  }

  /** The next action for the end of this request; none can be registered after the last. */
  @Nullable Runnable nextAction() {
    isComplete = true;
    return actions == null ? null : pollAction();
  }

  /** An action may register another one. */
  private synchronized @Nullable Runnable pollAction() {
    Runnable next = Objects.requireNonNull(actions).poll();
    isComplete = next == null;
    return next;
  }

  private Request original() {
    return original == null ? this : original;
  }

  /** Method and path: no query, no header, no body, for any of them may hold a secret. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
