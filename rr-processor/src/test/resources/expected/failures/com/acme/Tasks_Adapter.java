package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.AroundRoute;
import dev.rrjava.generated.FilteredRoute;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Tasks} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Tasks_Adapter {
  private static final Parameter WHAT = Parameter.path("what");

  private final Tasks handler;

  private final ResponseMaker<Tasks.Trouble> troubleMaker;

  Tasks_Adapter(Codecs codecs, Tasks handler) {
    this.handler = Objects.requireNonNull(handler, "Tasks");
    this.troubleMaker = codecs.maker(BodyType.of(Tasks.Trouble.class));
  }

  /**
   * GET /throw/{what}
   */
  Response fail(Request request, RoutePath path) throws Exception {
    return around(request, filtered -> failUnfiltered(path));
  }

  private Response failUnfiltered(RoutePath path) throws Exception {
    String what = path.variable(1, WHAT);
    String result = handler.fail(what);
    return Response.text(Objects.requireNonNull(result, "Tasks.fail returned null"));
  }

  /**
   * Goes around a route: filters, and what answers exceptions.
   */
  private Response around(Request request, FilteredRoute route) throws Exception {
    Response response;
    try {
      response = AroundRoute.answer(route, request);
    } catch (FileNotFoundException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    } catch (ArithmeticException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    } catch (ClassCastException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    } catch (IllegalArgumentException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    } catch (IllegalStateException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    } catch (NoSuchElementException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    } catch (IOException e) {
      response = answer(e, request);
      AroundRoute.log(request, e, response);
    }
    return response;
  }

  private Response answer(FileNotFoundException e, Request request) throws Exception {
    Optional<String> result = handler.file(request, e);
    if (Objects.requireNonNull(result, "Tasks.file returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get()).withStatus(410);
  }

  private Response answer(ArithmeticException e, Request request) throws Exception {
    int result = handler.arithmetic(e);
    return Response.text(String.valueOf(result)).withStatus(422);
  }

  private Response answer(ClassCastException e, Request request) throws Exception {
    String result = handler.nothing(e);
    return Response.text(Objects.requireNonNull(result, "Tasks.nothing returned null")).withStatus(500);
  }

  private Response answer(IllegalArgumentException e, Request request) throws Exception {
    Tasks.Trouble result = handler.argument(e, request);
    return troubleMaker.whole(Objects.requireNonNull(result, "Tasks.argument returned null")).withStatus(400);
  }

  private Response answer(IllegalStateException e, Request request) throws Exception {
    ResponseEntity<Tasks.Trouble> result = handler.state(e);
    ResponseEntity<Tasks.Trouble> entity =
        Objects.requireNonNull(result, "Tasks.state returned null");
    Tasks.Trouble body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : troubleMaker.whole(body),
        request);
  }

  private Response answer(NoSuchElementException e, Request request) throws Exception {
    String result = handler.missing(e);
    return Response.text(Objects.requireNonNull(result, "Tasks.missing returned null")).withStatus(404);
  }

  private Response answer(IOException e, Request request) throws Exception {
    handler.io(e);
    return Response.empty(503);
  }
}
