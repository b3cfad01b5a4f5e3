package dev.rrjava.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.host.FreePorts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the spans of a worker with those of the server's plugin. Skipped where there is none.
 */
@Timeout(120)
class UnderRoadRunnerTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CLIENT = "b7ad6b7169203331";

  /** The server prints its spans as JSON. */
  private static final Pattern OF_SERVER =
      Pattern.compile(
          "\"SpanContext\":\\s*\\{\\s*\"TraceID\":\\s*\"(\\w+)\",\\s*\"SpanID\":\\s*\"(\\w+)\"[^}]*},"
              + "\\s*\"Parent\":\\s*\\{\\s*\"TraceID\":\\s*\"(\\w+)\",\\s*\"SpanID\":\\s*\"(\\w+)\"");

  private record SpanIds(String trace, String id, String parent) {}

  @Test
  void spansOfClientServerAndWorkerAreOneTrace(@TempDir Path directory) throws Exception {
    int port = FreePorts.choose();
    Path log = directory.resolve("rr.log");
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(configuration(directory, port), directory, port, log)) {
      assertThat(server.port()).isEqualTo(port);
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/notes/7"))
              .header("traceparent", "00-" + TRACE + "-" + CLIENT + "-01")
              .build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
    }
    String printed = Files.readString(log); // complete now: the server prints its spans at its end
    List<SpanIds> ofServer =
        OF_SERVER
            .matcher(printed)
            .results()
            .map(span -> new SpanIds(span.group(1), span.group(2), span.group(4)))
            .filter(span -> span.trace().equals(TRACE))
            .toList();
    assertThat(ofServer).as(printed).extracting(SpanIds::parent).contains(CLIENT);
    List<String> ofWorker = Files.readAllLines(directory.resolve(TracedService.FILE));
    assertThat(ofWorker).hasSize(2);
    SpanIds read = ids(ofWorker.get(0));
    SpanIds handled = ids(ofWorker.get(1));
    assertThat(ofWorker.get(1)).endsWith(" GET /notes/{id}");
    assertThat(handled.trace()).isEqualTo(TRACE);
    assertThat(ofServer).extracting(SpanIds::id).contains(handled.parent());
    assertThat(read).isEqualTo(new SpanIds(TRACE, read.id(), handled.id()));
  }

  private static SpanIds ids(String line) {
    String[] parts = line.split(" ", 4);
    return new SpanIds(parts[0], parts[1], parts[2]);
  }

  private static Path configuration(Path directory, int port) throws Exception {
    String yaml =
        """
        version: "3"
        server:
          command:
            - %s
            - -XX:TieredStopAtLevel=1
            - -cp
            - %s
            - %s
        http:
          address: 127.0.0.1:%d
          middleware: [otel]
          pool:
            num_workers: 1
            allocate_timeout: 30s
        otel:
          exporter: stderr
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                TracedService.class.getName(),
                port);
    return Files.writeString(directory.resolve(".rr.yaml"), yaml);
  }
}
