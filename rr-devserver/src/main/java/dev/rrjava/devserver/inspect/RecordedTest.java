package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.page.JavaTest;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.SourceFolders;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test that replays a request.
 *
 * @param name the name of its class
 * @param source its source
 */
record RecordedTest(String name, String source) {

  /** Returns the test, which expects what any other server would have sent. */
  static RecordedTest of(Recording recording, @Nullable Report application, SourceFolders sources)
      throws IOException {
    Report report = recording.report();
    JavaTest.Expected expected = report == null ? sent(recording) : reported(recording, report);
    String name = "Recorded" + recording.number() + "Test";
    String router = application == null ? "" : application.router();
    return new RecordedTest(
        name, new JavaTest(name, router, recording.view(), expected, sources).source());
  }

  /** Middleware of the server may have compressed the body, which a test does not do. */
  private static JavaTest.Expected sent(Recording recording) throws IOException {
    byte[] body = recording.body();
    boolean isWhole = body.length == recording.length();
    byte[] decoded = isWhole ? ContentCoding.decode(recording.headers(), body) : body;
    long length = isWhole ? decoded.length : recording.length();
    return JavaTest.Expected.of(recording.status(), recording.headers(), decoded, length);
  }

  private static JavaTest.Expected reported(Recording recording, Report report) {
    return JavaTest.Expected.of(recording.status(), List.of(report.contentType()), report.body());
  }
}
