package com.acme;

import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.Interception;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Tasks_Adapter {
  private static final Parameter<String> WHAT = Parameter.path("what");
  private final Tasks handler;
  private final ResponseMaker<Tasks.Trouble> troubleMaker;

  Tasks_Adapter(Codecs codecs, Tasks handler) {
    this.handler = handler;
    this.troubleMaker = codecs.maker(Tasks.Trouble.class);
  }

  static void describe(RouteList routes) {
    routes.of(Tasks.class)
        .get("/throw/{what}", "fail");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    Response response;
    try {
      response = callRoute(route, request, path);
    } catch (FileNotFoundException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    } catch (ArithmeticException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    } catch (ClassCastException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    } catch (IllegalArgumentException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    } catch (IllegalStateException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    } catch (NoSuchElementException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    } catch (IOException e) {
      response = handle(e, request);
      Interception.log(request, e, response);
    }
    return response;
  }

  private Response callRoute(int route, Request request, RoutePath path) throws Exception {
    try {
      return switch (route) {
        case 0 -> Returned.text(handler.fail(WHAT.from(path, 1)), request);
        default -> throw path.noRoute(route);
      };
    } catch (Exception e) {
      throw Interception.unwrap(e);
    }
  }

  private Response handle(FileNotFoundException e, Request request) throws Exception {
    Optional<String> result = handler.file(request, e);
    Returned.notNull(result, "Tasks.file");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get()).withStatus(410);
  }

  private Response handle(ArithmeticException e, Request request) throws Exception {
    return Response.text(String.valueOf(handler.arithmetic(e))).withStatus(422);
  }

  private Response handle(ClassCastException e, Request request) throws Exception {
    return Response.text(Returned.notNull(handler.nothing(e), "Tasks.nothing")).withStatus(500);
  }

  private Response handle(IllegalArgumentException e, Request request) throws Exception {
    return troubleMaker.whole(Returned.notNull(handler.argument(e, request), "Tasks.argument"))
        .withStatus(400);
  }

  private Response handle(IllegalStateException e, Request request) throws Exception {
    ResponseEntity<Tasks.Trouble> entity = handler.state(e);
    Returned.notNull(entity, "Tasks.state");
    Tasks.Trouble body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : troubleMaker.whole(body),
        request);
  }

  private Response handle(NoSuchElementException e, Request request) throws Exception {
    return Response.text(Returned.notNull(handler.missing(e), "Tasks.missing")).withStatus(404);
  }

  private Response handle(IOException e, Request request) throws Exception {
    handler.io(e);
    return Response.empty(503);
  }
}
