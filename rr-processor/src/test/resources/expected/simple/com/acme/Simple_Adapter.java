package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.SimpleBody;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.MediaTypeOffers;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Simple} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Simple_Adapter {
  private static final Parameter NUMBER = Parameter.body("an int (-2147483648 to 2147483647)");

  private static final Parameter COLOR = Parameter.body("one of RED, GREEN");

  private static final Parameter DATE = Parameter.body("a date, such as 2026-01-31");

  private static final Parameter ID = Parameter.body("a UUID");

  private static final MediaTypeOffers NUMBER_PRODUCES = MediaTypeOffers.of("application/json");

  private static final MediaTypeOffers NAN_PRODUCES = MediaTypeOffers.of("application/json");

  private static final MediaTypeOffers TRUTH_PRODUCES = MediaTypeOffers.of("application/problem+json");

  private static final MediaTypeOffers QUOTED_PRODUCES = MediaTypeOffers.of("application/json");

  private static final MediaTypeOffers XML_PRODUCES = MediaTypeOffers.of("application/xml");

  private static final MediaTypeOffers NEGOTIATED_PRODUCES = MediaTypeOffers.of("text/plain", "application/json");

  private static final ConsumedMediaTypes TAKE_DATE_CONSUMES = ConsumedMediaTypes.of("text/plain");

  private final Simple handler;

  private final RequestReader<Simple.Task> taskReader;

  private final RequestReader<List<Simple.Task>> taskListReader;

  private final ResponseMaker<List<UUID>> uuidListMaker;

  private final ResponseMaker<Integer> integerMaker;

  Simple_Adapter(Codecs codecs, Simple handler) {
    this.handler = Objects.requireNonNull(handler, "Simple");
    this.taskReader = codecs.reader(BodyType.of(Simple.Task.class));
    this.taskListReader = codecs.reader(BodyType.<List<Simple.Task>>of(List.class,
        BodyType.of(Simple.Task.class)));
    this.uuidListMaker = codecs.maker(BodyType.<List<UUID>>of(List.class, BodyType.of(UUID.class)));
    this.integerMaker = codecs.maker(BodyType.of(Integer.class));
  }

  /**
   * GET /int
   */
  Response aInt() throws Exception {
    int result = handler.aInt();
    return Response.text(String.valueOf(result));
  }

  /**
   * GET /char
   */
  Response aChar() throws Exception {
    char result = handler.aChar();
    return Response.text(String.valueOf(result));
  }

  /**
   * GET /boxed
   */
  Response boxed() throws Exception {
    Long result = handler.boxed();
    return Response.text(Objects.requireNonNull(result, "Simple.boxed returned null").toString());
  }

  /**
   * GET /null
   */
  Response nothing() throws Exception {
    Integer result = handler.nothing();
    return Response.text(Objects.requireNonNull(result, "Simple.nothing returned null").toString());
  }

  /**
   * GET /color
   */
  Response color() throws Exception {
    Simple.Color result = handler.color();
    return Response.text(Objects.requireNonNull(result, "Simple.color returned null").name());
  }

  /**
   * GET /locale
   */
  Response locale() throws Exception {
    Locale result = handler.locale();
    return Response.text(Objects.requireNonNull(result, "Simple.locale returned null").toLanguageTag());
  }

  /**
   * GET /optional
   */
  Response optional(Request request) throws Exception {
    Optional<LocalDate> result = handler.optional();
    if (Objects.requireNonNull(result, "Simple.optional returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(result.get().toString());
  }

  /**
   * GET /optional-int
   */
  Response optionalInt(Request request) throws Exception {
    OptionalInt result = handler.optionalInt();
    if (Objects.requireNonNull(result, "Simple.optionalInt returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(String.valueOf(result.getAsInt()));
  }

  /**
   * GET /none
   */
  Response none(Request request) throws Exception {
    OptionalLong result = Completion.await(Objects.requireNonNull(handler.none(), "Simple.none returned null"));
    if (Objects.requireNonNull(result, "Simple.none returned null").isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return Response.text(String.valueOf(result.getAsLong()));
  }

  /**
   * POST /later
   */
  Response later() throws Exception {
    UUID result = Completion.await(Objects.requireNonNull(handler.later(), "Simple.later returned null"));
    return Response.text(Objects.requireNonNull(result, "Simple.later returned null").toString()).withStatus(201);
  }

  /**
   * GET /entity
   */
  Response entity(Request request) throws Exception {
    ResponseEntity<Integer> result = handler.entity();
    ResponseEntity<Integer> entity = Objects.requireNonNull(result, "Simple.entity returned null");
    Integer body = entity.body();
    return entity.toResponse(body == null ? Response.empty(200) : Response.text(body.toString()),
        request);
  }

  /**
   * GET /several
   */
  Response several() throws Exception {
    List<UUID> result = handler.several();
    return uuidListMaker.whole(Objects.requireNonNull(result, "Simple.several returned null"));
  }

  /**
   * GET /stream
   */
  Response stream() throws Exception {
    Stream<Integer> result = handler.stream();
    return integerMaker.each(Objects.requireNonNull(result, "Simple.stream returned null"));
  }

  /**
   * GET /json/number
   */
  Response number(Request request) throws Exception {
    NUMBER_PRODUCES.require(request);
    double result = handler.number();
    return SimpleBody.literal("application/json", String.valueOf(result));
  }

  /**
   * GET /json/nan
   */
  Response nan(Request request) throws Exception {
    NAN_PRODUCES.require(request);
    float result = handler.nan();
    return SimpleBody.literal("application/json", String.valueOf(result));
  }

  /**
   * GET /json/boolean
   */
  Response truth(Request request) throws Exception {
    TRUTH_PRODUCES.require(request);
    boolean result = handler.truth();
    return SimpleBody.literal("application/problem+json", String.valueOf(result));
  }

  /**
   * GET /json/string
   */
  Response quoted(Request request) throws Exception {
    QUOTED_PRODUCES.require(request);
    char result = handler.quoted();
    return SimpleBody.string("application/json", String.valueOf(result));
  }

  /**
   * GET /xml
   */
  Response xml(Request request) throws Exception {
    XML_PRODUCES.require(request);
    BigDecimal result = handler.xml();
    return SimpleBody.literal("application/xml",
        Objects.requireNonNull(result, "Simple.xml returned null").toString());
  }

  /**
   * GET /negotiated
   */
  Response negotiated(Request request) throws Exception {
    int offer = NEGOTIATED_PRODUCES.choose(request);
    if (offer < 0) {
      throw NEGOTIATED_PRODUCES.notAcceptable();
    }
    URI result = handler.negotiated();
    return (switch (offer) {
          case 0 -> Response.text("text/plain; charset=utf-8",
              Objects.requireNonNull(result, "Simple.negotiated returned null").toString());
          default -> SimpleBody.string("application/json",
              Objects.requireNonNull(result, "Simple.negotiated returned null").toString());
        }).withVary("Accept");
  }

  /**
   * POST /int
   */
  Response takeInt(Request request) throws Exception {
    int number = Conversions.toInt(NUMBER.required(request), NUMBER);
    String result = handler.takeInt(number);
    return Response.text(Objects.requireNonNull(result, "Simple.takeInt returned null"));
  }

  /**
   * POST /int-or-7
   */
  Response takeDefault(Request request) throws Exception {
    int number = Conversions.toInt(NUMBER.or(request, "7"), NUMBER);
    String result = handler.takeDefault(number);
    return Response.text(Objects.requireNonNull(result, "Simple.takeDefault returned null"));
  }

  /**
   * POST /color
   */
  Response takeColor(Request request) throws Exception {
    Simple.Color color = toColor(COLOR.required(request), COLOR);
    String result = handler.takeColor(color);
    return Response.text(Objects.requireNonNull(result, "Simple.takeColor returned null"));
  }

  /**
   * POST /date
   */
  Response takeDate(Request request) throws Exception {
    if (request.bodyLength() > 0) {
      TAKE_DATE_CONSUMES.require(request);
    }
    Optional<LocalDate> date = DATE.optional(request, Conversions::toLocalDate);
    String result = handler.takeDate(date);
    return Response.text(Objects.requireNonNull(result, "Simple.takeDate returned null"));
  }

  /**
   * POST /optional-int
   */
  Response takeOptionalInt(Request request) throws Exception {
    OptionalInt number = NUMBER.optionalInt(request);
    String result = handler.takeOptionalInt(number);
    return Response.text(Objects.requireNonNull(result, "Simple.takeOptionalInt returned null"));
  }

  /**
   * POST /uuid
   */
  Response takeNullable(Request request) throws Exception {
    UUID id = ID.nullable(request, Conversions::toUuid);
    String result = handler.takeNullable(id);
    return Response.text(Objects.requireNonNull(result, "Simple.takeNullable returned null"));
  }

  /**
   * POST /optional-text
   */
  Response optionalText(Request request) throws Exception {
    Optional<String> text = RequestPart.optionalBody(request, Request::bodyText);
    String result = handler.optionalText(text);
    return Response.text(Objects.requireNonNull(result, "Simple.optionalText returned null"));
  }

  /**
   * POST /nullable-bytes
   */
  Response nullableBytes(Request request) throws Exception {
    byte[] bytes = RequestPart.nullableBody(request, Request::body);
    String result = handler.nullableBytes(bytes);
    return Response.text(Objects.requireNonNull(result, "Simple.nullableBytes returned null"));
  }

  /**
   * POST /optional-task
   */
  Response optionalTask(Request request) throws Exception {
    Optional<Simple.Task> task = taskReader.readOptional(request);
    String result = handler.optionalTask(task);
    return Response.text(Objects.requireNonNull(result, "Simple.optionalTask returned null"));
  }

  /**
   * POST /nullable-tasks
   */
  Response nullableTasks(Request request) throws Exception {
    List<Simple.Task> tasks = taskListReader.readNullable(request);
    String result = handler.nullableTasks(tasks);
    return Response.text(Objects.requireNonNull(result, "Simple.nullableTasks returned null"));
  }

  private static Simple.Color toColor(String text, Parameter parameter) {
    return switch (text) {
      case "RED" -> Simple.Color.RED;
      case "GREEN" -> Simple.Color.GREEN;
      default -> throw parameter.invalid(text);
    };
  }
}
