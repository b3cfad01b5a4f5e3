package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@code .rr.yaml} that serves {@link TrialService} with two workers. */
public record TrialConfiguration(Path directory, Path file, int port) {
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
    int port = FreePorts.choose();
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
}
