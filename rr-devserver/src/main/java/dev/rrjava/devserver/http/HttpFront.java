package dev.rrjava.devserver.http;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server. Jetty accepts and selects connections; {@link Http1Connection} reads and writes
 * them as RoadRunner does.
 */
public final class HttpFront implements AutoCloseable {
  private static final int MOST_THREADS = 200;
  private static final int LEAST_THREADS = 4;

  /** How many connections may wait to be accepted; clients of others try again after a second. */
  private static final int ACCEPT_QUEUE = 4096;

  /** How long Jetty may take to stop after the requests in progress have ended. */
  private static final long LAST_STOP_MILLIS = 1_000;

  /** Referenced here, since a logger that is garbage-collected loses its level. */
  private static final Logger JETTY_LOG = Logger.getLogger("org.eclipse.jetty");

  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private final Server server;
  private final ServerConnector connector;
  private final Activity activity = new Activity();
  private final Duration grace;

  private HttpFront(ClientRequestHandler handler, HttpSettings settings, Duration grace) {
    if (JETTY_LOG.getLevel() == null) {
      JETTY_LOG.setLevel(Level.WARNING);
    }
    this.grace = grace;
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("http");
    threads.setDaemon(true);
    server = new Server(threads);
    connector =
        new ServerConnector(server, 1, 1, new Http1(handler, settings.maxBodyBytes(), activity));
    connector.setHost(settings.address().getAddress().getHostAddress());
    connector.setPort(settings.address().getPort());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    // No time limit, since a developer may be in a debugger.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setStopTimeout(LAST_STOP_MILLIS);
  }

  /** Creates connections. */
  private static final class Http1 extends AbstractConnectionFactory {
    private final ClientRequestHandler handler;
    private final long bodyLimit;
    private final Activity activity;

    Http1(ClientRequestHandler handler, long bodyLimit, Activity activity) {
      super("http/1.1");
      this.handler = handler;
      this.bodyLimit = bodyLimit;
      this.activity = activity;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
      return configure(
          new Http1Connection(endPoint, connector.getExecutor(), handler, bodyLimit, activity),
          connector,
          endPoint);
    }
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

  /**
   * Stops listening, and waits for requests in progress, but not for clients that do not read. Ends
   * after a limited time in any case.
   */
  @Override
  public void close() {
    try {
      if (server.isStarted()) {
        connector.close();
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
      connector.getConnectedEndPoints().forEach(EndPoint::close);
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.log(System.Logger.Level.WARNING, "interrupted while the server was stopping", e);
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "a thread of the server did not end in time", e);
    }
  }
}
