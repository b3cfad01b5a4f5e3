package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.ProcessSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The development server. */
final class DevelopmentJobServer extends JobServer {
  private final DevServer server;
  private final List<String> output;

  private DevelopmentJobServer(Path directory, int port, DevServer server, List<String> output) {
    super(directory, port);
    this.server = server;
    this.output = output;
  }

  /** Starts it in a directory, with a worker for requests, too. */
  static DevelopmentJobServer start(Path directory, JobsConfiguration jobs) throws IOException {
    return start(
        directory, jobs, Map.of("http.address", "127.0.0.1:0", "http.pool.num_workers", "1"));
  }

  /** Starts it in a directory, with workers for jobs only. */
  static DevelopmentJobServer startWithoutRequests(Path directory, JobsConfiguration jobs)
      throws IOException {
    return start(directory, jobs, Map.of());
  }

  private static DevelopmentJobServer start(
      Path directory, JobsConfiguration jobs, Map<String, String> overrides) throws IOException {
    int port = jobs.write();
    List<String> output = new CopyOnWriteArrayList<>();
    ProcessSetup setup =
        DevServer.processes(Path.of(".rr.yaml"))
            .workDirectory(directory)
            .pages(true)
            .output(output::add);
    overrides.forEach(setup::override);
    return new DevelopmentJobServer(directory, port, setup.start(), output);
  }

  DevServer server() {
    return server;
  }

  @Override
  String log() {
    return String.join("\n", output);
  }

  @Override
  public void close() throws IOException {
    super.close();
    server.close();
  }
}
