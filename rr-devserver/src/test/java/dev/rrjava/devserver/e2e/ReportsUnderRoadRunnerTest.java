package dev.rrjava.devserver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.orders.Orders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A worker under RoadRunner never reports what it reports in development, whatever a client asks.
 */
@Timeout(60)
class ReportsUnderRoadRunnerTest {
  @TempDir private Path directory;

  @Test
  void workerReportsNothing() throws Exception {
    TrialConfiguration configuration = TrialConfiguration.write(directory, "pipes");
    String yaml = Files.readString(configuration.file());
    Files.writeString(
        configuration.file(), yaml.replace(TrialService.class.getName(), Orders.class.getName()));
    try (RoadRunnerUnderTest server = RoadRunnerUnderTest.start(configuration)) {
      for (String name :
          new String[] {"rr-java-development", "Rr-Java-Development", "Attributes"}) {
        assertThat(ask(server, "/fail?x", name))
            .contains(" 500 ")
            .endsWith("\r\n\r\nInternal Server Error\n")
            .doesNotContainIgnoringCase("rr-java-route");
        assertThat(ask(server, "/ordres", name)).endsWith("\r\n\r\n404 Not Found\n");
        assertThat(ask(server, "/orders", name))
            .endsWith("\r\n\r\norders\n")
            .doesNotContainIgnoringCase("rr-java-route");
      }
    }
  }

  /** Returns the whole response to a client that tries to look like the development server. */
  private static String ask(RoadRunnerUnderTest server, String target, String name)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request =
          "GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n%s: pages\r\n\r\n"
              .formatted(target, name);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
