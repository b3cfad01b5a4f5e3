package dev.rrjava.test;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.config.Configuration;
import dev.rrjava.devserver.config.ConfigurationReader;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * An extension of JUnit that serves handlers over HTTP, at a free port of the loopback address, for
 * all tests of a class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestServer SERVER = TestServer.inProcess(() -> Routes.of(new Tasks()));
 *
 * @Test
 * void listsTasks() throws Exception {
 *   assertEquals("[]", SERVER.get("/tasks").body());
 * }
 * }</pre>
 *
 * <p>Tests can have parameters of the types {@link URI}, the address, and {@link HttpClient}. If a
 * test fails, the lines that the server and its workers have printed since the start of the server
 * are printed. Tests can run in parallel.
 */
public final class TestServer
    implements BeforeAllCallback, AfterAllCallback, ParameterResolver, TestWatcher {
  private static final Duration RESPONSE_LIMIT = Duration.ofSeconds(30);

  private final Starter starter;
  private final List<String> overrides = new ArrayList<>();
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile @Nullable Running server;

  /** The classes that the server was started for: nested and derived ones share it. */
  private int users;

  private TestServer(Starter starter) {
    this.starter = starter;
  }

  /** Starts one of the kinds of servers. */
  private interface Starter {
    Running start(TestServer test) throws IOException;
  }

  /** A server that has started. */
  interface Running {
    URI uri();

    void close() throws IOException;
  }

  /**
   * Returns an extension that serves with the development server, in the JVM of the tests: it
   * starts in milliseconds, and a debugger sees the handlers.
   *
   * @param handler creates the handler, for example the generated {@code Routes}, once for each
   *     class of tests
   * @return the extension
   */
  public static TestServer inProcess(Supplier<RequestHandler> handler) {
    Objects.requireNonNull(handler, "handler");
    return new TestServer(
        test -> running(DevServer.inProcess(handler.get()).output(test.output::add).start()));
  }

  /**
   * Returns an extension that starts the development server with worker processes.
   *
   * @param configuration the configuration, usually {@code .rr.yaml}; another address is used
   * @return the extension
   */
  public static TestServer processes(Path configuration) {
    Objects.requireNonNull(configuration, "configuration");
    return new TestServer(
        test -> {
          List<String> overrides = overrides(configuration, test.overrides);
          var setup =
              DevServer.processes(configuration)
                  .override("http.address", "127.0.0.1:0")
                  .output(test.output::add);
          for (String keyAndValue : overrides) {
            int equals = keyAndValue.indexOf('=');
            setup.override(keyAndValue.substring(0, equals), keyAndValue.substring(equals + 1));
          }
          return running(setup.start());
        });
  }

  /**
   * Returns an extension that starts RoadRunner: the program that the environment variable {@code
   * RR_BINARY} names, otherwise {@code rr} on the {@code PATH}. If there is none, the tests are
   * skipped, and the reason is reported.
   *
   * @param configuration the configuration, usually {@code .rr.yaml}; another address is used
   * @return the extension
   */
  public static TestServer roadRunner(Path configuration) {
    Objects.requireNonNull(configuration, "configuration");
    return new TestServer(
        test -> {
          List<String> overrides = overrides(configuration, test.overrides);
          return RoadRunnerProcess.start(configuration, overrides, test.output::add);
        });
  }

  /**
   * Returns the overrides, with another port for RPC if there is one: servers of several tests may
   * run at the same time. Rejects an override that has no effect, because its key is misspelt.
   */
  private static List<String> overrides(Path configuration, List<String> overrides)
      throws IOException {
    Configuration read =
        ConfigurationReader.read(Path.of(""), configuration, overrides, System.getenv());
    requireKnownKeys(read, overrides);
    boolean isTcp = read.rpc().map(rpc -> rpc.address() instanceof RelayAddress.Tcp).orElse(false);
    if (!isTcp || overrides.stream().anyMatch(override -> override.startsWith("rpc.listen="))) {
      return overrides;
    }
    List<String> more = new ArrayList<>(overrides);
    more.add("rpc.listen=tcp://127.0.0.1:" + FreePorts.choose());
    return more;
  }

  private static void requireKnownKeys(Configuration configuration, List<String> overrides) {
    for (String override : overrides) {
      String key = override.substring(0, override.indexOf('=')).toLowerCase(Locale.ROOT);
      configuration.file().notices().stream()
          .filter(notice -> notice.startsWith(key + " is not known"))
          .findFirst()
          .ifPresent(
              notice -> {
                throw new IllegalArgumentException("override: " + notice);
              });
    }
  }

  private static Running running(DevServer server) {
    return new Running() {
      @Override
      public URI uri() {
        return server.uri();
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  /**
   * Sets a value of the configuration, overriding the file.
   *
   * @param key the key with dots, such as {@code http.pool.num_workers}
   * @param value the value
   * @return this extension; it does not start if the key is not known
   */
  public TestServer override(String key, String value) {
    overrides.add(key + "=" + value);
    return this;
  }

  /**
   * Returns the address of the server.
   *
   * @return the URI, without a path
   * @throws IllegalStateException if the server has not been started
   */
  public URI uri() {
    Running current = server;
    if (current == null) {
      throw new IllegalStateException(
          "the server has not been started: register the extension in a static field");
    }
    return current.uri();
  }

  /**
   * Sends a {@code GET} request.
   *
   * @param target path and query
   * @param headers names and values in turn
   * @return the response
   * @throws IOException if the server can't be reached, or the response is incomplete
   * @throws InterruptedException if the thread is interrupted
   */
  public HttpResponse<String> get(String target, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(target));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /**
   * Sends a request.
   *
   * @param request its URI may be {@link #uri} with a path
   * @return the response, with its body as a string
   * @throws IOException if the server can't be reached, or the response is incomplete
   * @throws InterruptedException if the thread is interrupted
   */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.timeout(RESPONSE_LIMIT).build(), HttpResponse.BodyHandlers.ofString());
  }

  /**
   * Returns the lines that the server and its workers have printed.
   *
   * @return a snapshot
   */
  public List<String> output() {
    return List.copyOf(output);
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context) throws IOException {
    if (server == null) {
      output.clear();
      server = starter.start(this);
    }
    users++;
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) throws IOException {
    Running current = server;
    if (current != null && --users == 0) {
      server = null;
      current.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == URI.class || type == HttpClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == URI.class ? uri() : client;
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    if (!output.isEmpty()) {
      System.out.println("output of the server of " + context.getDisplayName() + ":");
      output.forEach(line -> System.out.println("  " + line));
    }
  }
}
