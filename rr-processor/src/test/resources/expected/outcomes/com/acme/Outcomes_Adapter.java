package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.Returned;
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
  private static final Parameter ID = Parameter.path("id", "an int (-2147483648 to 2147483647)");
  private static final Parameter TEXT = Parameter.path("text");
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
    this.taskMaker = codecs.maker(BodyType.of(Outcomes.Task.class));
    this.taskListReader = codecs.reader(BodyType.<List<Outcomes.Task>>of(List.class,
        BodyType.of(Outcomes.Task.class)));
    this.stringTaskListMapMaker =
        codecs.maker(BodyType.<Map<String, ? extends List<Outcomes.Task>>>of(Map.class,
        BodyType.of(String.class), BodyType.<List<Outcomes.Task>>of(List.class,
        BodyType.of(Outcomes.Task.class))));
    this.taskArrayMaker = codecs.maker(BodyType.of(Outcomes.Task[].class));
    this.taskAsXNdjson = codecs.maker(BodyType.of(Outcomes.Task.class), "application/x-ndjson");
    this.taskAsJson = codecs.maker(BodyType.of(Outcomes.Task.class), "application/json");
    this.taskAsVndAcmeJsonV2 = codecs.maker(BodyType.of(Outcomes.Task.class),
        "application/vnd.acme+json; v=2");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> created();
      case 1 -> add(request);
      case 2 -> accepted();
      case 3 -> object();
      case 4 -> generic();
      case 5 -> array();
      case 6 -> optional(request, path);
      case 7 -> optionalText(request, path);
      case 8 -> later();
      case 9 -> laterOptional(request);
      case 10 -> laterNothing();
      case 11 -> laterFailure();
      case 12 -> file();
      case 13 -> input(request);
      case 14 -> writer();
      case 15 -> csv(request);
      case 16 -> texts();
      case 17 -> chunks();
      case 18 -> events();
      case 19 -> objects();
      case 20 -> lines(request);
      case 21 -> negotiated(request);
      case 22 -> text(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response created() throws Exception {
    // POST /created
    return taskMaker.whole(Returned.notNull(handler.created(), "Outcomes.created")).withStatus(201)
        .withHeaders(CREATED_HEADERS);
  }

  private Response add(Request request) throws Exception {
    // POST /tasks
    List<Outcomes.Task> tasks = taskListReader.read(request);
    return Response.text(Returned.notNull(handler.add(tasks), "Outcomes.add"));
  }

  private Response accepted() throws Exception {
    // POST /accepted
    handler.accepted();
    return Response.empty(202);
  }

  private Response object() throws Exception {
    // GET /object
    return taskMaker.whole(Returned.notNull(handler.object(), "Outcomes.object"));
  }

  private Response generic() throws Exception {
    // GET /generic
    return stringTaskListMapMaker.whole(Returned.notNull(handler.generic(), "Outcomes.generic"));
  }

  private Response array() throws Exception {
    // GET /array
    return taskArrayMaker.whole(Returned.notNull(handler.array(), "Outcomes.array"));
  }

  private Response optional(Request request, RoutePath path) throws Exception {
    // GET /optional/{id}
    int id = Conversions.toInt(path.variable(1, ID), ID);
    Optional<Outcomes.Task> result = handler.optional(id);
    Returned.notNull(result, "Outcomes.optional");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return taskMaker.whole(result.get());
  }

  private Response optionalText(Request request, RoutePath path) throws Exception {
    // GET /optional-text/{text}
    String text = path.variable(1, TEXT);
    Optional<String> result = handler.optionalText(text);
    Returned.notNull(result, "Outcomes.optionalText");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get());
  }

  private Response later() throws Exception {
    // GET /later
    return taskMaker.whole(Returned.notNull(Completion.await(handler.later(), "Outcomes.later"),
        "Outcomes.later"));
  }

  private Response laterOptional(Request request) throws Exception {
    // GET /later-optional
    Optional<String> result = Completion.await(handler.laterOptional(), "Outcomes.laterOptional");
    Returned.notNull(result, "Outcomes.laterOptional");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get());
  }

  private Response laterNothing() throws Exception {
    // DELETE /later-nothing
    Completion.await(handler.laterNothing(), "Outcomes.laterNothing");
    return Response.empty(204);
  }

  private Response laterFailure() throws Exception {
    // GET /later-failure
    return Returned.notNull(Completion.await(handler.laterFailure(), "Outcomes.laterFailure"),
        "Outcomes.laterFailure");
  }

  private Response file() throws Exception {
    // GET /file
    return Response.file(Returned.notNull(handler.file(), "Outcomes.file"));
  }

  private Response input(Request request) throws Exception {
    // GET /input
    INPUT_PRODUCES.require(request);
    return Response.stream("application/pdf", Returned.notNull(handler.input(), "Outcomes.input"));
  }

  private Response writer() throws Exception {
    // GET /writer
    return Response.writer("application/octet-stream", Returned.notNull(handler.writer(),
        "Outcomes.writer"));
  }

  private Response csv(Request request) throws Exception {
    // GET /csv
    CSV_PRODUCES.require(request);
    return Response.text("text/csv; charset=utf-8", Returned.notNull(handler.csv(),
        "Outcomes.csv"));
  }

  private Response texts() throws Exception {
    // GET /texts
    return Response.stream(Returned.notNull(handler.texts(), "Outcomes.texts"));
  }

  private Response chunks() throws Exception {
    // GET /chunks
    return Response.byteStream("application/octet-stream", Returned.notNull(handler.chunks(),
        "Outcomes.chunks"));
  }

  private Response events() throws Exception {
    // GET /events
    return Response.events(Returned.notNull(handler.events(), "Outcomes.events"));
  }

  private Response objects() throws Exception {
    // GET /objects
    return taskMaker.each(Returned.notNull(handler.objects(), "Outcomes.objects"));
  }

  private Response lines(Request request) throws Exception {
    // GET /lines
    LINES_PRODUCES.require(request);
    return taskAsXNdjson.each(Returned.notNull(handler.lines(), "Outcomes.lines"));
  }

  private Response negotiated(Request request) throws Exception {
    // GET /negotiated
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    Outcomes.Task result = handler.negotiated();
    Returned.notNull(result, "Outcomes.negotiated");
    return (switch (offer) {
          case 0 -> taskAsJson.whole(result);
          default -> taskAsVndAcmeJsonV2.whole(result);
        }).withVary("Accept");
  }

  private Response text(Request request) throws Exception {
    // POST /text
    TEXT_CONSUMES.require(request);
    return Response.text(Returned.notNull(handler.text(), "Outcomes.text"));
  }
}
