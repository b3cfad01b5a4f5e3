package dev.rrjava.runtime.http;

import dev.rrjava.runtime.wire.FrameHeader;
import dev.rrjava.runtime.worker.Payload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as RoadRunner hands it over (relay protocol, section 5). Headers, cookies, query
 * and attributes are decoded when first asked for. A request stays valid after it was answered; it
 * is for one thread at a time.
 */
public final class Request {
  private final RequestContext context;
  private final byte[] payload;
  private final int bodyOffset;
  private final String method;
  private final String uri;
  private @Nullable Headers headers;
  private @Nullable Query query;
  private @Nullable Map<String, String> cookies;
  private @Nullable Map<String, List<String>> attributes;

  private Request(RequestContext context, byte[] payload, int bodyOffset) {
    this.context = context;
    this.payload = payload;
    this.bodyOffset = bodyOffset;
    this.method = context.method();
    this.uri = context.uri();
  }

  /**
   * Reads a payload of RoadRunner's HTTP plugin.
   *
   * @param payload what {@link dev.rrjava.runtime.worker.Worker#waitPayload} returned
   * @return the request, which keeps the payload's bytes
   * @throws MalformedRequestException when the payload is no request
   */
  public static Request decode(Payload payload) {
    if (payload.codec() != FrameHeader.PROTO) {
      throw new MalformedRequestException(
          String.format(
              "a request is a protobuf message (flags %02x, RoadRunner 2024.1 and later); this one"
                  + " has flags %02x",
              FrameHeader.PROTO, payload.codec()));
    }
    return new Request(
        new ProtobufRequestContext(payload.bytes(), payload.contextLength()),
        payload.bytes(),
        payload.contextLength());
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
    return uri;
  }

  /**
   * The host and, where it is not the scheme's own, the port; the client's {@code Host} header,
   * which is not among the {@link #headers}.
   *
   * @return for example {@code example.test:8080}; empty when the client sent none
   */
  public String authority() {
    int start = authorityStart();
    return start < 0 ? "" : uri.substring(start, pathStart());
  }

  /**
   * The path, percent-encoded as the client sent it.
   *
   * @return for example {@code /users/a%20b}; empty for {@code CONNECT}
   */
  public String path() {
    int question = uri.indexOf('?');
    return uri.substring(pathStart(), question < 0 ? uri.length() : question);
  }

  /** After the first {@code //}, where that follows a scheme or is the start; else -1. */
  private int authorityStart() {
    int slash = uri.indexOf('/');
    boolean leads = slash == 0 || (slash > 0 && uri.charAt(slash - 1) == ':');
    return leads && uri.startsWith("//", slash) ? slash + 2 : -1;
  }

  private int pathStart() {
    int start = authorityStart();
    if (start < 0) {
      return 0;
    }
    int end = start;
    while (end < uri.length() && uri.charAt(end) != '/' && uri.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  /**
   * The query, as the client sent it: not decoded, not checked.
   *
   * @return what follows the {@code ?}; empty when there is none
   */
  public String rawQuery() {
    return context.rawQuery();
  }

  /**
   * The parameters of the query.
   *
   * @return always the same object
   */
  public Query query() {
    Query current = query;
    if (current == null) {
      current = Query.parse(rawQuery());
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
   * @return always the same object; values of one name in the order of the wire
   */
  public Headers headers() {
    Headers current = headers;
    if (current == null) {
      current = context.headers();
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
   * The cookies, decoded by RoadRunner.
   *
   * @return names and values; unmodifiable
   */
  public Map<String, String> cookies() {
    Map<String, String> current = cookies;
    if (current == null) {
      current = Collections.unmodifiableMap(context.cookies());
      cookies = current;
    }
    return current;
  }

  /**
   * What middleware of the server attached to the request.
   *
   * @return names and values; unmodifiable, empty with the middleware that RoadRunner brings
   */
  public Map<String, List<String>> attributes() {
    Map<String, List<String>> current = attributes;
    if (current == null) {
      current = Collections.unmodifiableMap(context.attributes());
      attributes = current;
    }
    return current;
  }

  /**
   * Whether RoadRunner has parsed the body as a form: then {@link #body} is its tree as JSON, empty
   * when the form is (relay protocol, section 6).
   *
   * @return false when the body is what the client sent
   */
  public boolean isParsed() {
    return context.isParsed();
  }

  /**
   * The length of the body.
   *
   * @return bytes
   */
  public int bodyLength() {
    return payload.length - bodyOffset;
  }

  /**
   * The body.
   *
   * @return a copy
   */
  public byte[] body() {
    return Arrays.copyOfRange(payload, bodyOffset, payload.length);
  }

  /**
   * The body as text, in the charset that {@code Content-Type} declares, else UTF-8. Bytes that are
   * not of that charset become U+FFFD.
   *
   * @return the text
   * @throws HttpException with status 415 when the JDK does not know the charset
   */
  public String bodyText() {
    return new String(payload, bodyOffset, bodyLength(), charset());
  }

  /**
   * The body as a stream.
   *
   * @return a new stream from the first byte; need not be closed
   */
  public InputStream bodyStream() {
    return new ByteArrayInputStream(payload, bodyOffset, bodyLength());
  }

  private Charset charset() {
    String contentType = header("Content-Type").orElse("");
    for (String parameter : contentType.split(";", -1)) {
      String trimmed = parameter.trim();
      if (trimmed.toLowerCase(Locale.ROOT).startsWith("charset=")) {
        String name = trimmed.substring("charset=".length()).replace("\"", "").trim();
        try {
          return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          throw new HttpException(415, "the charset of the body is not known here", e);
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Method and path: no query, no header, no body, for any of them may hold a secret. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
