package dev.rrjava.test.recorded;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import java.util.List;
import java.util.stream.Stream;

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
  public Response handle(Request request) {
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
      case "/stream" -> Response.stream(Stream.of("one\n", "zwei ü\n"));
      case "/bytes" -> Response.bytes("image/x-test", new byte[] {(byte) 0xff, 0, 1});
      case "/moved" -> Response.redirect(303, "/echo");
      case "/broken" -> throw new IllegalStateException("secret detail");
      case "/gone" -> throw new HttpException(410, "gone\n");
      default -> unmatched(request, Problem.of(404).toResponse(request));
    };
  }

  @Override
  public List<RouteInfo> routes() {
    return List.of();
  }
}
