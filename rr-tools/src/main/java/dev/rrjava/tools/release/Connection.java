package dev.rrjava.tools.release;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends GET requests. Follows redirects, but never from HTTPS to HTTP, and sends the token to the
 * host only that it is for.
 */
final class Connection {
  private static final int MOST_REDIRECTS = 5;

  /** What servers say of a state that will not last: 408, and that of proxies between servers. */
  private static final Set<Integer> PASSING = Set.of(408, 500, 502, 503, 504);

  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(30).toMillis();

  private final Proxies proxies;
  private final Optional<String> token;
  private final String tokenHost;
  private final Consumer<String> notes;
  private boolean isTokenRejected;

  /**
   * Creates a connection.
   *
   * @param proxies chooses the proxy of each request
   * @param token the token, if there is one
   * @param tokenHost the host and port to which it is sent
   */
  Connection(Proxies proxies, Optional<String> token, String tokenHost) {
    this(proxies, token, tokenHost, note -> {});
  }

  private Connection(
      Proxies proxies, Optional<String> token, String tokenHost, Consumer<String> notes) {
    this.proxies = proxies;
    this.token = token;
    this.tokenHost = tokenHost;
    this.notes = notes;
  }

  /** Returns the same connection, which tells when it continues without the token. */
  Connection telling(Consumer<String> listener) {
    return new Connection(proxies, token, tokenHost, listener);
  }

  /**
   * A response with status 200.
   *
   * @param content its content
   * @param length the length of the content in bytes, or -1 if it is not known
   * @param next the URI of the next page, if there is one
   */
  record Answer(InputStream content, long length, Optional<URI> next) {}

  /**
   * Sends a request.
   *
   * @param uri the URI
   * @param accept the media type of the content
   * @return the response; the caller closes its content
   * @throws ReleaseException if the host can't be reached, or answers with another status
   */
  Answer get(URI uri, String accept) throws ReleaseException {
    URI target = uri;
    try {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        HttpURLConnection request = open(target, accept);
        int status = request.getResponseCode();
        if (status == HttpURLConnection.HTTP_OK) {
          return new Answer(
              request.getInputStream(),
              request.getContentLengthLong(),
              next(target, request.getHeaderField("Link")));
        }
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED && sendsToken(target)) {
          isTokenRejected = true; // releases are public: an old token must not prevent anything
          notes.accept(
              target + " rejects the token in GITHUB_TOKEN or GH_TOKEN; continuing without it");
        } else if (isRedirect(status)) {
          target = redirected(target, request.getHeaderField("Location"));
        } else {
          throw refused(target, request, status);
        }
        request.disconnect();
      }
      throw new ReleaseException(uri + " redirects more than " + MOST_REDIRECTS + " times");
    } catch (IOException e) {
      throw unreachable(target, e);
    }
  }

  private HttpURLConnection open(URI uri, String accept) throws IOException {
    HttpURLConnection request =
        (HttpURLConnection) uri.toURL().openConnection(proxies.proxyFor(uri));
    proxies.authenticator(uri).ifPresent(request::setAuthenticator);
    request.setInstanceFollowRedirects(false);
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    request.setRequestProperty("Accept", accept);
    request.setRequestProperty("User-Agent", "rr-java");
    if (sendsToken(uri)) {
      token.ifPresent(value -> request.setRequestProperty("Authorization", "Bearer " + value));
    }
    return request;
  }

  /** The token is for one host, and not for everyone on the way to it. */
  private boolean sendsToken(URI uri) {
    return token.isPresent()
        && !isTokenRejected
        && uri.getAuthority().equalsIgnoreCase(tokenHost)
        && ("https".equals(uri.getScheme()) || Proxies.isLocal(uri.getHost()));
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static URI redirected(URI from, String location) throws ReleaseException {
    if (location == null) {
      throw new ReleaseException(from + " redirects, but does not say where");
    }
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new ReleaseException(
          from + " redirects to \"" + location + "\", which is not a URI", e);
    }
    boolean isWeb = "https".equals(target.getScheme()) || "http".equals(target.getScheme());
    if (isWeb && target.getHost() == null) {
      throw new ReleaseException(
          from + " redirects to \"" + location + "\", which does not name a host");
    }
    if (!isWeb || ("https".equals(from.getScheme()) && !"https".equals(target.getScheme()))) {
      throw new ReleaseException(
          from + " redirects from " + schemeOf(from) + " to " + target + ", which is not followed");
    }
    return target;
  }

  private static String schemeOf(URI uri) {
    return String.valueOf(uri.getScheme()).toUpperCase(Locale.ROOT);
  }

  /** Returns the next page of RFC 8288, if it is at the same host. */
  private static Optional<URI> next(URI uri, String link) throws ReleaseException {
    if (link == null) {
      return Optional.empty();
    }
    for (String part : link.split(",", -1)) {
      int end = part.indexOf('>');
      if (end > 0 && part.substring(end).replace("\"", "").matches(">\\s*;.*\\brel=next\\b.*")) {
        String next = part.substring(part.indexOf('<') + 1, end).strip();
        try {
          return Optional.of(uri.resolve(next))
              .filter(it -> uri.getAuthority().equals(it.getAuthority()));
        } catch (IllegalArgumentException e) {
          throw new ReleaseException(
              uri + " names \"" + next + "\" as the next page, which is not a URI", e);
        }
      }
    }
    return Optional.empty();
  }

  private ReleaseException refused(URI uri, HttpURLConnection request, int status) {
    RateLimit limit = RateLimit.of(request, status, Instant.now());
    String message = uri + " responds with status " + status;
    if (limit.isReached()) {
      String text = message + limitAdvice() + limit.advice();
      return limit
          .pause()
          .map(wait -> ReleaseException.passing(text, null, wait))
          .orElseGet(() -> new ReleaseException(text));
    }
    String advice =
        switch (status) {
          case 401 -> "; is the token in GITHUB_TOKEN still valid?";
          case 404 -> "; no such release or file is there";
          case 407 ->
              "; the proxy asks for a user and a password: HTTPS_PROXY=http://user:password@host:port";
          default -> status >= 500 ? "; try again later" : "";
        };
    return PASSING.contains(status)
        ? ReleaseException.passing(message + advice, null, limit.pause().orElse(Duration.ZERO))
        : new ReleaseException(message + advice);
  }

  private String limitAdvice() {
    if (isTokenRejected) {
      return "; the token was rejected, and without one, only some requests an hour are allowed";
    }
    return token.isPresent()
        ? "; the limit of this token is reached, try again later"
        : "; without a token, only some requests an hour are allowed: set GITHUB_TOKEN";
  }

  private static ReleaseException unreachable(URI uri, IOException e) {
    String message = "can't reach " + uri + ": " + reason(uri, e) + advice(e);
    return mayPass(e)
        ? ReleaseException.passing(message, e, Duration.ZERO)
        : new ReleaseException(message, e);
  }

  /**
   * Tells whether a connection broke; a host that is not there will not be there a second later.
   */
  private static boolean mayPass(IOException e) {
    boolean isBroken = e instanceof SocketException || e instanceof SSLException;
    boolean isRefused =
        e instanceof ConnectException
            || e instanceof NoRouteToHostException
            || e instanceof SSLHandshakeException;
    return (isBroken && !isRefused)
        || e instanceof SocketTimeoutException
        || e instanceof EOFException;
  }

  private static String reason(URI uri, IOException e) {
    return e instanceof UnknownHostException
        ? "the name " + uri.getHost() + " is not known"
        : String.valueOf(e.getMessage());
  }

  private static String advice(IOException e) {
    String certificates =
        e instanceof SSLHandshakeException
            ? "\nIf a proxy inspects TLS, this JVM has to trust its certificate:"
                + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE (on Windows"
                + " -Djavax.net.ssl.trustStoreType=Windows-ROOT, on macOS KeychainStore)."
            : "";
    return certificates
        + "\nBehind a proxy, set HTTPS_PROXY. Without a network, download the archive elsewhere from"
        + " https://github.com/roadrunner-server/roadrunner/releases, and install it with get --file"
        + " (with Maven: -Drr.file).";
  }

  /** Returns the variables that may hold a token, the first that is set. */
  static Optional<String> token(Map<String, String> environment) {
    for (String name : new String[] {"GITHUB_TOKEN", "GH_TOKEN"}) {
      String token = environment.getOrDefault(name, "").strip();
      if (!token.isEmpty()) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }
}
