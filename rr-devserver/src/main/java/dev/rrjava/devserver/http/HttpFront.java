package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.Http2Settings;
import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.config.TlsSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server. Jetty accepts and selects connections; {@link Http1Connection} reads and writes
 * them as RoadRunner does.
 */
public final class HttpFront implements Front {
  private static final int MOST_THREADS = 200;
  private static final int LEAST_THREADS = 4;

  /** How many connections may wait to be accepted; clients of others try again after a second. */
  private static final int ACCEPT_QUEUE = 4096;

  /** How long Jetty may take to stop after the requests in progress have ended. */
  private static final long LAST_STOP_MILLIS = 1_000;

  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private final Server server;
  private final @Nullable ServerConnector plain;
  private final @Nullable ServerConnector encrypted;
  private final Activity activity = new Activity();
  private volatile Use use;

  /** What is done with requests. */
  private record Use(ClientRequestHandler handler, long bodyLimit, Duration grace) {}

  private HttpFront(ClientRequestHandler handler, HttpSettings settings, Duration grace)
      throws IOException {
    JettyLog.quiet();
    this.use = new Use(handler, settings.maxBodyBytes(), grace);
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    server = new Server(threads);
    server.setStopTimeout(LAST_STOP_MILLIS);
    RequestPassage passage =
        new RequestPassage(
            (request, writer) -> use.handler().handle(request, writer),
            () -> use.bodyLimit(),
            activity);
    Optional<TlsSettings> tls = settings.tls();
    plain = tls.isPresent() && tls.get().isOnly() ? null : plain(settings, passage);
    encrypted = tls.isEmpty() ? null : encrypted(tls.get(), settings.http2(), passage);
  }

  private ServerConnector plain(HttpSettings settings, RequestPassage passage) {
    Http2Settings http2 = settings.http2();
    Http1 http1 =
        new Http1(passage, http2.cleartext() ? new Http2Connections(http2, passage) : null);
    return connector(settings.address(), http1);
  }

  private ServerConnector encrypted(
      TlsSettings settings, Http2Settings http2, RequestPassage passage) throws IOException {
    return connector(
        settings.address(),
        TlsConnections.factories(
            TlsContext.of(settings),
            new Http1(passage, null),
            new Http2Connections(http2, passage)));
  }

  private ServerConnector connector(InetSocketAddress address, ConnectionFactory... factories) {
    ServerConnector connector = new ServerConnector(server, null, null, null, 1, 1, factories);
    connector.setHost(address.getAddress().getHostAddress());
    connector.setPort(address.getPort());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    // No time limit, since a developer may be in a debugger.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    return connector;
  }

  /** Creates connections of HTTP/1. */
  private static final class Http1 extends AbstractConnectionFactory {
    private final RequestPassage passage;
    private final @Nullable ConnectionFactory http2;

    Http1(RequestPassage passage, @Nullable ConnectionFactory http2) {
      super("http/1.1");
      this.passage = passage;
      this.http2 = http2;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return configure(
          new Http1Connection(endPoint, connector, passage, http2), connector, endPoint);
    }
  }

  /**
   * Starts to listen.
   *
   * @param handler handles the requests
   * @param settings the address and the limits
   * @param grace how long to wait for requests in progress when the server is closed
   * @return the running server
   * @throws ListenException if it can't listen at an address
   * @throws IOException if the key or the certificate for TLS can't be used
   */
  public static HttpFront start(ClientRequestHandler handler, HttpSettings settings, Duration grace)
      throws IOException {
    HttpFront front = new HttpFront(handler, settings, grace);
    try {
      open(front.plain, "http.address", settings.address());
      open(
          front.encrypted,
          "http.ssl.address",
          settings.tls().map(TlsSettings::address).orElse(settings.address()));
      front.server.start();
      return front;
    } catch (IOException e) {
      front.close();
      throw e;
    } catch (Exception e) {
      front.close();
      throw new IOException("Jetty did not start: " + e.getMessage(), e);
    }
  }

  private static void open(
      @Nullable ServerConnector connector, String key, InetSocketAddress address)
      throws ListenException {
    try {
      if (connector != null) {
        connector.open();
      }
    } catch (IOException e) {
      throw new ListenException(key, address, e);
    }
  }

  /**
   * Handles requests otherwise from now on, those of open connections included.
   *
   * @param handler handles the requests
   * @param settings the limit of bodies; the addresses and protocols have no effect
   * @param grace how long to wait for requests in progress when the server is closed
   */
  public void use(ClientRequestHandler handler, HttpSettings settings, Duration grace) {
    use = new Use(handler, settings.maxBodyBytes(), grace);
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return connectors().stream().findFirst().map(HttpFront::addressOf);
  }

  @Override
  public Optional<InetSocketAddress> encryptedAddress() {
    return Optional.ofNullable(encrypted).map(HttpFront::addressOf);
  }

  private static InetSocketAddress addressOf(ServerConnector connector) {
    return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
  }

  private List<ServerConnector> connectors() {
    return Stream.of(plain, encrypted).flatMap(Stream::ofNullable).toList();
  }

  @Override
  public void close() {
    try {
      if (server.isStarted()) {
        connectors().forEach(ServerConnector::close);
        Duration grace = use.grace();
        int count = activity.close(grace);
        if (count > 0) {
          LOG.log(
              System.Logger.Level.WARNING,
              "requests that are still in progress "
                  + grace.toMillis()
                  + " ms after the stop of the"
                  + " server were ended: "
                  + count);
        }
      }
      // Jetty would wait for the clients of connections without a request.
      connectors().forEach(connector -> connector.getConnectedEndPoints().forEach(EndPoint::close));
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.log(System.Logger.Level.WARNING, "interrupted while the server was stopping", e);
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "a thread of the server did not end in time", e);
    }
  }
}
