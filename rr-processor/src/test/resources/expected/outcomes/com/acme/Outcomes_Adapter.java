package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.Headers;
import dev.rrjava.http.MediaTypeOffers;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ServerSentEvent;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Outcomes} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Outcomes_Adapter {
  private static final Parameter ID = Parameter.path("id", "an int (-2147483648 to 2147483647)");

  private static final Parameter TEXT = Parameter.path("text");

  private static final Headers CREATED_HEADERS = Headers.EMPTY.withAdded("Location", "/tasks/7").withAdded("Cache-Control", "no-store");

  private static final MediaTypeOffers INPUT_PRODUCES = MediaTypeOffers.of("application/pdf");

  private static final MediaTypeOffers CSV_PRODUCES = MediaTypeOffers.of("text/csv");

  private static final MediaTypeOffers LINES_PRODUCES = MediaTypeOffers.of("application/x-ndjson");

  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("application/json", "application/vnd.acme+json; v=2");

  private static final ConsumedMediaTypes TEXT_CONSUMES = ConsumedMediaTypes.of("text/*", "application/*+json");

  private final Outcomes handler;

  private final RequestReader<List<Outcomes.Task>> taskListReader;

  private final ResponseMaker<Outcomes.Task> taskMaker;

  private final ResponseMaker<Map<String, ? extends List<Outcomes.Task>>> stringTaskListMapMaker;

  private final ResponseMaker<Outcomes.Task[]> taskArrayMaker;

  private final ResponseMaker<Outcomes.Task> taskAsXNdjson;

  private final ResponseMaker<Outcomes.Task> taskAsJson;

  private final ResponseMaker<Outcomes.Task> taskAsVndAcmeJsonV2;

  Outcomes_Adapter(Codecs codecs, Outcomes handler) {
    this.handler = Objects.requireNonNull(handler, "Outcomes");
    this.taskListReader = codecs.reader(BodyType.<List<Outcomes.Task>>of(List.class,
        BodyType.of(Outcomes.Task.class)));
    this.taskMaker = codecs.maker(BodyType.of(Outcomes.Task.class));
    this.stringTaskListMapMaker = codecs.maker(BodyType.<Map<String, ? extends List<Outcomes.Task>>>of(Map.class,
        BodyType.of(String.class), BodyType.<List<Outcomes.Task>>of(List.class,
        BodyType.of(Outcomes.Task.class))));
    this.taskArrayMaker = codecs.maker(BodyType.of(Outcomes.Task[].class));
    this.taskAsXNdjson = codecs.maker(BodyType.of(Outcomes.Task.class), "application/x-ndjson");
    this.taskAsJson = codecs.maker(BodyType.of(Outcomes.Task.class), "application/json");
    this.taskAsVndAcmeJsonV2 = codecs.maker(BodyType.of(Outcomes.Task.class), "application/vnd.acme+json; v=2");
  }

  /**
   * POST /created
   */
  Response created() throws Exception {
    Outcomes.Task result = handler.created();
    return taskMaker.whole(Objects.requireNonNull(result, "Outcomes.created returned null")).withStatus(201).withHeaders(CREATED_HEADERS);
  }

  /**
   * POST /tasks
   */
  Response add(Request request) throws Exception {
    List<Outcomes.Task> tasks = taskListReader.read(request);
    String result = handler.add(tasks);
    return Response.text(Objects.requireNonNull(result, "Outcomes.add returned null"));
  }

  /**
   * POST /accepted
   */
  Response accepted() throws Exception {
    handler.accepted();
    return Response.empty(202);
  }

  /**
   * GET /object
   */
  Response object() throws Exception {
    Outcomes.Task result = handler.object();
    return taskMaker.whole(Objects.requireNonNull(result, "Outcomes.object returned null"));
  }

  /**
   * GET /generic
   */
  Response generic() throws Exception {
    Map<String, ? extends List<Outcomes.Task>> result = handler.generic();
    return stringTaskListMapMaker.whole(Objects.requireNonNull(result, "Outcomes.generic returned null"));
  }

  /**
   * GET /array
   */
  Response array() throws Exception {
    Outcomes.Task[] result = handler.array();
    return taskArrayMaker.whole(Objects.requireNonNull(result, "Outcomes.array returned null"));
  }

  /**
   * GET /optional/{id}
   */
  Response optional(Request request, RoutePath path) throws Exception {
    int id = Conversions.toInt(path.variable(1, ID), ID);
    Optional<Outcomes.Task> result = handler.optional(id);
    if (Objects.requireNonNull(result, "Outcomes.optional returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return taskMaker.whole(result.get());
  }

  /**
   * GET /optional-text/{text}
   */
  Response optionalText(Request request, RoutePath path) throws Exception {
    String text = path.variable(1, TEXT);
    Optional<String> result = handler.optionalText(text);
    if (Objects.requireNonNull(result, "Outcomes.optionalText returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get());
  }

  /**
   * GET /later
   */
  Response later() throws Exception {
    Outcomes.Task result = Completion.await(Objects.requireNonNull(handler.later(), "Outcomes.later returned null"));
    return taskMaker.whole(Objects.requireNonNull(result, "Outcomes.later returned null"));
  }

  /**
   * GET /later-optional
   */
  Response laterOptional(Request request) throws Exception {
    Optional<String> result = Completion.await(Objects.requireNonNull(handler.laterOptional(), "Outcomes.laterOptional returned null"));
    if (Objects.requireNonNull(result, "Outcomes.laterOptional returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get());
  }

  /**
   * DELETE /later-nothing
   */
  Response laterNothing() throws Exception {
    Completion.await(Objects.requireNonNull(handler.laterNothing(), "Outcomes.laterNothing returned null"));
    return Response.empty(204);
  }

  /**
   * GET /later-failure
   */
  Response laterFailure() throws Exception {
    Response result = Completion.await(Objects.requireNonNull(handler.laterFailure(), "Outcomes.laterFailure returned null"));
    return Objects.requireNonNull(result, "Outcomes.laterFailure returned null");
  }

  /**
   * GET /file
   */
  Response file() throws Exception {
    Path result = handler.file();
    return Response.file(Objects.requireNonNull(result, "Outcomes.file returned null"));
  }

  /**
   * GET /input
   */
  Response input(Request request) throws Exception {
    INPUT_PRODUCES.require(request);
    InputStream result = handler.input();
    return Response.stream("application/pdf",
        Objects.requireNonNull(result, "Outcomes.input returned null"));
  }

  /**
   * GET /writer
   */
  Response writer() throws Exception {
    BodyWriter result = handler.writer();
    return Response.writer("application/octet-stream",
        Objects.requireNonNull(result, "Outcomes.writer returned null"));
  }

  /**
   * GET /csv
   */
  Response csv(Request request) throws Exception {
    CSV_PRODUCES.require(request);
    String result = handler.csv();
    return Response.text("text/csv; charset=utf-8",
        Objects.requireNonNull(result, "Outcomes.csv returned null"));
  }

  /**
   * GET /texts
   */
  Response texts() throws Exception {
    Iterator<String> result = handler.texts();
    return Response.stream(Objects.requireNonNull(result, "Outcomes.texts returned null"));
  }

  /**
   * GET /chunks
   */
  Response chunks() throws Exception {
    Stream<byte[]> result = handler.chunks();
    return Response.byteStream("application/octet-stream",
        Objects.requireNonNull(result, "Outcomes.chunks returned null"));
  }

  /**
   * GET /events
   */
  Response events() throws Exception {
    Stream<ServerSentEvent> result = handler.events();
    return Response.events(Objects.requireNonNull(result, "Outcomes.events returned null"));
  }

  /**
   * GET /objects
   */
  Response objects() throws Exception {
    Stream<Outcomes.Task> result = handler.objects();
    return taskMaker.each(Objects.requireNonNull(result, "Outcomes.objects returned null"));
  }

  /**
   * GET /lines
   */
  Response lines(Request request) throws Exception {
    LINES_PRODUCES.require(request);
    Iterator<? extends Outcomes.Task> result = handler.lines();
    return taskAsXNdjson.each(Objects.requireNonNull(result, "Outcomes.lines returned null"));
  }

  /**
   * GET /negotiated
   */
  Response negotiated(Request request) throws Exception {
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    Outcomes.Task result = handler.negotiated();
    return (switch (offer) {
          case 0 -> taskAsJson.whole(Objects.requireNonNull(result, "Outcomes.negotiated returned null"));
          default -> taskAsVndAcmeJsonV2.whole(Objects.requireNonNull(result, "Outcomes.negotiated returned null"));
        }).withVary("Accept");
  }

  /**
   * POST /text
   */
  Response text(Request request) throws Exception {
    TEXT_CONSUMES.require(request);
    String result = handler.text();
    return Response.text(Objects.requireNonNull(result, "Outcomes.text returned null"));
  }
}
