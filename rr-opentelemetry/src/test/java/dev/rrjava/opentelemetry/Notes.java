package dev.rrjava.opentelemetry;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import dev.rrjava.logging.LogContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.List;
import java.util.stream.Stream;

/** A service with a route. */
final class Notes extends RoutedHandler {
  private final Tracer tracer;

  Notes(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public List<RouteInfo> routes() {
    return List.of(
        new RouteInfo(List.of("GET"), "/notes/{id}", List.of(), List.of(), Notes.class, "show"));
  }

  @Override
  public Response handle(Request request) {
    if (!request.path().startsWith("/notes/")) {
      return Response.empty(404);
    }
    setRoute(request, 0);
    tracer.spanBuilder("read").startSpan().end();
    return switch (request.path().substring("/notes/".length())) {
      case "missing" -> throw new HttpException(404, "no such note");
      case "busy" -> throw new HttpException(503, "busy");
      case "broken" -> throw new IllegalStateException("broken");
      case "unavailable" -> Response.empty(503);
      case "stream" -> Response.stream(Stream.of(1, 2).map(line -> spanId() + "\n"));
      case "broken-stream" -> Response.stream(Stream.of(1, 2).map(Notes::breakAtTwo));
      case "log" -> Response.text(LogContext.current().toString());
      default -> Response.text(spanId());
    };
  }

  private static String breakAtTwo(int line) {
    if (line == 2) {
      throw new IllegalStateException("broken");
    }
    return spanId() + "\n";
  }

  private static String spanId() {
    return Span.current().getSpanContext().getSpanId();
  }
}
