package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.CapturedLog;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class SendFileNoticeTest {
  private final TestHost host = new TestHost();

  private List<String> logOf(String version, Response response, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      host.request("GET", "/" + i);
    }
    host.stop();
    try (CapturedLog log = CapturedLog.of(SendFileNotice.class)) {
      host.httpWorker(version).serve(request -> response);
      return log.lines();
    }
  }

  @Test
  void reportsReplacedTypeOnce() throws IOException {
    assertThat(logOf("3.0.0", Response.sendFile("image/png", "a.png"), 3))
        .containsExactly(
            "WARNING Response.sendFile: RoadRunner 3.0.0 sends application/octet-stream instead of"
                + " image/png; Response.file keeps the type (logged once)");
    assertThat(host.answer().headers()).containsEntry("Content-Type", List.of("image/png"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025.1.15, image/png",
    "2023.3.12, image/png",
    "local, image/png",
    "3.0.0, application/octet-stream",
  })
  void doesNotReportTypeThatIsKept(String version, String type) throws IOException {
    assertThat(logOf(version, Response.sendFile(type, "a.png"), 1)).isEmpty();
  }

  @Test
  void doesNotReportOtherResponses() throws IOException {
    assertThat(logOf("3.0.0", Response.text("image"), 1)).isEmpty();
  }
}
