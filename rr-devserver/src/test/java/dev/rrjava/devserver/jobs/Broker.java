package dev.rrjava.devserver.jobs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A broker of its own, on the loopback address. */
final class Broker implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final List<Process> processes = new ArrayList<>();
  private final int port;
  private final Path log;

  private Broker(int port, Path log) {
    this.port = port;
    this.log = log;
  }

  int port() {
    return port;
  }

  /** Starts RabbitMQ, or aborts the test where there is none. */
  static Broker rabbit(Path directory) throws Exception {
    Path wrapper = find("rabbitmq-server");
    // The command of Debian changes the user.
    Path script = wrapper.resolveSibling("../lib/rabbitmq/bin/rabbitmq-server").normalize();
    Path program = Files.exists(script) ? script : wrapper;
    Broker broker = new Broker(FreePorts.choose(), directory.resolve("rabbitmq.log"));
    Path home = Files.createDirectories(directory.resolve("rabbitmq"));
    String names = Integer.toString(FreePorts.choose());
    Map<String, String> variables =
        Map.ofEntries(
            Map.entry("HOME", home.toString()),
            Map.entry("ERL_EPMD_PORT", names),
            Map.entry("RABBITMQ_NODENAME", "rr" + broker.port + "@localhost"),
            Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
            Map.entry("RABBITMQ_NODE_PORT", Integer.toString(broker.port)),
            Map.entry("RABBITMQ_DIST_PORT", Integer.toString(FreePorts.choose())),
            Map.entry("RABBITMQ_MNESIA_BASE", home.resolve("data").toString()),
            Map.entry("RABBITMQ_LOGS", "-"),
            Map.entry("RABBITMQ_ENABLED_PLUGINS_FILE", home.resolve("plugins").toString()),
            Map.entry("RABBITMQ_PID_FILE", home.resolve("pid").toString()),
            Map.entry("RABBITMQ_CONF_ENV_FILE", home.resolve("none").toString()),
            Map.entry("RABBITMQ_CONFIG_FILES", home.resolve("none").toString()),
            Map.entry(
                "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                "-start_epmd false -kernel inet_dist_use_interface {127,0,0,1}"));
    try {
      broker.run(variables, find("epmd").toString(), "-port", names, "-address", "127.0.0.1");
      broker.run(variables, "sh", program.toString());
      broker.awaitStart();
      return broker;
    } catch (IOException | InterruptedException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** Starts NATS, or aborts the test where there is none. */
  static Broker nats(Path directory) throws Exception {
    Path program = find("nats-server");
    Broker broker = new Broker(FreePorts.choose(), directory.resolve("nats.log"));
    try {
      broker.run(
          Map.of(),
          program.toString(),
          "-a",
          "127.0.0.1",
          "-p",
          Integer.toString(broker.port),
          "-js",
          "-sd",
          directory.resolve("nats").toString());
      broker.awaitStart();
      return broker;
    } catch (IOException | InterruptedException | RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private static Path find(String name) {
    Optional<Path> found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "no broker here: there is no " + name + " on the PATH");
    return found.orElseThrow();
  }

  private void run(Map<String, String> variables, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(variables);
    processes.add(builder.start());
  }

  private void awaitStart() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the broker did not start:\n" + Files.readString(log));
      }
      Thread.sleep(50);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false; // not yet
    }
  }

  @Override
  public void close() {
    for (Process process : processes) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroy();
      children.forEach(ProcessHandle::destroy);
      children.forEach(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
      process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }
}
