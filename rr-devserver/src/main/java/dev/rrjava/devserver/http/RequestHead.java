package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.HeaderTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a request, checked as Go's {@code net/http} does, on which RoadRunner is based.
 *
 * @param line the first line
 * @param host the host that the client addresses; empty if it addresses none
 * @param hostHeader the value of {@code Host}; empty if there is none
 * @param fields the values by canonical name, with one char per byte; without those that workers do
 *     not receive
 * @param bodyLength the length of the body in bytes; {@link #CHUNKED} if the body says it
 */
record RequestHead(
    RequestLine line,
    String host,
    String hostHeader,
    Map<String, List<String>> fields,
    long bodyLength) {
  static final long CHUNKED = -1;

  /** What looks like a head at the start of a connection with HTTP/2. */
  static final String PREFACE = "PRI * HTTP/2.0\r\n\r\n";

  private static final Set<String> NEVER_TRAILERS =
      Set.of("transfer-encoding", "trailer", "content-length");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9!$%&'()*+,.:;=\\[\\]_~-]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}|0\\d+");

  /**
   * Checks a head.
   *
   * @param line the first line
   * @param sent the values by canonical name
   * @param hasValidNames whether all names are tokens
   * @throws RefusedException if RoadRunner would not accept it
   */
  static RequestHead of(RequestLine line, Map<String, List<String>> sent, boolean hasValidNames)
      throws RefusedException {
    Map<String, List<String>> fields = new LinkedHashMap<>(sent);
    List<String> hosts = fields.getOrDefault("Host", List.of());
    if (hosts.size() > 1) {
      throw RefusedException.badRequest();
    }
    List<String> pragma = fields.getOrDefault("Pragma", List.of());
    if (!pragma.isEmpty() && pragma.get(0).equals("no-cache")) {
      fields.putIfAbsent("Cache-Control", List.of("no-cache"));
    }
    long length = length(line, fields);
    checkVersion(line);
    checkHosts(line, hosts);
    if (!hasValidNames) {
      throw RefusedException.badRequest("invalid header name");
    }
    fields.remove("Host");
    String header = hosts.isEmpty() ? "" : hosts.get(0);
    return new RequestHead(line, line.target().host(header), header, fields, length);
  }

  /** Determines how the body is framed, and removes the fields that only say that (5.9). */
  private static long length(RequestLine line, Map<String, List<String>> fields)
      throws RefusedException {
    List<String> codings = fields.getOrDefault("Transfer-Encoding", List.of());
    fields.remove("Transfer-Encoding");
    boolean isChunked = !codings.isEmpty() && line.isHttp11();
    if (isChunked && (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked"))) {
      throw new RefusedException(501, "Unsupported transfer encoding");
    }
    long declared = declaredLength(fields);
    if (isChunked) {
      fields.remove("Content-Length");
      checkTrailers(fields.getOrDefault("Trailer", List.of()));
      fields.remove("Trailer");
      return CHUNKED;
    }
    return declared;
  }

  private static long declaredLength(Map<String, List<String>> fields) throws RefusedException {
    List<String> lengths = fields.get("Content-Length");
    if (lengths == null) {
      return 0;
    }
    List<String> different = lengths.stream().map(String::strip).distinct().toList();
    if (different.size() > 1 || !LENGTH.matcher(different.get(0)).matches()) {
      throw RefusedException.badRequest();
    }
    if (lengths.size() > 1) {
      fields.put("Content-Length", different);
    }
    return Long.parseLong(different.get(0));
  }

  private static void checkTrailers(List<String> announced) throws RefusedException {
    for (String names : announced) {
      for (String name : names.split(",", -1)) {
        if (NEVER_TRAILERS.contains(name.strip().toLowerCase(Locale.ROOT))) {
          throw RefusedException.badRequest();
        }
      }
    }
  }

  private static void checkVersion(RequestLine line) throws RefusedException {
    if (line.majorVersion() != 1 && !isPreface(line)) {
      throw new RefusedException(
          505, "505 HTTP Version Not Supported: unsupported protocol version");
    }
  }

  private static void checkHosts(RequestLine line, List<String> hosts) throws RefusedException {
    boolean needsHost =
        line.isHttp11() && !line.method().equals("CONNECT") && !line.method().equals("PRI");
    if (needsHost && hosts.isEmpty()) {
      throw RefusedException.badRequest("missing required Host header");
    }
    if (!hosts.isEmpty() && !HOST.matcher(hosts.get(0)).matches()) {
      throw RefusedException.badRequest("malformed Host header");
    }
  }

  private static boolean isPreface(RequestLine line) {
    return line.protocol().equals("HTTP/2.0")
        && line.method().equals("PRI")
        && line.target().path().equals("*");
  }

  /** Returns whether this is not a request, but the start of HTTP/2: {@link #PREFACE}. */
  boolean isPreface() {
    return isPreface(line) && hostHeader.isEmpty() && fields.isEmpty();
  }

  /** Returns whether the client waits for {@code 100 Continue} before it sends the body. */
  boolean expectsContinue() {
    return HeaderTokens.contains(first("Expect"), "100-continue");
  }

  /** Returns whether the client expects something that the server does not know. */
  boolean expectsUnknown() {
    return !first("Expect").isEmpty() && !expectsContinue();
  }

  /** Returns whether RoadRunner leaves the body where it is (5.13). */
  boolean leavesBody() {
    return line.method().equals("HEAD") || line.method().equals("OPTIONS");
  }

  /** Returns whether the client wants the connection to be closed after the response. */
  boolean wantsClose() {
    List<String> connection = fields.getOrDefault("Connection", List.of());
    return HeaderTokens.anyContains(connection, "close")
        || !(line.isHttp11() || HeaderTokens.anyContains(connection, "keep-alive"));
  }

  private String first(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }
}
