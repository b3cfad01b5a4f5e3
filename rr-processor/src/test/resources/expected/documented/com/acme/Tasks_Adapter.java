package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Headers;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.UploadedFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Tasks_Adapter {
  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter SIZE = Parameter.query("size",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter STATE = Parameter.query("state", "one of OPEN, DONE");
  private static final Parameter TAG = Parameter.query("tag");
  private static final Parameter X_TRACE = Parameter.header("X-Trace");
  private static final Headers ADD_HEADERS = Headers.EMPTY.withAdded("Cache-Control", "no-store");
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private static final MediaTypeOffers BY_NAME_PRODUCES = MediaTypeOffers.of("text/plain");
  private static final Parameter NAME = Parameter.path("name");
  private static final Parameter NUMBER = Parameter.path("number",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter PATH = Parameter.path("path");
  private static final Parameter NAME2 = Parameter.form("name");
  private static final MediaTypeOffers ALL_PRODUCES = MediaTypeOffers.of("application/json",
      "application/x-ndjson");
  private final Tasks handler;
  private final ResponseMaker<Tasks.Page<Tasks.Task>> taskPageMaker;
  private final RequestReader<Tasks.Task> taskReader;
  private final ResponseMaker<Tasks.Task> taskMaker;
  private final RequestReader<Tasks.Price> priceReader;
  private final ResponseMaker<Tasks.Task> taskAsJson;
  private final ResponseMaker<Tasks.Task> taskAsXNdjson;

  Tasks_Adapter(Codecs codecs, Tasks handler) {
    this.handler = handler;
    this.taskPageMaker = codecs.maker(BodyType.<Tasks.Page<Tasks.Task>>of(Tasks.Page.class,
        BodyType.of(Tasks.Task.class)));
    this.taskReader = codecs.reader(BodyType.of(Tasks.Task.class));
    this.taskMaker = codecs.maker(BodyType.of(Tasks.Task.class));
    this.priceReader = codecs.reader(BodyType.of(Tasks.Price.class));
    this.taskAsJson = codecs.maker(BodyType.of(Tasks.Task.class), "application/json");
    this.taskAsXNdjson = codecs.maker(BodyType.of(Tasks.Task.class), "application/x-ndjson");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> list(request);
      case 1 -> add(request);
      case 2 -> byId(request, path);
      case 3 -> byName(request, path);
      case 4 -> price(request, path);
      case 5 -> file(path);
      case 6 -> upload(request);
      case 7 -> csv(request);
      case 8 -> tsv(request);
      case 9 -> describe(request);
      case 10 -> move(request, path);
      case 11 -> all(request);
      case 12 -> search(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response list(Request request) throws Exception {
    // GET /tasks
    int page = Conversions.toInt(PAGE.or(request, "1"), PAGE);
    int size = Conversions.toInt(SIZE.or(request, "20"), SIZE);
    Optional<Tasks.State> state = STATE.optional(request, Tasks_Adapter::toState);
    Set<String> tag = Parameter.set(TAG.list(request, BuiltIn.STRING));
    Tasks.Paging paging;
    try {
      paging = new Tasks.Paging(page, size);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return taskPageMaker.whole(Returned.notNull(handler.list(paging, state, tag), "Tasks.list"));
  }

  private Response add(Request request) throws Exception {
    // POST /tasks
    Tasks.Task task = taskReader.read(request);
    Optional<String> trace = X_TRACE.optional(request, BuiltIn.STRING);
    return taskMaker.whole(Returned.notNull(handler.add(task, trace), "Tasks.add")).withStatus(201)
        .withHeaders(ADD_HEADERS);
  }

  private Response byId(Request request, RoutePath path) throws Exception {
    // GET /tasks/{id:[0-9]+}
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Optional<Tasks.Task> result = handler.byId(id);
    Returned.notNull(result, "Tasks.byId");
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return taskMaker.whole(result.get());
  }

  private Response byName(Request request, RoutePath path) throws Exception {
    // GET /tasks/{name:(?i)[a-z]+}
    BY_NAME_PRODUCES.require(request);
    String name = path.variable(1, NAME);
    return Response.text("text/plain; charset=utf-8", Returned.notNull(handler.byName(name),
        "Tasks.byName"));
  }

  private Response price(Request request, RoutePath path) throws Exception {
    // PUT /tasks/{number}/price
    int number = Conversions.toInt(path.variable(1, NUMBER), NUMBER);
    Tasks.Price price = priceReader.read(request);
    handler.price(number, price);
    return Response.empty(204);
  }

  private Response file(RoutePath path) throws Exception {
    // GET /tasks/files/{path...}
    String path2 = path.rest(2, PATH);
    return Response.bytes("application/octet-stream", Returned.notNull(handler.file(path2),
        "Tasks.file"));
  }

  private Response upload(Request request) throws Exception {
    // POST /tasks/files
    String name = NAME2.required(request);
    UploadedFile file = RequestPart.upload(request, "file");
    List<UploadedFile> more = RequestPart.uploads(request, "more[]");
    handler.upload(name, file, more);
    return Response.empty(204);
  }

  private Response csv(Request request) throws Exception {
    // POST /tasks/csv
    ContentLimit.require(request, 65536L);
    String csv = request.bodyText();
    handler.csv(csv);
    return Response.empty(204);
  }

  private Response tsv(Request request) throws Exception {
    // POST /tasks/csv
    String tsv = request.bodyText();
    handler.tsv(tsv);
    return Response.empty(204);
  }

  private Response describe(Request request) throws Exception {
    // POST /tasks/described
    Tasks.Price price = priceReader.readPart(request, "price");
    Optional<Tasks.Task> task = taskReader.readOptionalPart(request, "task");
    UploadedFile file = RequestPart.upload(request, "file");
    handler.describe(price, task, file);
    return Response.empty(204);
  }

  private Response move(Request request, RoutePath path) throws Exception {
    // POST /tasks/{number}/move
    int number = Conversions.toInt(path.variable(1, NUMBER), NUMBER);
    ResponseEntity<Tasks.Task> entity = handler.move(number);
    Returned.notNull(entity, "Tasks.move");
    Tasks.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(201) : taskMaker.whole(body)
        .withStatus(201), request);
  }

  private Response all(Request request) throws Exception {
    // GET /tasks/all
    int offer = ALL_PRODUCES.choose(request);
    if (offer < 0) {
      throw ALL_PRODUCES.notAcceptable();
    }
    Stream<Tasks.Task> result = handler.all();
    Returned.notNull(result, "Tasks.all");
    return (switch (offer) {
          case 0 -> taskAsJson.each(result);
          default -> taskAsXNdjson.each(result);
        }).withVary("Accept");
  }

  private Response search(Request request) throws Exception {
    // QUERY|PATCH /tasks/café/"search"
    String query = request.bodyText();
    return Response.text(Returned.notNull(handler.search(query), "Tasks.search"));
  }

  private static Tasks.State toState(String text, Parameter parameter) {
    return switch (text) {
      case "OPEN" -> Tasks.State.OPEN;
      case "DONE" -> Tasks.State.DONE;
      default -> throw parameter.invalid(text);
    };
  }
}
