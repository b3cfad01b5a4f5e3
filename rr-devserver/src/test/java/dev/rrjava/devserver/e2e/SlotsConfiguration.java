package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.launcher.WriteLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** A {@code .rr.yaml} in which one JVM stands behind all workers. */
final class SlotsConfiguration {
  private final Path directory;
  private final String relay;
  private Class<?> main = TrialService.class;
  private int workers = 2;
  private String pool = "";
  private String http = "";
  private String httpLevel = "OFF";
  private String heap = "";
  private int processes = 1;
  private String maxHeap = "64m";
  private List<String> jvmPrefix = List.of();

  private SlotsConfiguration(Path directory, String relay) {
    this.directory = directory;
    this.relay = relay;
  }

  static SlotsConfiguration in(Path directory, String relay) {
    return new SlotsConfiguration(directory, relay);
  }

  static SlotsConfiguration overUnix(Path directory) {
    return in(directory, "unix://" + directory.resolve("relay.sock"));
  }

  SlotsConfiguration main(Class<?> main) {
    this.main = main;
    return this;
  }

  SlotsConfiguration workers(int workers) {
    this.workers = workers;
    return this;
  }

  /** Lines of {@code http.pool}. */
  SlotsConfiguration pool(String... lines) {
    this.pool = String.join("\n    ", lines);
    return this;
  }

  /** Of the JVM's largest heap, and its share in percent that may be full. */
  SlotsConfiguration heap(String max, int percent) {
    this.maxHeap = max;
    this.heap = "RR_SLOTS_HEAP: '" + percent + "'";
    return this;
  }

  /** How many JVMs there are; all but one wait. */
  SlotsConfiguration processes(int processes) {
    this.processes = processes;
    return this;
  }

  /** A line of {@code http}. */
  SlotsConfiguration http(String line) {
    this.http = line;
    return this;
  }

  /** Keeps in the log what the handlers of the tests fail with on purpose. */
  SlotsConfiguration logsFailures() {
    this.httpLevel = "WARNING";
    return this;
  }

  /** What is started in place of the JVM, and starts it. */
  SlotsConfiguration jvmPrefix(String... words) {
    this.jvmPrefix = List.of(words);
    return this;
  }

  TrialConfiguration write() throws IOException {
    Path launcher = directory.resolve("rr-slot");
    WriteLauncher.main(new String[] {launcher.toString()});
    Path logging =
        Files.writeString(
            directory.resolve("logging.properties"),
            "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n"
                // What the handlers of the tests fail with on purpose.
                + "dev.rrjava.http.level="
                + httpLevel
                + "\n");
    StringJoiner jvm = new StringJoiner(" ");
    jvmPrefix.forEach(jvm::add);
    jvm.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    jvm.add("-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx" + maxHeap);
    jvm.add("-Djava.util.logging.config.file=" + logging);
    jvm.add(main.getName());
    int port = FreePorts.choose();
    String yaml =
        """
        version: "3"
        rpc:
          listen: tcp://127.0.0.1:%d
        server:
          command: ["sh", "%s", "%s"]
          relay: %s
        service:
          jvm:
            command: "%s"
            process_num: %d
            remain_after_exit: true
            restart_sec: 1
            timeout_stop_sec: 20
            env:
              RR_SLOTS: '%s'
              CLASSPATH: '%s'
              %s
        http:
          address: 127.0.0.1:%d
          %s
          pool:
            num_workers: %d
            %s
        logs:
          mode: production
          level: info
        """
            .formatted(
                FreePorts.choose(),
                launcher,
                directory.resolve("slots"),
                relay,
                jvm,
                processes,
                directory.resolve("slots"),
                System.getProperty("java.class.path"),
                heap,
                port,
                http,
                workers,
                pool.isEmpty() ? "allocate_timeout: 30s" : pool);
    return new TrialConfiguration(
        directory, Files.writeString(directory.resolve(".rr.yaml"), yaml), port);
  }
}
