package dev.rrjava.example;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.ProcessSetup;
import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The application as it was packaged. */
final class PackagedExample {
  static final Path DIRECTORY = Path.of("").toAbsolutePath();

  private PackagedExample() {}

  /**
   * Starts it behind RoadRunner, on free ports and a socket of its own: other tests do so at the
   * same time.
   */
  static RoadRunnerUnderTest behindRoadRunner(String configuration, Path log, String... overrides)
      throws IOException {
    int port = FreePorts.choose();
    List<String> all = new ArrayList<>(List.of(overrides));
    all.add("http.address=127.0.0.1:" + port);
    all.add("rpc.listen=" + rpc(log));
    all.add("metrics.address=127.0.0.1:" + FreePorts.choose());
    return RoadRunnerUnderTest.start(DIRECTORY.resolve(configuration), DIRECTORY, port, log, all);
  }

  /** Starts it behind the development server, in the same way. */
  static DevServer behindDevelopmentServer(String configuration, Path log, String... overrides)
      throws IOException {
    ProcessSetup setup =
        DevServer.processes(DIRECTORY.resolve(configuration))
            .override("http.address", "127.0.0.1:0")
            .override("rpc.listen", rpc(log))
            .override("metrics.address", "127.0.0.1:" + FreePorts.choose());
    for (String override : overrides) {
      int equals = override.indexOf('=');
      setup.override(override.substring(0, equals), override.substring(equals + 1));
    }
    return setup.start();
  }

  private static String rpc(Path log) {
    return "unix://" + log.resolveSibling("rpc.sock");
  }
}
