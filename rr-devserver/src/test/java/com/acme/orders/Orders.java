package com.acme.orders;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;

/** Handles requests in all the ways in which that can fail. */
public final class Orders extends RoutedHandler {
  private static final List<String> TEMPLATES =
      List.of("/orders", "/orders/{id}", "/orders/{id}/lines", "/customers/{name}", "/fail");

  /**
   * Runs a worker.
   *
   * @param arguments none
   */
  public static void main(String... arguments) {
    HttpWorker.create().serve(new Orders());
  }

  @Override
  public Response handle(Request request) throws Exception {
    String path = request.path();
    return switch (path) {
      case "/orders" -> {
        setRoute(request, 0);
        yield Response.text("orders\n");
      }
      case "/fail" -> {
        setRoute(request, 4);
        System.err.println("printed by " + request.rawQuery());
        yield fail(request.rawQuery());
      }
      case "/orders/halt" -> {
        Runtime.getRuntime().halt(3);
        yield Response.empty(204);
      }
      case "/customers/ann" -> unmatched(request, Problem.of(405).toResponse(request));
      case "/attributes" -> Response.text(request.attributes().toString());
      case "/teapot" -> throw new HttpException(418, "a <b>teapot</b>\n");
      case "/own" -> Response.text("my own error\n").withStatus(500);
      case "/stream" ->
          Response.stream(
              Stream.of("first\n", "second\n")
                  .peek(
                      line -> {
                        if (line.equals("second\n")) {
                          throw new IllegalStateException("broken in a stream");
                        }
                      }));
      case "/parameter" ->
          throw new HttpException(
              400, "query parameter \"limit\": expected an int but was \"ten\"\n");
      default -> unmatched(request, Problem.of(404).toResponse(request));
    };
  }

  private static Response fail(String what) {
    try {
      return read(what);
    } catch (UncheckedIOException e) {
      IllegalStateException failure = new IllegalStateException("can't read <" + what + ">", e);
      failure.addSuppressed(new IllegalArgumentException("while closing"));
      throw failure;
    }
  }

  private static Response read(String what) {
    throw new UncheckedIOException(new NoSuchFileException("/data/" + what));
  }

  @Override
  public List<RouteInfo> routes() {
    return TEMPLATES.stream()
        .map(
            template ->
                new RouteInfo(
                    List.of("GET"), template, List.of(), List.of(), Orders.class, "handle"))
        .toList();
  }
}
