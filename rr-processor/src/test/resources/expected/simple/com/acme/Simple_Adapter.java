package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.SimpleBody;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** Calls {@link Simple} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Simple_Adapter {
  private static final MediaTypeOffers NUMBER_PRODUCES = MediaTypeOffers.of("application/json");
  private static final MediaTypeOffers TRUTH_PRODUCES = MediaTypeOffers.of(
      "application/problem+json");
  private static final MediaTypeOffers XML_PRODUCES = MediaTypeOffers.of("application/xml");
  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("text/plain",
      "application/json");
  private static final Parameter<Integer> NUMBER = Parameter.body(BuiltIn.INT);
  private static final Parameter<Simple.Color> COLOR = Parameter.body(
      Conversion.oneOf(Simple.Color.values()));
  private static final ConsumedMediaTypes TAKE_DATE_CONSUMES = ConsumedMediaTypes.of("text/plain");
  private static final Parameter<LocalDate> DATE = Parameter.body(BuiltIn.LOCAL_DATE);
  private static final Parameter<UUID> ID = Parameter.body(BuiltIn.UUID);
  private final Simple handler;
  private final ResponseMaker<List<UUID>> uuidListMaker;
  private final ResponseMaker<Integer> integerMaker;
  private final RequestReader<Simple.Task> taskReader;
  private final RequestReader<List<Simple.Task>> taskListReader;

  Simple_Adapter(Codecs codecs, Simple handler) {
    this.handler = handler;
    this.uuidListMaker = codecs.maker(BodyType.<List<UUID>>of(List.class, BodyType.of(UUID.class)));
    this.integerMaker = codecs.maker(Integer.class);
    this.taskReader = codecs.reader(Simple.Task.class);
    this.taskListReader = codecs.reader(BodyType.<List<Simple.Task>>of(List.class,
        BodyType.of(Simple.Task.class)));
  }

  static void describe(RouteList routes) {
    routes.of(Simple.class)
        .get("/int", "aInt")
        .get("/char", "aChar")
        .get("/boxed", "boxed")
        .get("/null", "nothing")
        .get("/color", "color")
        .get("/locale", "locale")
        .get("/optional", "optional")
        .get("/optional-int", "optionalInt")
        .get("/none", "none")
        .post("/later", "later")
        .get("/entity", "entity")
        .get("/several", "several")
        .get("/stream", "stream")
        .add("GET|HEAD", "/json/number", "number", List.of(), List.of("application/json"))
        .add("GET|HEAD", "/json/nan", "nan", List.of(), List.of("application/json"))
        .add("GET|HEAD", "/json/boolean", "truth", List.of(), List.of("application/problem+json"))
        .add("GET|HEAD", "/json/string", "quoted", List.of(), List.of("application/json"))
        .add("GET|HEAD", "/xml", "xml", List.of(), List.of("application/xml"))
        .add("GET|HEAD", "/negotiated", "negotiated", List.of(), List.of("text/plain",
            "application/json"))
        .post("/int", "takeInt")
        .post("/int-or-7", "takeDefault")
        .post("/color", "takeColor")
        .add("POST", "/date", "takeDate", List.of("text/plain"), List.of())
        .post("/optional-int", "takeOptionalInt")
        .post("/uuid", "takeNullable")
        .post("/optional-text", "optionalText")
        .post("/nullable-bytes", "nullableBytes")
        .post("/optional-task", "optionalTask")
        .post("/nullable-tasks", "nullableTasks");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> Response.text(String.valueOf(handler.aInt()));
      case 1 -> Response.text(String.valueOf(handler.aChar()));
      case 2 -> Response.text(Returned.notNull(handler.boxed(), request).toString());
      case 3 -> Response.text(Returned.notNull(handler.nothing(), request).toString());
      case 4 -> Response.text(Returned.notNull(handler.color(), request).name());
      case 5 -> Response.text(Returned.notNull(handler.locale(), request).toLanguageTag());
      case 6 -> optional(request);
      case 7 -> optionalInt(request);
      case 8 -> none(request);
      case 9 -> later(request);
      case 10 -> entity(request);
      case 11 -> uuidListMaker.whole(handler.several(), request);
      case 12 -> integerMaker.each(Returned.notNull(handler.stream(), request));
      case 13 -> number(request);
      case 14 -> nan(request);
      case 15 -> truth(request);
      case 16 -> quoted(request);
      case 17 -> xml(request);
      case 18 -> negotiated(request);
      case 19 -> Returned.text(handler.takeInt(NUMBER.from(request)), request);
      case 20 -> Returned.text(handler.takeDefault(NUMBER.from(request, "7")), request);
      case 21 -> Returned.text(handler.takeColor(COLOR.from(request)), request);
      case 22 -> takeDate(request);
      case 23 -> Returned.text(handler.takeOptionalInt(NUMBER.optionalInt(request)), request);
      case 24 -> Returned.text(handler.takeNullable(ID.nullable(request)), request);
      case 25 -> optionalText(request);
      case 26 -> nullableBytes(request);
      case 27 -> Returned.text(handler.optionalTask(taskReader.readOptional(request)), request);
      case 28 -> nullableTasks(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response optional(Request request) throws Exception {
    Optional<LocalDate> result = handler.optional();
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get().toString());
  }

  private Response optionalInt(Request request) throws Exception {
    OptionalInt result = handler.optionalInt();
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(String.valueOf(result.getAsInt()));
  }

  private Response none(Request request) throws Exception {
    OptionalLong result = Completion.await(handler.none(), request);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(String.valueOf(result.getAsLong()));
  }

  private Response later(Request request) throws Exception {
    return Response.text(Returned.notNull(Completion.await(handler.later(), request),
        request).toString()).withStatus(201);
  }

  private Response entity(Request request) throws Exception {
    ResponseEntity<Integer> entity = handler.entity();
    Returned.notNull(entity, request);
    Integer body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.text(body.toString()),
        request);
  }

  private Response number(Request request) throws Exception {
    NUMBER_PRODUCES.require(request);
    return SimpleBody.literal("application/json", String.valueOf(handler.number()));
  }

  private Response nan(Request request) throws Exception {
    NUMBER_PRODUCES.require(request);
    return SimpleBody.literal("application/json", String.valueOf(handler.nan()));
  }

  private Response truth(Request request) throws Exception {
    TRUTH_PRODUCES.require(request);
    return SimpleBody.literal("application/problem+json", String.valueOf(handler.truth()));
  }

  private Response quoted(Request request) throws Exception {
    NUMBER_PRODUCES.require(request);
    return SimpleBody.string("application/json", String.valueOf(handler.quoted()));
  }

  private Response xml(Request request) throws Exception {
    XML_PRODUCES.require(request);
    return SimpleBody.literal("application/xml", Returned.notNull(handler.xml(),
        request).toString());
  }

  private Response negotiated(Request request) throws Exception {
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    URI result = handler.negotiated();
    Returned.notNull(result, request);
    return (switch (offer) {
          case 0 -> Response.text("text/plain; charset=utf-8", result.toString());
          default -> SimpleBody.string("application/json", result.toString());
        }).withVary("Accept");
  }

  private Response takeDate(Request request) throws Exception {
    if (request.bodyLength() > 0) {
      TAKE_DATE_CONSUMES.require(request);
    }
    Optional<LocalDate> date = DATE.optional(request);
    return Returned.text(handler.takeDate(date), request);
  }

  private Response optionalText(Request request) throws Exception {
    Optional<String> text = RequestPart.optionalBody(request, Request::bodyText);
    return Returned.text(handler.optionalText(text), request);
  }

  private Response nullableBytes(Request request) throws Exception {
    byte[] bytes = RequestPart.nullableBody(request, Request::body);
    return Returned.text(handler.nullableBytes(bytes), request);
  }

  private Response nullableTasks(Request request) throws Exception {
    List<Simple.Task> tasks = taskListReader.readNullable(request);
    return Returned.text(handler.nullableTasks(tasks), request);
  }
}
