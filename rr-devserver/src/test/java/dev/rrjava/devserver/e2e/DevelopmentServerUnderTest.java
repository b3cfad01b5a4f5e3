package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.DevServer;
import java.io.IOException;

/** The development server, with processes or with handlers in this JVM. */
record DevelopmentServerUnderTest(DevServer server, boolean hasProcesses)
    implements ServerUnderTest {

  static DevelopmentServerUnderTest start(TrialConfiguration configuration) throws Exception {
    return new DevelopmentServerUnderTest(DevServer.processes(configuration.file()).start(), true);
  }

  static DevelopmentServerUnderTest inProcess() throws Exception {
    return new DevelopmentServerUnderTest(
        DevServer.inProcess(TrialService.handlers()).port(0).workers(2).start(), false);
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
