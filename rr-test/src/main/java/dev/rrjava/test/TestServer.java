package dev.rrjava.test;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /** Null if the server starts the program that its configuration names. */
  private final @Nullable Application application;

  private final List<String> overrides = new ArrayList<>();
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile @Nullable Running server;

  /** The classes that the server was started for: nested and derived ones share it. */
  private int users;

  private TestServer(Starter starter) {
    this.starter = starter;
    this.application = null;
  }

  private TestServer(Application application) {
    this.starter = test -> application.start(test.output::add);
    this.application = application;
  }

  /** Starts one of the kinds of servers. */
  private interface Starter {
    Running start(TestServer test) throws IOException;
  }

  /** A server that has started. */
  interface Running {
    URI uri();

    Services services();

    /** Waits until a job is done, or has failed for good. */
    default TestJob awaitJob(String id, Duration limit) throws InterruptedException {
      throw new IllegalStateException(
          "awaitJob: expected a server in the JVM of the tests, with jobs(…): what a worker in"
              + " another process does is known by its effects only, such as a value in services()");
    }

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
    return new TestServer(new Application(services -> handler.get(), false));
  }

  /**
   * Returns an extension that serves with the development server, in the JVM of the tests, with
   * services: queues of jobs, storages and locks in memory.
   *
   * <pre>{@code
   * @RegisterExtension
   * static final TestServer SERVER =
   *     TestServer.withServices(Service::routes).jobs(Service::jobs).storages("sent");
   *
   * @Test
   * void sendsLetter() throws Exception {
   *   String id = SERVER.get("/send?to=ada").body();
   *   SERVER.awaitJob(id).assertAcknowledged();
   * }
   * }</pre>
   *
   * @param handler creates the handler of requests, for example the generated {@code Routes}, once
   *     for each class of tests
   * @return the extension
   */
  public static TestServer withServices(Function<Services, RequestHandler> handler) {
    return new TestServer(new Application(Objects.requireNonNull(handler, "handler"), true));
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
          Overrides overrides = Overrides.read(configuration, test.overrides);
          var setup =
              DevServer.processes(configuration)
                  .override("http.address", "127.0.0.1:0")
                  .output(test.output::add);
          for (String keyAndValue : overrides.keysAndValues()) {
            int equals = keyAndValue.indexOf('=');
            setup.override(keyAndValue.substring(0, equals), keyAndValue.substring(equals + 1));
          }
          return new DevelopmentServer(setup.start(), overrides.access());
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
          Overrides overrides = Overrides.read(configuration, test.overrides);
          return RoadRunnerProcess.start(configuration, overrides, test.output::add);
        });
  }

  /**
   * Sets what handles the jobs, in four workers of the JVM of the tests. They get each job as soon
   * as it is due; {@link TestJobs} lets a test say when.
   *
   * @param handler creates the handler, for example the generated {@code Jobs}, once for each class
   *     of tests; with the same services as the handler of requests
   * @return this extension
   * @throws IllegalStateException if the server starts the program of its configuration
   */
  public TestServer jobs(Function<Services, JobHandler> handler) {
    application("jobs").jobs(Objects.requireNonNull(handler, "handler"));
    return this;
  }

  /**
   * Sets what configures each worker for jobs, as {@code main} does before {@code serve}: a
   * listener for dead letters.
   *
   * @param action called with each worker before it starts
   * @return this extension
   * @throws IllegalStateException if the server starts the program of its configuration
   */
  public TestServer jobWorker(Consumer<JobWorker> action) {
    application("jobWorker").jobWorker(Objects.requireNonNull(action, "action"));
    return this;
  }

  /**
   * Adds key-value storages, which are empty when the server starts.
   *
   * @param names their names below {@code kv} in the configuration
   * @return this extension
   * @throws IllegalStateException if the server starts the program of its configuration, which has
   *     its storages
   */
  public TestServer storages(String... names) {
    application("storages").storages(List.of(names));
    return this;
  }

  private Application application(String method) {
    Application served = application;
    if (served == null) {
      throw new IllegalStateException(
          method
              + ": expected a server of inProcess(…) or withServices(…); this one starts the program"
              + " that its configuration names");
    }
    return served;
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

  private Running running() {
    Running current = server;
    if (current == null) {
      throw new IllegalStateException(
          "the server has not been started: register the extension in a static field");
    }
    return current;
  }

  /**
   * Returns the address of the server.
   *
   * @return the URI, without a path
   * @throws IllegalStateException if the server has not been started
   */
  public URI uri() {
    return running().uri();
  }

  /**
   * Returns the services of the server: its queues, to which a test pushes jobs, its storages and
   * locks.
   *
   * @return those that the handlers use
   * @throws IllegalStateException if the server has none, or has not been started
   */
  public Services services() {
    return running().services();
  }

  /**
   * Waits up to 30 seconds until a job is done, or has failed for good.
   *
   * @param id its id, which {@code push} and generated clients return
   * @return the last attempt, and what became of it
   * @throws AssertionError if the job is not handled in this time, or is to be attempted again
   * @throws IllegalStateException if its worker is not in the JVM of the tests
   * @throws InterruptedException if the thread is interrupted
   */
  public TestJob awaitJob(String id) throws InterruptedException {
    return awaitJob(id, RESPONSE_LIMIT);
  }

  TestJob awaitJob(String id, Duration limit) throws InterruptedException {
    return running().awaitJob(id, limit);
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
