package dev.rrjava.devserver.jobs;

import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.e2e.TrialConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** RoadRunner itself. */
final class RoadRunnerJobServer extends JobServer {
  private final RoadRunnerUnderTest server;
  private final TrialConfiguration configuration;

  private RoadRunnerJobServer(RoadRunnerUnderTest server, TrialConfiguration configuration) {
    super(configuration.directory(), server.port());
    this.server = server;
    this.configuration = configuration;
  }

  /** Starts it in a directory, or aborts the test where there is none. */
  static RoadRunnerJobServer start(Path directory, JobsConfiguration jobs)
      throws IOException, InterruptedException {
    int port = jobs.write();
    Path file = directory.resolve(".rr.yaml");
    RoadRunnerJobServer server =
        new RoadRunnerJobServer(
            RoadRunnerUnderTest.start(
                file, directory, port, directory.resolve("rr.log"), List.of()),
            new TrialConfiguration(directory, file, port));
    server.awaitPipelines();
    return server;
  }

  Process process() {
    return server.process();
  }

  /** Returns the processes that the server has started. */
  List<ProcessHandle> workers() {
    return process().children().toList();
  }

  /** Has it replace all workers. */
  void reset() throws IOException, InterruptedException {
    server.reset(configuration);
  }

  @Override
  boolean isFrom30On() throws IOException {
    return RoadRunnerUnderTest.isFrom30On();
  }

  @Override
  String log() throws IOException {
    return Files.readString(server.log());
  }

  @Override
  public void close() throws IOException {
    super.close();
    server.close();
  }
}
