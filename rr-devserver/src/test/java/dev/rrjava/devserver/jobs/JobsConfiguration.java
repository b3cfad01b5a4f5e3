package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.launcher.WriteLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A {@code .rr.yaml} with workers for jobs, and a pipeline {@code mail}. */
final class JobsConfiguration {
  private final Path directory;
  private int workers = 2;
  private String pool = "";
  private String pipeline = "{driver: memory, config: {priority: 10, prefetch: 100000}}";
  private String more = "";
  private List<String> arguments = List.of();
  private boolean hasSlots;

  private JobsConfiguration(Path directory) {
    this.directory = directory;
  }

  static JobsConfiguration in(Path directory) {
    return new JobsConfiguration(directory);
  }

  JobsConfiguration workers(int count) {
    this.workers = count;
    return this;
  }

  /** A line of {@code jobs.pool}. */
  JobsConfiguration pool(String line) {
    this.pool = line;
    return this;
  }

  /** The driver and the options of the pipeline {@code mail}. */
  JobsConfiguration pipeline(String value) {
    this.pipeline = value;
    return this;
  }

  /** More sections. */
  JobsConfiguration more(String sections) {
    this.more = sections;
    return this;
  }

  /** More arguments of the program. */
  JobsConfiguration arguments(String... words) {
    this.arguments = List.of(words);
    return this;
  }

  /** Lets one JVM stand behind all workers. */
  JobsConfiguration slots() {
    this.hasSlots = true;
    return this;
  }

  /**
   * Writes it.
   *
   * @return the port of the server's RPC
   */
  int write() throws IOException {
    int port = FreePorts.choose();
    String yaml =
        """
        version: "3"
        rpc:
          listen: tcp://127.0.0.1:%d
        server:
          relay: %s
          command: %s
        %s
        jobs:
          pool:
            num_workers: %d
            allocate_timeout: 30s
            %s
          pipelines:
            mail: %s
            idle:
              driver: memory
              config:
                priority: 10
          consume: [mail]
        logs:
          mode: production
          level: info
        %s
        """
            .formatted(
                port,
                hasSlots ? "unix://" + directory.resolve("relay.sock") : "pipes",
                quoted(command()),
                hasSlots ? service() : "",
                workers,
                hasSlots ? "command: " + quoted(launcher()) : pool,
                pipeline,
                more);
    Files.writeString(directory.resolve(".rr.yaml"), yaml);
    return port;
  }

  private static String quoted(List<String> words) {
    return words.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                JobProgram.class.getName(),
                directory.toString()));
    command.addAll(arguments);
    return command;
  }

  private List<String> launcher() throws IOException {
    Path launcher = directory.resolve("rr-slot");
    WriteLauncher.main(new String[] {launcher.toString()});
    return List.of("sh", launcher.toString(), directory.resolve("slots").toString());
  }

  private String service() {
    return """
        service:
          jvm:
            command: "%s"
            remain_after_exit: true
            restart_sec: 1
            timeout_stop_sec: 20
            env:
              RR_SLOTS: '%s'
              RR_MODE: jobs
        """
        .formatted(String.join(" ", command()), directory.resolve("slots"));
  }
}
