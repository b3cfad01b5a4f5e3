package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Headers;
import dev.rrjava.http.MediaTypeOffers;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Entities} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Entities_Adapter {
  private static final Parameter CONFLICT = Parameter.query("conflict",
      "true, yes, on, 1, false, no, off or 0");

  private static final Parameter ID = Parameter.path("id", "an int (-2147483648 to 2147483647)");

  private static final Parameter RESULT = Parameter.path("result");

  private static final Parameter BODY = Parameter.path("body");

  private static final Parameter ENTITY = Parameter.path("entity");

  private static final Headers DECLARED_HEADERS = Headers.EMPTY.withAdded("Cache-Control", "no-store").withAdded("X-Declared", "yes");

  private static final MediaTypeOffers BYTES_PRODUCES = MediaTypeOffers.of("image/png");

  private static final MediaTypeOffers LINES_PRODUCES = MediaTypeOffers.of("application/x-ndjson");

  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("application/json", "application/vnd.acme+json; v=2");

  private final Entities handler;

  private final ResponseMaker<Entities.Task> taskMaker;

  private final ResponseMaker<List<Entities.Task>> taskListMaker;

  private final ResponseMaker<Entities.Task> taskAsXNdjson;

  private final ResponseMaker<Entities.Task> taskAsJson;

  private final ResponseMaker<Entities.Task> taskAsVndAcmeJsonV2;

  Entities_Adapter(Codecs codecs, Entities handler) {
    this.handler = Objects.requireNonNull(handler, "Entities");
    this.taskMaker = codecs.maker(BodyType.of(Entities.Task.class));
    this.taskListMaker = codecs.maker(BodyType.<List<Entities.Task>>of(List.class,
        BodyType.of(Entities.Task.class)));
    this.taskAsXNdjson = codecs.maker(BodyType.of(Entities.Task.class), "application/x-ndjson");
    this.taskAsJson = codecs.maker(BodyType.of(Entities.Task.class), "application/json");
    this.taskAsVndAcmeJsonV2 = codecs.maker(BodyType.of(Entities.Task.class), "application/vnd.acme+json; v=2");
  }

  /**
   * POST /tasks
   */
  Response created(Request request) throws Exception {
    ResponseEntity<Entities.Task> result = handler.created();
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.created returned null");
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  /**
   * POST /declared
   */
  Response declared(Request request) throws Exception {
    boolean conflict = Conversions.toBoolean(CONFLICT.required(request), CONFLICT);
    ResponseEntity<Entities.Task> result = handler.declared(conflict);
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.declared returned null");
    Entities.Task body = entity.body();
    return entity.toResponse((body == null ? Response.empty(201)
        : taskMaker.whole(body).withStatus(201)).withHeaders(DECLARED_HEADERS), request);
  }

  /**
   * GET /tasks/{id}
   */
  Response found(Request request, RoutePath path) throws Exception {
    int id = Conversions.toInt(path.variable(1, ID), ID);
    ResponseEntity<Entities.Task> result = handler.found(id);
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.found returned null");
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  /**
   * GET /text
   */
  Response text(Request request) throws Exception {
    ResponseEntity<String> result = handler.text();
    ResponseEntity<String> entity = Objects.requireNonNull(result, "Entities.text returned null");
    String body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.text(body), request);
  }

  /**
   * GET /bytes
   */
  Response bytes(Request request) throws Exception {
    BYTES_PRODUCES.require(request);
    ResponseEntity<byte[]> result = handler.bytes();
    ResponseEntity<byte[]> entity = Objects.requireNonNull(result, "Entities.bytes returned null");
    byte[] body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.bytes("image/png", body),
        request);
  }

  /**
   * DELETE /nothing
   */
  Response nothing(Request request) throws Exception {
    ResponseEntity<Void> result = handler.nothing();
    ResponseEntity<Void> entity = Objects.requireNonNull(result, "Entities.nothing returned null");
    return entity.toResponse(Response.empty(200), request);
  }

  /**
   * GET /list
   */
  Response list(Request request) throws Exception {
    ResponseEntity<List<Entities.Task>> result = handler.list();
    ResponseEntity<List<Entities.Task>> entity =
        Objects.requireNonNull(result, "Entities.list returned null");
    List<Entities.Task> body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskListMaker.whole(body),
        request);
  }

  /**
   * GET /texts
   */
  Response texts(Request request) throws Exception {
    ResponseEntity<Stream<String>> result = handler.texts();
    ResponseEntity<Stream<String>> entity =
        Objects.requireNonNull(result, "Entities.texts returned null");
    Stream<String> body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.stream(body), request);
  }

  /**
   * GET /lines
   */
  Response lines(Request request) throws Exception {
    LINES_PRODUCES.require(request);
    ResponseEntity<Stream<Entities.Task>> result = handler.lines();
    ResponseEntity<Stream<Entities.Task>> entity =
        Objects.requireNonNull(result, "Entities.lines returned null");
    Stream<Entities.Task> body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskAsXNdjson.each(body),
        request);
  }

  /**
   * GET /later
   */
  Response later(Request request) throws Exception {
    ResponseEntity<Entities.Task> result = Completion.await(Objects.requireNonNull(handler.later(), "Entities.later returned null"));
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.later returned null");
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  /**
   * GET /optional/{id}
   */
  Response optional(Request request, RoutePath path) throws Exception {
    int id = Conversions.toInt(path.variable(1, ID), ID);
    Optional<ResponseEntity<? extends Entities.Task>> result = handler.optional(id);
    if (Objects.requireNonNull(result, "Entities.optional returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    ResponseEntity<? extends Entities.Task> entity = result.get();
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  /**
   * GET /later-optional
   */
  Response laterOptional(Request request) throws Exception {
    Optional<ResponseEntity<String>> result = Completion.await(Objects.requireNonNull(handler.laterOptional(), "Entities.laterOptional returned null"));
    if (Objects.requireNonNull(result, "Entities.laterOptional returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    ResponseEntity<String> entity = result.get();
    String body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.text(body), request);
  }

  /**
   * GET /negotiated
   */
  Response negotiated(Request request) throws Exception {
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    ResponseEntity<Entities.Task> result = handler.negotiated();
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.negotiated returned null");
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : (switch (offer) {
          case 0 -> taskAsJson.whole(body);
          default -> taskAsVndAcmeJsonV2.whole(body);
        }).withVary("Accept"), request);
  }

  /**
   * GET /revision
   */
  Response revision(Request request) throws Exception {
    ResponseEntity<Entities.Task> result = handler.revision();
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.revision returned null");
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  /**
   * GET /null
   */
  Response nothingAtAll(Request request) throws Exception {
    ResponseEntity<Entities.Task> result = handler.nothingAtAll();
    ResponseEntity<Entities.Task> entity =
        Objects.requireNonNull(result, "Entities.nothingAtAll returned null");
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  /**
   * POST /{result}/{body}/{entity}
   */
  Response names(Request request, RoutePath path) throws Exception {
    String result = path.variable(0, RESULT);
    String body = path.variable(1, BODY);
    String entity = path.variable(2, ENTITY);
    String response = request.bodyText();
    ResponseEntity<String> result_ = handler.names(result, body, entity, response);
    ResponseEntity<String> entity_ =
        Objects.requireNonNull(result_, "Entities.names returned null");
    String body_ = entity_.body();
    return entity_.toResponse(body_ == null ? Response.empty(200) : Response.text(body_), request);
  }
}
