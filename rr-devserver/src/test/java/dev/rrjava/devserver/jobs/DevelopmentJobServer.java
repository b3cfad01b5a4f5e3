package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.DevServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    int port = jobs.write();
    List<String> output = new CopyOnWriteArrayList<>();
    DevServer server =
        DevServer.processes(Path.of(".rr.yaml"))
            .workDirectory(directory)
            .override("http.address", "127.0.0.1:0")
            .override("http.pool.num_workers", "1")
            .output(output::add)
            .start();
    return new DevelopmentJobServer(directory, port, server, output);
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
