package dev.rrjava.devserver.e2e;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A {@code .rr.yaml} that serves {@link TrialService} with two workers. */
public record TrialConfiguration(Path directory, Path file, int port) {
  private static final int LOWEST_PORT = 20_000;
  private static final int FIRST_EPHEMERAL_PORT = 32_768;
  private static final int PORT_ATTEMPTS = 100;

  static TrialConfiguration write(Path directory, String relay) throws IOException {
    return write(directory, relay, "");
  }

  /**
   * Writes it.
   *
   * @param middleware names of the server's middleware, separated by commas
   */
  static TrialConfiguration write(Path directory, String relay, String middleware)
      throws IOException {
    int port = freePort();
    String yaml =
        """
        version: "3"
        server:
          command:
            - %s
            - -XX:+DisplayVMOutputToStderr
            - -XX:+UseSerialGC
            - -XX:TieredStopAtLevel=1
            - -Xmx64m
            - -cp
            - %s
            - %s
          relay: %s
        http:
          address: 127.0.0.1:%d
          middleware: [%s]
          pool:
            num_workers: 2
            allocate_timeout: 30s
        logs:
          mode: production
          level: info
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                TrialService.class.getName(),
                relay,
                port,
                middleware);
    return new TrialConfiguration(
        directory, Files.writeString(directory.resolve(".rr.yaml"), yaml), port);
  }

  /**
   * Returns a port that nobody listened on a moment ago. It is none of those that systems give to
   * outgoing connections, so that no client takes it before the server has started.
   */
  public static int freePort() throws IOException {
    for (int attempt = 0; ; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, FIRST_EPHEMERAL_PORT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        if (attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
