package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Headers;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** Calls {@link Outcomes} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Outcomes_Adapter {
  private static final Headers CREATED_HEADERS = Headers.EMPTY.withAdded("Location", "/tasks/7")
      .withAdded("Cache-Control", "no-store");
  private static final Parameter<Integer> ID = Parameter.path("id", BuiltIn.INT);
  private static final Parameter<String> TEXT = Parameter.path("text");
  private static final MediaTypeOffers INPUT_PRODUCES = MediaTypeOffers.of("application/pdf");
  private static final MediaTypeOffers CSV_PRODUCES = MediaTypeOffers.of("text/csv");
  private static final MediaTypeOffers LINES_PRODUCES = MediaTypeOffers.of("application/x-ndjson");
  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("application/json",
      "application/vnd.acme+json; v=2");
  private static final ConsumedMediaTypes TEXT_CONSUMES = ConsumedMediaTypes.of("text/*",
      "application/*+json");
  private final Outcomes handler;
  private final ResponseMaker<Outcomes.Task> taskMaker;
  private final RequestReader<List<Outcomes.Task>> taskListReader;
  private final ResponseMaker<Map<String, ? extends List<Outcomes.Task>>> stringTaskListMapMaker;
  private final ResponseMaker<Outcomes.Task[]> taskArrayMaker;
  private final ResponseMaker<Outcomes.Task> taskAsXNdjson;
  private final ResponseMaker<Outcomes.Task> taskAsJson;
  private final ResponseMaker<Outcomes.Task> taskAsVndAcmeJsonV2;

  Outcomes_Adapter(Codecs codecs, Outcomes handler) {
    this.handler = handler;
    this.taskMaker = codecs.maker(Outcomes.Task.class);
    this.taskListReader = codecs.reader(BodyType.<List<Outcomes.Task>>of(List.class,
        BodyType.of(Outcomes.Task.class)));
    this.stringTaskListMapMaker = codecs.maker(
        BodyType.<Map<String, ? extends List<Outcomes.Task>>>of(Map.class,
        BodyType.of(String.class), BodyType.<List<Outcomes.Task>>of(List.class,
        BodyType.of(Outcomes.Task.class))));
    this.taskArrayMaker = codecs.maker(Outcomes.Task[].class);
    this.taskAsXNdjson = codecs.maker(Outcomes.Task.class, "application/x-ndjson");
    this.taskAsJson = codecs.maker(Outcomes.Task.class, "application/json");
    this.taskAsVndAcmeJsonV2 = codecs.maker(Outcomes.Task.class, "application/vnd.acme+json; v=2");
  }

  static void describe(RouteList routes) {
    routes.of(Outcomes.class)
        .post("/created", "created")
        .post("/tasks", "add")
        .post("/accepted", "accepted")
        .get("/object", "object")
        .get("/generic", "generic")
        .get("/array", "array")
        .get("/optional/{id}", "optional")
        .get("/optional-text/{text}", "optionalText")
        .get("/later", "later")
        .get("/later-optional", "laterOptional")
        .delete("/later-nothing", "laterNothing")
        .get("/later-failure", "laterFailure")
        .get("/file", "file")
        .add("GET|HEAD", "/input", "input", List.of(), List.of("application/pdf"))
        .get("/writer", "writer")
        .add("GET|HEAD", "/csv", "csv", List.of(), List.of("text/csv"))
        .get("/texts", "texts")
        .get("/chunks", "chunks")
        .get("/events", "events")
        .get("/objects", "objects")
        .add("GET|HEAD", "/lines", "lines", List.of(), List.of("application/x-ndjson"))
        .add("GET|HEAD", "/negotiated", "negotiated", List.of(), List.of("application/json",
            "application/vnd.acme+json; v=2"))
        .add("POST", "/text", "text", List.of("text/*", "application/*+json"), List.of());
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> created(request);
      case 1 -> Returned.text(handler.add(taskListReader.read(request)), request);
      case 2 -> accepted(request);
      case 3 -> taskMaker.whole(handler.object(), request);
      case 4 -> stringTaskListMapMaker.whole(handler.generic(), request);
      case 5 -> taskArrayMaker.whole(handler.array(), request);
      case 6 -> optional(request, path);
      case 7 -> optionalText(request, path);
      case 8 -> taskMaker.whole(Completion.await(handler.later(), request), request);
      case 9 -> laterOptional(request);
      case 10 -> laterNothing(request);
      case 11 -> Returned.notNull(Completion.await(handler.laterFailure(), request), request);
      case 12 -> Response.file(Returned.notNull(handler.file(), request));
      case 13 -> input(request);
      case 14 -> writer(request);
      case 15 -> csv(request);
      case 16 -> Response.stream(Returned.notNull(handler.texts(), request));
      case 17 -> chunks(request);
      case 18 -> Response.events(Returned.notNull(handler.events(), request));
      case 19 -> taskMaker.each(Returned.notNull(handler.objects(), request));
      case 20 -> lines(request);
      case 21 -> negotiated(request);
      case 22 -> text(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response created(Request request) throws Exception {
    return taskMaker.whole(handler.created(), request).withStatus(201).withHeaders(CREATED_HEADERS);
  }

  private Response accepted(Request request) throws Exception {
    handler.accepted();
    return Response.empty(202);
  }

  private Response optional(Request request, RoutePath path) throws Exception {
    int id = ID.from(path, 1);
    Optional<Outcomes.Task> result = handler.optional(id);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return taskMaker.whole(result.get());
  }

  private Response optionalText(Request request, RoutePath path) throws Exception {
    String text = TEXT.from(path, 1);
    Optional<String> result = handler.optionalText(text);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get());
  }

  private Response laterOptional(Request request) throws Exception {
    Optional<String> result = Completion.await(handler.laterOptional(), request);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get());
  }

  private Response laterNothing(Request request) throws Exception {
    Completion.await(handler.laterNothing(), request);
    return Response.empty(204);
  }

  private Response input(Request request) throws Exception {
    INPUT_PRODUCES.require(request);
    return Response.stream("application/pdf", Returned.notNull(handler.input(), request));
  }

  private Response writer(Request request) throws Exception {
    return Response.writer("application/octet-stream", Returned.notNull(handler.writer(), request));
  }

  private Response csv(Request request) throws Exception {
    CSV_PRODUCES.require(request);
    return Response.text("text/csv; charset=utf-8", Returned.notNull(handler.csv(), request));
  }

  private Response chunks(Request request) throws Exception {
    return Response.byteStream("application/octet-stream", Returned.notNull(handler.chunks(),
        request));
  }

  private Response lines(Request request) throws Exception {
    LINES_PRODUCES.require(request);
    return taskAsXNdjson.each(Returned.notNull(handler.lines(), request));
  }

  private Response negotiated(Request request) throws Exception {
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    Outcomes.Task result = handler.negotiated();
    Returned.notNull(result, request);
    return (switch (offer) {
          case 0 -> taskAsJson.whole(result);
          default -> taskAsVndAcmeJsonV2.whole(result);
        }).withVary("Accept");
  }

  private Response text(Request request) throws Exception {
    TEXT_CONSUMES.require(request);
    return Returned.text(handler.text(), request);
  }
}
