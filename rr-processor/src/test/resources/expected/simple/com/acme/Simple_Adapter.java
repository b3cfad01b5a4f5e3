package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
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
  private static final MediaTypeOffers TRUTH_PRODUCES = MediaTypeOffers.of("application/problem+json");
  private static final MediaTypeOffers XML_PRODUCES = MediaTypeOffers.of("application/xml");
  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("text/plain",
      "application/json");
  private static final Parameter NUMBER = Parameter.body("an int (-2147483648 to 2147483647)");
  private static final Parameter COLOR = Parameter.body("one of RED, GREEN");
  private static final ConsumedMediaTypes TAKE_DATE_CONSUMES = ConsumedMediaTypes.of("text/plain");
  private static final Parameter DATE = Parameter.body("a date, such as 2026-01-31");
  private static final Parameter ID = Parameter.body("a UUID");
  private final Simple handler;
  private final ResponseMaker<List<UUID>> uuidListMaker;
  private final ResponseMaker<Integer> integerMaker;
  private final RequestReader<Simple.Task> taskReader;
  private final RequestReader<List<Simple.Task>> taskListReader;

  Simple_Adapter(Codecs codecs, Simple handler) {
    this.handler = handler;
    this.uuidListMaker = codecs.maker(BodyType.<List<UUID>>of(List.class, BodyType.of(UUID.class)));
    this.integerMaker = codecs.maker(BodyType.of(Integer.class));
    this.taskReader = codecs.reader(BodyType.of(Simple.Task.class));
    this.taskListReader = codecs.reader(BodyType.<List<Simple.Task>>of(List.class,
        BodyType.of(Simple.Task.class)));
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> aInt();
      case 1 -> aChar();
      case 2 -> boxed();
      case 3 -> nothing();
      case 4 -> color();
      case 5 -> locale();
      case 6 -> optional(request);
      case 7 -> optionalInt(request);
      case 8 -> none(request);
      case 9 -> later();
      case 10 -> entity(request);
      case 11 -> several();
      case 12 -> stream();
      case 13 -> number(request);
      case 14 -> nan(request);
      case 15 -> truth(request);
      case 16 -> quoted(request);
      case 17 -> xml(request);
      case 18 -> negotiated(request);
      case 19 -> takeInt(request);
      case 20 -> takeDefault(request);
      case 21 -> takeColor(request);
      case 22 -> takeDate(request);
      case 23 -> takeOptionalInt(request);
      case 24 -> takeNullable(request);
      case 25 -> optionalText(request);
      case 26 -> nullableBytes(request);
      case 27 -> optionalTask(request);
      case 28 -> nullableTasks(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response aInt() throws Exception {
    // GET /int
    int result = handler.aInt();
    return Response.text(String.valueOf(result));
  }

  private Response aChar() throws Exception {
    // GET /char
    char result = handler.aChar();
    return Response.text(String.valueOf(result));
  }

  private Response boxed() throws Exception {
    // GET /boxed
    return Response.text(Returned.notNull(handler.boxed(), "Simple.boxed").toString());
  }

  private Response nothing() throws Exception {
    // GET /null
    return Response.text(Returned.notNull(handler.nothing(), "Simple.nothing").toString());
  }

  private Response color() throws Exception {
    // GET /color
    return Response.text(Returned.notNull(handler.color(), "Simple.color").name());
  }

  private Response locale() throws Exception {
    // GET /locale
    return Response.text(Returned.notNull(handler.locale(), "Simple.locale").toLanguageTag());
  }

  private Response optional(Request request) throws Exception {
    // GET /optional
    Optional<LocalDate> result = handler.optional();
    Returned.notNull(result, "Simple.optional");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get().toString());
  }

  private Response optionalInt(Request request) throws Exception {
    // GET /optional-int
    OptionalInt result = handler.optionalInt();
    Returned.notNull(result, "Simple.optionalInt");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(String.valueOf(result.getAsInt()));
  }

  private Response none(Request request) throws Exception {
    // GET /none
    OptionalLong result = Completion.await(handler.none(), "Simple.none");
    Returned.notNull(result, "Simple.none");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(String.valueOf(result.getAsLong()));
  }

  private Response later() throws Exception {
    // POST /later
    return Response.text(Returned.notNull(Completion.await(handler.later(), "Simple.later"),
        "Simple.later").toString()).withStatus(201);
  }

  private Response entity(Request request) throws Exception {
    // GET /entity
    ResponseEntity<Integer> entity = handler.entity();
    Returned.notNull(entity, "Simple.entity");
    Integer body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.text(body.toString()),
        request);
  }

  private Response several() throws Exception {
    // GET /several
    return uuidListMaker.whole(Returned.notNull(handler.several(), "Simple.several"));
  }

  private Response stream() throws Exception {
    // GET /stream
    return integerMaker.each(Returned.notNull(handler.stream(), "Simple.stream"));
  }

  private Response number(Request request) throws Exception {
    // GET /json/number
    NUMBER_PRODUCES.require(request);
    double result = handler.number();
    return SimpleBody.literal("application/json", String.valueOf(result));
  }

  private Response nan(Request request) throws Exception {
    // GET /json/nan
    NUMBER_PRODUCES.require(request);
    float result = handler.nan();
    return SimpleBody.literal("application/json", String.valueOf(result));
  }

  private Response truth(Request request) throws Exception {
    // GET /json/boolean
    TRUTH_PRODUCES.require(request);
    boolean result = handler.truth();
    return SimpleBody.literal("application/problem+json", String.valueOf(result));
  }

  private Response quoted(Request request) throws Exception {
    // GET /json/string
    NUMBER_PRODUCES.require(request);
    char result = handler.quoted();
    return SimpleBody.string("application/json", String.valueOf(result));
  }

  private Response xml(Request request) throws Exception {
    // GET /xml
    XML_PRODUCES.require(request);
    return SimpleBody.literal("application/xml", Returned.notNull(handler.xml(),
        "Simple.xml").toString());
  }

  private Response negotiated(Request request) throws Exception {
    // GET /negotiated
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    URI result = handler.negotiated();
    Returned.notNull(result, "Simple.negotiated");
    return (switch (offer) {
          case 0 -> Response.text("text/plain; charset=utf-8", result.toString());
          default -> SimpleBody.string("application/json", result.toString());
        }).withVary("Accept");
  }

  private Response takeInt(Request request) throws Exception {
    // POST /int
    int number = Conversions.toInt(NUMBER.required(request), NUMBER);
    return Response.text(Returned.notNull(handler.takeInt(number), "Simple.takeInt"));
  }

  private Response takeDefault(Request request) throws Exception {
    // POST /int-or-7
    int number = Conversions.toInt(NUMBER.or(request, "7"), NUMBER);
    return Response.text(Returned.notNull(handler.takeDefault(number), "Simple.takeDefault"));
  }

  private Response takeColor(Request request) throws Exception {
    // POST /color
    Simple.Color color = toColor(COLOR.required(request), COLOR);
    return Response.text(Returned.notNull(handler.takeColor(color), "Simple.takeColor"));
  }

  private Response takeDate(Request request) throws Exception {
    // POST /date
    if (request.bodyLength() > 0) {
      TAKE_DATE_CONSUMES.require(request);
    }
    Optional<LocalDate> date = DATE.optional(request, BuiltIn.LOCAL_DATE);
    return Response.text(Returned.notNull(handler.takeDate(date), "Simple.takeDate"));
  }

  private Response takeOptionalInt(Request request) throws Exception {
    // POST /optional-int
    OptionalInt number = NUMBER.optionalInt(request);
    return Response.text(Returned.notNull(handler.takeOptionalInt(number),
        "Simple.takeOptionalInt"));
  }

  private Response takeNullable(Request request) throws Exception {
    // POST /uuid
    UUID id = ID.nullable(request, BuiltIn.UUID);
    return Response.text(Returned.notNull(handler.takeNullable(id), "Simple.takeNullable"));
  }

  private Response optionalText(Request request) throws Exception {
    // POST /optional-text
    Optional<String> text = RequestPart.optionalBody(request, Request::bodyText);
    return Response.text(Returned.notNull(handler.optionalText(text), "Simple.optionalText"));
  }

  private Response nullableBytes(Request request) throws Exception {
    // POST /nullable-bytes
    byte[] bytes = RequestPart.nullableBody(request, Request::body);
    return Response.text(Returned.notNull(handler.nullableBytes(bytes), "Simple.nullableBytes"));
  }

  private Response optionalTask(Request request) throws Exception {
    // POST /optional-task
    Optional<Simple.Task> task = taskReader.readOptional(request);
    return Response.text(Returned.notNull(handler.optionalTask(task), "Simple.optionalTask"));
  }

  private Response nullableTasks(Request request) throws Exception {
    // POST /nullable-tasks
    List<Simple.Task> tasks = taskListReader.readNullable(request);
    return Response.text(Returned.notNull(handler.nullableTasks(tasks), "Simple.nullableTasks"));
  }

  private static Simple.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Simple.Color.RED;
      case "GREEN" -> Simple.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
