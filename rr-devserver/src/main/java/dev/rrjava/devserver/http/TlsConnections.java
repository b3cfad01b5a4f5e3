package dev.rrjava.devserver.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Creates encrypted connections, whose clients negotiate HTTP/1.1 or HTTP/2. Loaded only if it is
 * configured.
 */
final class TlsConnections extends DetectorConnectionFactory {
  /** How requests start that Go notices where it expects encryption. */
  private static final Set<String> STARTS_OF_REQUESTS =
      Set.of("GET /", "HEAD ", "POST ", "PUT /", "OPTIO");

  private static final int START_LENGTH = 5;

  private static final String REFUSAL =
      "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n";

  private TlsConnections(SslConnectionFactory tls) {
    super(tls);
  }

  /**
   * Returns the factories of a connector, the first of which accepts connections.
   *
   * @param context encrypts connections
   * @param http1 creates the connection of a client that does not negotiate HTTP/2
   * @param http2 creates the connection of a client that does
   */
  static ConnectionFactory[] factories(
      SslContextFactory.Server context, ConnectionFactory http1, ConnectionFactory http2) {
    ALPNServerConnectionFactory negotiation =
        new ALPNServerConnectionFactory(http2.getProtocol(), http1.getProtocol());
    negotiation.setDefaultProtocol(http1.getProtocol());
    SslConnectionFactory tls = new SslConnectionFactory(context, negotiation.getProtocol());
    return new ConnectionFactory[] {new TlsConnections(tls), tls, negotiation, http2, http1};
  }

  /** Tells clients that do not encrypt, as Go does. */
  @Override
  protected void nextProtocol(Connector connector, EndPoint endPoint, ByteBuffer start) {
    int length = Math.min(START_LENGTH, start.remaining());
    String text =
        StandardCharsets.ISO_8859_1.decode(start.slice(start.position(), length)).toString();
    if (STARTS_OF_REQUESTS.contains(text)) {
      ByteBuffer refusal = ByteBuffer.wrap(REFUSAL.getBytes(StandardCharsets.US_ASCII));
      endPoint.write(Callback.from(endPoint::close), refusal);
    } else {
      endPoint.close();
    }
  }
}
