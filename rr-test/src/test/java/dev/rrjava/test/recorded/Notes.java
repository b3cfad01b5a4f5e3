package dev.rrjava.test.recorded;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import dev.rrjava.http.UploadedFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** An application of which requests are recorded. */
public final class Notes extends RoutedHandler {

  /**
   * Returns what a worker would serve; the sources of a recorded test refer to it.
   *
   * @return the handler
   */
  public static Notes create() {
    return new Notes();
  }

  @Override
  public Response handle(Request request) throws IOException {
    return switch (request.path()) {
      case "/echo" ->
          Response.text(
              request.method()
                  + " \""
                  + request.query().first("q").orElse("")
                  + "\"\n"
                  + request.header("Accept-Language").orElse("none")
                  + "\t\\\n"
                  + request.bodyText());
      case "/form" -> Response.text(request.form().text("title").orElse("no title"));
      case "/upload" -> Response.text(uploaded(request));
      case "/stream" -> Response.stream(Stream.of("one\n", "zwei ü\n"));
      case "/bytes" -> Response.bytes("image/x-test", new byte[] {(byte) 0xff, 0, 1});
      case "/moved" -> Response.redirect(303, "/echo");
      case "/broken" -> throw new IllegalStateException("secret detail");
      case "/gone" -> throw new HttpException(410, "gone\n");
      default -> unmatched(request, Problem.of(404).toResponse(request));
    };
  }

  /** Returns each file with its type and a checksum, so that each byte counts. */
  private static String uploaded(Request request) throws IOException {
    StringBuilder text = new StringBuilder(request.form().text("title").orElse("no title"));
    for (UploadedFile upload : request.uploads().list("files")) {
      CRC32 checksum = new CRC32();
      checksum.update(upload.bytes());
      text.append('\n').append(upload.name()).append(' ').append(upload.mediaType());
      text.append(' ').append(checksum.getValue());
    }
    return text.toString();
  }

  @Override
  public List<RouteInfo> routes() {
    return List.of();
  }
}
