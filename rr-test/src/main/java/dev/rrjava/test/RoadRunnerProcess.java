package dev.rrjava.test;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.devserver.host.RoadRunnerBinary;
import dev.rrjava.services.Services;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** RoadRunner, in a process. */
final class RoadRunnerProcess implements TestServer.Running {
  /**
   * Longer than RoadRunner's own limit, 30 s, after which it ends without the workers that it waits
   * for.
   */
  private static final int PATIENCE_SECONDS = 45;

  private static final int PAUSE_MILLIS = 20;

  private final Process process;
  private final int port;
  private final ServerAccess access;

  private RoadRunnerProcess(Process process, int port, ServerAccess access) {
    this.process = process;
    this.port = port;
    this.access = access;
  }

  /**
   * Starts RoadRunner, and waits until it listens.
   *
   * <p>Skips the tests if there is no RoadRunner.
   *
   * @throws IOException if it does not start; the message contains what it printed
   */
  static RoadRunnerProcess start(Path configuration, Overrides overrides, Consumer<String> output)
      throws IOException {
    Path binary = RoadRunnerBinary.find(System.getenv()).orElseGet(RoadRunnerProcess::skip);
    int port = FreePorts.choose();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(binary.toString(), "serve", "-c", configuration.toString()));
    command.addAll(List.of("-o", "http.address=127.0.0.1:" + port));
    overrides.keysAndValues().forEach(keyAndValue -> command.addAll(List.of("-o", keyAndValue)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> printed = new ArrayList<>();
    Thread reader =
        new Thread(
            () ->
                forward(
                    process,
                    line -> {
                      synchronized (printed) {
                        printed.add(line);
                      }
                      output.accept(line);
                    }),
            "roadrunner-output");
    reader.setDaemon(true);
    reader.start();
    RoadRunnerProcess server = new RoadRunnerProcess(process, port, overrides.access());
    if (!server.awaitStart()) {
      server.close();
      synchronized (printed) {
        throw new IOException("RoadRunner did not start:\n" + String.join("\n", printed));
      }
    }
    return server;
  }

  private static Path skip() {
    return Assumptions.abort("no RoadRunner: RR_BINARY names none, and there is no rr on the PATH");
  }

  private static void forward(Process process, Consumer<String> output) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(output);
    } catch (IOException | UncheckedIOException e) {
      if (process.isAlive()) {
        output.accept("can't read the output of RoadRunner: " + e.getMessage());
      }
    }
  }

  private boolean awaitStart() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline || isInterrupted()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInterrupted() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
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
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public Services services() {
    return access.services();
  }

  @Override
  public void close() throws IOException {
    access.close();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException("RoadRunner did not end within " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
