package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Headers;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Calls {@link Entities} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Entities_Adapter {
  private static final Headers DECLARED_HEADERS = Headers.EMPTY
      .withAdded("Cache-Control", "no-store").withAdded("X-Declared", "yes");
  private static final Parameter<Boolean> CONFLICT = Parameter.query("conflict", BuiltIn.BOOLEAN);
  private static final Parameter<Integer> ID = Parameter.path("id", BuiltIn.INT);
  private static final MediaTypeOffers BYTES_PRODUCES = MediaTypeOffers.of("image/png");
  private static final MediaTypeOffers LINES_PRODUCES = MediaTypeOffers.of("application/x-ndjson");
  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("application/json",
      "application/vnd.acme+json; v=2");
  private static final Parameter<String> RESULT = Parameter.path("result");
  private static final Parameter<String> BODY = Parameter.path("body");
  private static final Parameter<String> ENTITY = Parameter.path("entity");
  private final Entities handler;
  private final ResponseMaker<Entities.Task> taskMaker;
  private final ResponseMaker<List<Entities.Task>> taskListMaker;
  private final ResponseMaker<Entities.Task> taskAsXNdjson;
  private final ResponseMaker<Entities.Task> taskAsJson;
  private final ResponseMaker<Entities.Task> taskAsVndAcmeJsonV2;

  Entities_Adapter(Codecs codecs, Entities handler) {
    this.handler = handler;
    this.taskMaker = codecs.maker(Entities.Task.class);
    this.taskListMaker = codecs.maker(BodyType.<List<Entities.Task>>of(List.class,
        BodyType.of(Entities.Task.class)));
    this.taskAsXNdjson = codecs.maker(Entities.Task.class, "application/x-ndjson");
    this.taskAsJson = codecs.maker(Entities.Task.class, "application/json");
    this.taskAsVndAcmeJsonV2 = codecs.maker(Entities.Task.class, "application/vnd.acme+json; v=2");
  }

  static void describe(RouteList routes) {
    routes.of(Entities.class)
        .post("/tasks", "created")
        .post("/declared", "declared")
        .get("/tasks/{id}", "found")
        .get("/text", "text")
        .add("GET|HEAD", "/bytes", "bytes", List.of(), List.of("image/png"))
        .delete("/nothing", "nothing")
        .get("/list", "list")
        .get("/texts", "texts")
        .add("GET|HEAD", "/lines", "lines", List.of(), List.of("application/x-ndjson"))
        .get("/later", "later")
        .get("/optional/{id}", "optional")
        .get("/later-optional", "laterOptional")
        .add("GET|HEAD", "/negotiated", "negotiated", List.of(), List.of("application/json",
            "application/vnd.acme+json; v=2"))
        .get("/revision", "revision")
        .get("/null", "nothingAtAll")
        .post("/{result}/{body}/{entity}", "names");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> created(request);
      case 1 -> declared(request);
      case 2 -> found(request, path);
      case 3 -> text(request);
      case 4 -> bytes(request);
      case 5 -> nothing(request);
      case 6 -> list(request);
      case 7 -> texts(request);
      case 8 -> lines(request);
      case 9 -> later(request);
      case 10 -> optional(request, path);
      case 11 -> laterOptional(request);
      case 12 -> negotiated(request);
      case 13 -> revision(request);
      case 14 -> nothingAtAll(request);
      case 15 -> names(request, path);
      default -> throw path.noRoute(route);
    };
  }

  private Response created(Request request) throws Exception {
    ResponseEntity<Entities.Task> entity = handler.created();
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  private Response declared(Request request) throws Exception {
    boolean conflict = CONFLICT.from(request);
    ResponseEntity<Entities.Task> entity = handler.declared(conflict);
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse((body == null ? Response.empty(201) : taskMaker.whole(body)
        .withStatus(201)).withHeaders(DECLARED_HEADERS), request);
  }

  private Response found(Request request, RoutePath path) throws Exception {
    int id = ID.from(path, 1);
    ResponseEntity<Entities.Task> entity = handler.found(id);
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  private Response text(Request request) throws Exception {
    ResponseEntity<String> entity = handler.text();
    Returned.notNull(entity, request);
    String body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.text(body), request);
  }

  private Response bytes(Request request) throws Exception {
    BYTES_PRODUCES.require(request);
    ResponseEntity<byte[]> entity = handler.bytes();
    Returned.notNull(entity, request);
    byte[] body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.bytes("image/png", body),
        request);
  }

  private Response nothing(Request request) throws Exception {
    ResponseEntity<Void> entity = handler.nothing();
    Returned.notNull(entity, request);
    return entity.toResponse(Response.empty(200), request);
  }

  private Response list(Request request) throws Exception {
    ResponseEntity<List<Entities.Task>> entity = handler.list();
    Returned.notNull(entity, request);
    List<Entities.Task> body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskListMaker.whole(body),
        request);
  }

  private Response texts(Request request) throws Exception {
    ResponseEntity<Stream<String>> entity = handler.texts();
    Returned.notNull(entity, request);
    Stream<String> body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.stream(body), request);
  }

  private Response lines(Request request) throws Exception {
    LINES_PRODUCES.require(request);
    ResponseEntity<Stream<Entities.Task>> entity = handler.lines();
    Returned.notNull(entity, request);
    Stream<Entities.Task> body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskAsXNdjson.each(body),
        request);
  }

  private Response later(Request request) throws Exception {
    ResponseEntity<Entities.Task> entity = Completion.await(handler.later(), request);
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  private Response optional(Request request, RoutePath path) throws Exception {
    int id = ID.from(path, 1);
    Optional<ResponseEntity<? extends Entities.Task>> result = handler.optional(id);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    Entities.Task body = result.get().body();
    return result.get().toResponse(body == null ? Response.empty(200) : taskMaker.whole(body),
        request);
  }

  private Response laterOptional(Request request) throws Exception {
    Optional<ResponseEntity<String>> result = Completion.await(handler.laterOptional(), request);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    String body = result.get().body();
    return result.get().toResponse(body == null ? Response.empty(200) : Response.text(body),
        request);
  }

  private Response negotiated(Request request) throws Exception {
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    ResponseEntity<Entities.Task> entity = handler.negotiated();
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : (switch (offer) {
          case 0 -> taskAsJson.whole(body);
          default -> taskAsVndAcmeJsonV2.whole(body);
        }).withVary("Accept"), request);
  }

  private Response revision(Request request) throws Exception {
    ResponseEntity<Entities.Task> entity = handler.revision();
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  private Response nothingAtAll(Request request) throws Exception {
    ResponseEntity<Entities.Task> entity = handler.nothingAtAll();
    Returned.notNull(entity, request);
    Entities.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : taskMaker.whole(body), request);
  }

  private Response names(Request request, RoutePath path) throws Exception {
    String result = RESULT.from(path, 0);
    String body = BODY.from(path, 1);
    String entity = ENTITY.from(path, 2);
    String response = request.bodyText();
    ResponseEntity<String> entity2 = handler.names(result, body, entity, response);
    Returned.notNull(entity2, request);
    String body2 = entity2.body();
    return entity2.toResponse(body2 == null ? Response.empty(200) : Response.text(body2), request);
  }
}
