package dev.rrjava.test;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Responds with the path and the pid. Not nested: the server would expand the dollar sign. */
final class EchoService {
  private EchoService() {}

  public static void main(String[] arguments) {
    System.err.println("the service has started");
    HttpWorker.create()
        .serve(request -> Response.text(request.path() + " " + ProcessHandle.current().pid()));
  }

  /** Creates a file with a configuration of two of these; the caller deletes it. */
  static Path configuration() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command =
        java + " -cp " + System.getProperty("java.class.path") + " " + EchoService.class.getName();
    try {
      Path file = Files.createTempFile("rr-test", ".yaml");
      return Files.writeString(
          file,
          """
          version: "3"
          server:
            command: "%s"
          http:
            address: 127.0.0.1:1
            pool:
              num_workers: 2
          """
              .formatted(command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
