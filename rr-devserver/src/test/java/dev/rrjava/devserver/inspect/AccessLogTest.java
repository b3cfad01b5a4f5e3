package dev.rrjava.devserver.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.page.Route;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of a request. */
final class AccessLogTest {
  private static Recording recording(int status, Map<String, List<String>> headers) {
    Recording recording =
        new Recording(
            7,
            new ClientRequest(
                "127.0.0.1",
                "HTTP/1.1",
                false,
                "GET",
                "http://localhost/tasks/7",
                "localhost",
                "/tasks/7",
                "page=2&token=s3cr3t",
                headers,
                0,
                InputStream::nullInputStream),
            true);
    recording.routed(Route.parse("com.acme.Tasks#show GET|HEAD /tasks/{id}"));
    recording.responded(status, Map.of());
    recording.wrote(new byte[72], 0, 72);
    recording.ended();
    return recording;
  }

  @Test
  void leavesQueryOut() {
    assertThat(new AccessLog(false, false).line(recording(200, Map.of())))
        .matches("GET     /tasks/7 200 72 B  [\\d.]+ ms  no worker  /tasks/\\{id}  #7");
  }

  @Test
  void detailsAreQueryAndSender() {
    Map<String, List<String>> headers =
        Map.of(
            "User-Agent",
            List.of("curl/8\u001b[31m"),
            "Referer",
            List.of("http://localhost/?pwd=s3cr3t"));
    assertThat(new AccessLog(false, true).line(recording(404, headers)))
        .startsWith("GET     /tasks/7?page=2&token=(masked) 404 72 B  ")
        .endsWith("#7  from 127.0.0.1  \"curl/8?[31m\"  on http://localhost/?pwd=(masked)");
    assertThat(new AccessLog(false, true).line(recording(404, Map.of())))
        .endsWith("#7  from 127.0.0.1");
  }

  @Test
  void saysWhetherThereIsNoRouteOrItIsUnknown() {
    Recording recording = new Recording(8, recording(200, Map.of()).request(), true);
    assertThat(new AccessLog(false, false).line(recording)).endsWith("  route unknown  #8");
    recording.routed(null);
    assertThat(new AccessLog(false, false).line(recording)).endsWith("  no route  #8");
  }

  @ParameterizedTest
  @CsvSource({"200, 32", "302, 36", "404, 33", "500, 31"})
  void coloursStatus(int status, int colour) {
    assertThat(new AccessLog(true, false).line(recording(status, Map.of())))
        .contains(" \u001b[" + colour + "m" + status + "\u001b[0m \u001b[2m72 B  ")
        .endsWith("#7\u001b[0m");
    assertThat(new AccessLog(false, false).line(recording(status, Map.of())))
        .doesNotContain("\u001b");
  }
}
