package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.codec.ResponseMaker;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
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
  private static final Parameter<Integer> PAGE = Parameter.query("page", BuiltIn.INT);
  private static final Parameter<Integer> SIZE = Parameter.query("size", BuiltIn.INT);
  private static final Parameter<Tasks.State> STATE = Parameter.query("state",
      Conversion.oneOf(Tasks.State.values()));
  private static final Parameter<String> TAG = Parameter.query("tag");
  private static final Headers ADD_HEADERS = Headers.EMPTY.withAdded("Cache-Control", "no-store");
  private static final Parameter<String> X_TRACE = Parameter.header("X-Trace");
  private static final Parameter<Long> ID = Parameter.path("id", BuiltIn.LONG);
  private static final MediaTypeOffers BY_NAME_PRODUCES = MediaTypeOffers.of("text/plain");
  private static final Parameter<String> NAME = Parameter.path("name");
  private static final Parameter<Integer> NUMBER = Parameter.path("number", BuiltIn.INT);
  private static final Parameter<String> PATH = Parameter.path("path");
  private static final Parameter<String> NAME2 = Parameter.form("name");
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
    this.taskReader = codecs.reader(Tasks.Task.class);
    this.taskMaker = codecs.maker(Tasks.Task.class);
    this.priceReader = codecs.reader(Tasks.Price.class);
    this.taskAsJson = codecs.maker(Tasks.Task.class, "application/json");
    this.taskAsXNdjson = codecs.maker(Tasks.Task.class, "application/x-ndjson");
  }

  static void describe(RouteList routes) {
    routes.of(Tasks.class, "/tasks")
        .get("", "list")
        .post("", "add")
        .get("/{id:[0-9]+}", "byId")
        .add("GET|HEAD", "/{name:(?i)[a-z]+}", "byName", List.of(), List.of("text/plain"))
        .put("/{number}/price", "price")
        .get("/files/{path...}", "file")
        .post("/files", "upload")
        .add("POST", "/csv", "csv", List.of("text/csv"), List.of())
        .add("POST", "/csv", "tsv", List.of("text/tsv"), List.of())
        .post("/described", "describe")
        .post("/{number}/move", "move")
        .add("GET|HEAD", "/all", "all", List.of(), List.of("application/json",
            "application/x-ndjson"))
        .add("PATCH|QUERY", "/café/\"search\"", "search");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> list(request);
      case 1 -> add(request);
      case 2 -> byId(request, path);
      case 3 -> byName(request, path);
      case 4 -> price(request, path);
      case 5 -> file(request, path);
      case 6 -> upload(request);
      case 7 -> csv(request);
      case 8 -> tsv(request);
      case 9 -> describe_(request);
      case 10 -> move(request, path);
      case 11 -> all(request);
      case 12 -> Returned.text(handler.search(request.bodyText()), request);
      default -> throw path.noRoute(route);
    };
  }

  private Response list(Request request) throws Exception {
    int page = PAGE.from(request, "1");
    int size = SIZE.from(request, "20");
    Optional<Tasks.State> state = STATE.optional(request);
    Set<String> tag = Parameter.set(TAG.list(request));
    Tasks.Paging paging;
    try {
      paging = new Tasks.Paging(page, size);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return taskPageMaker.whole(handler.list(paging, state, tag), request);
  }

  private Response add(Request request) throws Exception {
    Tasks.Task task = taskReader.read(request);
    Optional<String> trace = X_TRACE.optional(request);
    return taskMaker.whole(handler.add(task, trace), request).withStatus(201)
        .withHeaders(ADD_HEADERS);
  }

  private Response byId(Request request, RoutePath path) throws Exception {
    long id = ID.from(path, 1);
    Optional<Tasks.Task> result = handler.byId(id);
    Returned.notNull(result, request);
    if (result.isEmpty()) {
      return Problem.of(404).toResponse(request);
    }
    return taskMaker.whole(result.get());
  }

  private Response byName(Request request, RoutePath path) throws Exception {
    BY_NAME_PRODUCES.require(request);
    String name = NAME.from(path, 1);
    return Response.text("text/plain; charset=utf-8", Returned.notNull(handler.byName(name),
        request));
  }

  private Response price(Request request, RoutePath path) throws Exception {
    int number = NUMBER.from(path, 1);
    Tasks.Price price = priceReader.read(request);
    handler.price(number, price);
    return Response.empty(204);
  }

  private Response file(Request request, RoutePath path) throws Exception {
    String path2 = path.rest(2, PATH);
    return Response.bytes("application/octet-stream", Returned.notNull(handler.file(path2),
        request));
  }

  private Response upload(Request request) throws Exception {
    String name = NAME2.from(request);
    UploadedFile file = RequestPart.upload(request, "file");
    List<UploadedFile> more = RequestPart.uploads(request, "more[]");
    handler.upload(name, file, more);
    return Response.empty(204);
  }

  private Response csv(Request request) throws Exception {
    ContentLimit.require(request, 65536L);
    String csv = request.bodyText();
    handler.csv(csv);
    return Response.empty(204);
  }

  private Response tsv(Request request) throws Exception {
    String tsv = request.bodyText();
    handler.tsv(tsv);
    return Response.empty(204);
  }

  private Response describe_(Request request) throws Exception {
    Tasks.Price price = priceReader.readPart(request, "price");
    Optional<Tasks.Task> task = taskReader.readOptionalPart(request, "task");
    UploadedFile file = RequestPart.upload(request, "file");
    handler.describe(price, task, file);
    return Response.empty(204);
  }

  private Response move(Request request, RoutePath path) throws Exception {
    int number = NUMBER.from(path, 1);
    ResponseEntity<Tasks.Task> entity = handler.move(number);
    Returned.notNull(entity, request);
    Tasks.Task body = entity.body();
    return entity.toResponse(body == null ? Response.empty(201) : taskMaker.whole(body)
        .withStatus(201), request);
  }

  private Response all(Request request) throws Exception {
    int offer = ALL_PRODUCES.choose(request);
    if (offer < 0) {
      throw ALL_PRODUCES.notAcceptable();
    }
    Stream<Tasks.Task> result = handler.all();
    Returned.notNull(result, request);
    return (switch (offer) {
          case 0 -> taskAsJson.each(result);
          default -> taskAsXNdjson.each(result);
        }).withVary("Accept");
  }
}
