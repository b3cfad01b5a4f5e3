package dev.rrjava.example.scaling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A machine with RoadRunner: a network namespace, connected to that of the test by a cable. */
final class Host {
  private static final int LIMIT_SECONDS = 60;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(500)).build();

  private final String name;
  private final String namespace;
  private final String cable;
  private final String address;
  private final Path folder;
  private @Nullable Process server;

  private Host(String name, int number, Path folder) {
    long id = ProcessHandle.current().pid();
    this.name = name;
    this.namespace = "rr-" + name + "-" + id;
    this.cable = "rr" + name + id;
    this.address = "10.231." + number + ".2";
    this.folder = folder;
  }

  /**
   * Connects a machine to the network.
   *
   * @param number the third byte of its address
   * @param folder the service; the server runs in it
   */
  static Host connect(String name, int number, Path folder) throws Exception {
    Host host = new Host(name, number, folder);
    String far = host.cable + "x";
    run("ip", "netns", "add", host.namespace);
    run("ip", "link", "add", host.cable, "type", "veth", "peer", "name", far);
    run("ip", "link", "set", far, "netns", host.namespace);
    run("ip", "addr", "add", "10.231." + number + ".1/30", "dev", host.cable);
    run("ip", "link", "set", host.cable, "up");
    run("ip", "-n", host.namespace, "addr", "add", host.address + "/30", "dev", far);
    run("ip", "-n", host.namespace, "link", "set", far, "up");
    run("ip", "-n", host.namespace, "link", "set", "lo", "up");
    return host;
  }

  String name() {
    return name;
  }

  String address() {
    return address;
  }

  /** Starts the server, and waits until it is ready. */
  void start() throws Exception {
    server =
        inNamespace("serve", "-c", ".rr.yaml")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("rr.log").toFile()))
            .start();
    await("ready", () -> probe("/ready") == 200);
  }

  /** Sends SIGTERM. */
  void terminate() {
    server().destroy();
  }

  /** Waits for the end of the server, and returns after how many milliseconds it came. */
  long awaitEnd() throws InterruptedException {
    long start = System.nanoTime();
    assertThat(server().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("%s has ended", name).isTrue();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Kills the server, as a machine without power would. */
  void kill() throws InterruptedException {
    List<ProcessHandle> workers = workers();
    server().destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    awaitEnd();
  }

  /** Returns the workers' processes. */
  List<ProcessHandle> workers() {
    return server().descendants().toList();
  }

  /** Replaces the workers. */
  void reset() throws Exception {
    rr("reset");
  }

  /** Returns how many workers have a request. */
  long busyWorkers() throws Exception {
    return rr("workers").lines().filter(line -> line.contains("working")).count();
  }

  /** Runs a command of RoadRunner, and returns what it prints. */
  private String rr(String command) throws Exception {
    return output(inNamespace(command, "-c", ".rr.yaml"));
  }

  /** Returns the status of a probe, or 0 without a response. */
  int probe(String path) {
    return get(2114, path);
  }

  /** Returns the status of a request to the service, or 0 without a response. */
  int get(String path) {
    return get(8080, path);
  }

  private int get(int port, String path) {
    URI uri = URI.create("http://" + address + ":" + port + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProcessBuilder inNamespace(String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder("ip", "netns", "exec", namespace, System.getenv("RR_BINARY"));
    builder.command().addAll(List.of(arguments));
    return builder.directory(folder.toFile());
  }

  private Process server() {
    if (server == null) {
      throw new IllegalStateException(name + " is not started");
    }
    return server;
  }

  /** Ends the server and takes the machine from the network. */
  void disconnect() throws Exception {
    try {
      if (server != null && server.isAlive()) {
        kill();
      }
    } finally {
      run("ip", "link", "delete", cable);
      run("ip", "netns", "delete", namespace);
    }
  }

  /** Waits for a condition, for a minute at most. */
  static void await(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited in vain for: " + what);
      }
      Thread.sleep(10);
    }
  }

  /** What a test waits for. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  private static void run(String... command) throws Exception {
    output(new ProcessBuilder(command));
  }

  private static String output(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", builder.command()) + ": " + output).isZero();
    return output;
  }
}
