package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: Jetty, configured to accept what RoadRunner accepts. */
public final class HttpFront implements AutoCloseable {
  private static final int HEADER_LIMIT = 1 << 20;
  private static final int MOST_THREADS = 200;
  private static final int LEAST_THREADS = 4;

  /** How long a connection without a request stays open after the server stops. */
  private static final long LAST_LINGER_MILLIS = 20;

  /** How long Jetty may take to stop after the requests in progress have ended. */
  private static final long LAST_STOP_MILLIS = 1_000;

  /** Referenced here, since a logger that is garbage-collected loses its level. */
  private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

  private final Server server;
  private final ServerConnector connector;
  private final GracefulHandler requests;
  private final Duration grace;

  private HttpFront(ClientRequestHandler handler, HttpSettings settings, Duration grace) {
    if (JETTY_LOG.getLevel() == null) {
      JETTY_LOG.setLevel(Level.WARNING);
    }
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(settings.address().getAddress().getHostAddress());
    connector.setPort(settings.address().getPort());
    // No time limit, since a developer may be in a debugger.
    connector.setIdleTimeout(0);
    connector.setShutdownIdleTimeout(LAST_LINGER_MILLIS);
    server.addConnector(connector);
    requests = new GracefulHandler(new RelayHandler(handler));
    this.grace = grace;
    server.setHandler(requests);
    server.setStopTimeout(LAST_STOP_MILLIS);
    server.setErrorHandler(new PlainErrors());
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_LIMIT);
    configuration.setMaxResponseHeaderSize(HEADER_LIMIT);
    configuration.setHeaderCacheCaseSensitive(true);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setHttpCompliance(
        HttpCompliance.RFC9110.with(
            "as-roadrunner",
            HttpCompliance.Violation.UNSAFE_HOST_HEADER,
            HttpCompliance.Violation.MISMATCHED_AUTHORITY));
    return configuration;
  }

  /**
   * Starts to listen.
   *
   * @param handler handles the requests
   * @param settings the address and the limits
   * @param grace how long to wait for requests in progress when the server is closed
   * @return the running server
   * @throws IOException if it can't listen at this address
   */
  public static HttpFront start(ClientRequestHandler handler, HttpSettings settings, Duration grace)
      throws IOException {
    HttpFront front = new HttpFront(handler, settings, grace);
    try {
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

  /**
   * Returns the address at which it listens.
   *
   * @return the address with the actual port
   */
  public InetSocketAddress address() {
    return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
  }

  /** Stops listening, and waits for requests in progress. */
  @Override
  public void close() {
    try {
      if (server.isStarted()) {
        connector.close();
        awaitRequests();
      }
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
  }

  /** Before Jetty stops, since it then closes connections that were idle for a moment. */
  private void awaitRequests() throws ExecutionException, InterruptedException {
    try {
      requests.shutdown().get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      JETTY_LOG.log(Level.FINE, "requests are still in progress after " + grace, e);
    }
  }
}
