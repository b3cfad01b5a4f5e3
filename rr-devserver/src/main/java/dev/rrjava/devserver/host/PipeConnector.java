package dev.rrjava.devserver.host;

import dev.rrjava.relay.Relay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Uses standard input and output of a process as the relay. */
final class PipeConnector implements Connector {

  @Override
  public WorkerLink connect(ProcessLife worker) throws IOException {
    Process process = worker.process();
    WorkerLink link =
        new WorkerLink(new Pipes(process.getInputStream(), process.getOutputStream()));
    // The pid in the reply may differ: it is that of a worker that a start script has started
    // (3.2).
    link.greet();
    return link;
  }

  @Override
  public Connector share() {
    return this;
  }

  @Override
  public void close() {}

  private record Pipes(InputStream input, OutputStream output) implements Relay {
    @Override
    public void close() throws IOException {
      try (input;
          output) {
        // Both are closed, whatever either of them throws.
      }
    }
  }
}
