package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.Http2Settings;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.server.RawHTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/** Creates connections of clients that use HTTP/2. Loaded only if it is configured. */
final class Http2Connections extends RawHTTP2ServerConnectionFactory {
  /** The name of HTTP/2 when a client negotiates it. */
  static final String PROTOCOL = "h2";

  /** Jetty acquires a buffer of this size for each head, and its pool has none larger. */
  private static final int MOST_RESPONSE_HEADER_BYTES = 1 << 16;

  private final RequestPassage passage;

  Http2Connections(Http2Settings settings, RequestPassage passage) {
    super(configuration(), new ServerSessionListener() {}, PROTOCOL);
    this.passage = passage;
    setMaxConcurrentStreams(settings.maxStreams());
    setConnectProtocolEnabled(false);
    // No time limit, since a developer may be in a debugger.
    setStreamIdleTimeout(0);
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(HeadReader.MOST_BYTES);
    configuration.setMaxResponseHeaderSize(MOST_RESPONSE_HEADER_BYTES);
    return configuration;
  }

  @Override
  protected ServerSessionListener newSessionListener(Connector connector, EndPoint endPoint) {
    return new Http2Session(passage, endPoint.isSecure(), connector.getExecutor());
  }
}
