package dev.rrjava.http;

import dev.rrjava.http.TestHost.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A worker that responds with a file of ten digits, last modified a quarter of a second after
 * {@link #DATE}.
 */
final class ServedFile implements BeforeEachCallback, AfterEachCallback {
  static final String DATE = "Wed, 01 May 2024 10:00:00 GMT";
  static final String LATER = "Wed, 01 May 2024 10:00:01 GMT";
  static final String EARLIER = "Wed, 01 May 2024 09:59:59 GMT";

  private final WorkerUnderTest worker = new WorkerUnderTest().behind("3.0.0");
  private Path path = Path.of("");

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    path = Files.writeString(Files.createTempFile("digits", ".txt"), "0123456789");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2024-05-01T10:00:00.25Z")));
    worker.serve(request -> Response.file(path));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    worker.afterEach(context);
    Files.delete(path);
  }

  TestHost host() {
    return worker.host();
  }

  Path path() {
    return path;
  }

  void respondWith(RequestHandler handler) {
    worker.respondWith(handler);
  }

  /** Sends a request with headers, names and values in turn; returns the first frame. */
  Answer send(String method, String... headers) throws IOException {
    host().requestWith(method, "/", headers);
    return host().answer();
  }

  Answer get(String... headers) throws IOException {
    return send("GET", headers);
  }

  String tag() throws IOException {
    return get().header("ETag");
  }

  /** Reads the rest of a response, and returns all of its body. */
  String whole(Answer first) throws IOException {
    StringBuilder body = new StringBuilder(first.body());
    for (Answer answer = first; answer.isStream(); ) {
      answer = host().answer();
      body.append(answer.body());
    }
    return body.toString();
  }
}
