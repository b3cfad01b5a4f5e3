package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.page.JavaTest;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.SourceFolders;
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
  static RecordedTest of(Recording recording, @Nullable Report application, SourceFolders sources) {
    Report report = recording.report();
    JavaTest.Expected expected =
        report == null
            ? JavaTest.Expected.of(
                recording.status(), recording.headers(), recording.body(), recording.length())
            : JavaTest.Expected.of(
                recording.status(), List.of(report.contentType()), report.body());
    String name = "Recorded" + recording.number() + "Test";
    String router = application == null ? "" : application.router();
    return new RecordedTest(
        name, new JavaTest(name, router, recording.view(), expected, sources).source());
  }
}
