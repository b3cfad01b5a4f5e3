package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterRules;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.Returned;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.Violations;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.validation.Constraint;
import dev.rrjava.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;

/** Calls {@link Tasks} for its routes. */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Tasks_Adapter {
  private static final Parameter<Long> ID = Parameter.path("id", BuiltIn.LONG);
  private static final Parameter<String> TRACE = Parameter.header("Trace");
  private static final Parameter<String> TAGS = Parameter.query("tags");
  private static final Parameter<Integer> PAGE = Parameter.query("page", BuiltIn.INT);
  private static final Parameter<Integer> SIZE = Parameter.query("size", BuiltIn.INT);
  private static final Parameter<String> Q = Parameter.query("q");
  private static final Parameter<String> TEXT = Parameter.form("text");
  private static final Parameter<Integer> RANK = Parameter.form("rank", BuiltIn.INT);
  private final Tasks handler;
  private final ParameterRules idRules;
  private final ParameterRules traceRules;
  private final ParameterRules tagsRules;
  private final ParameterRules tagsEachRules;
  private final ParameterRules allEachRules;
  private final ParameterRules pageRules;
  private final ParameterRules sizeRules;
  private final ParameterRules qRules;
  private final ParameterRules textRules;
  private final ParameterRules rankRules;
  private final RequestReader<Text> textReader;
  private final ParameterRules textRules2;
  private final RequestReader<List<Text>> textListReader;
  private final RequestReader<Map<String, Text>> stringTextMapReader;

  Tasks_Adapter(Codecs codecs, Validation validation, Tasks handler) {
    this.handler = handler;
    this.idRules = ParameterRules.of("id", validation.constrained(long.class,
        List.of(new Constraint(Min.class,
        Map.of("message", "{jakarta.validation.constraints.Min.message}", "value", 1L)))));
    this.traceRules = ParameterRules.of("Trace", validation.constrained(String.class,
        List.of(new Constraint(Size.class, Map.of("max", 8,
        "message", "{jakarta.validation.constraints.Size.message}", "min", 0)))));
    this.tagsRules = ParameterRules.of("tags", validation.constrained(List.class,
        List.of(new Constraint(Size.class, Map.of("max", 2,
        "message", "{jakarta.validation.constraints.Size.message}", "min", 0)))));
    this.tagsEachRules = ParameterRules.of("tags", validation.constrained(String.class,
        List.of(new Constraint(NotBlank.class,
        Map.of("message", "{jakarta.validation.constraints.NotBlank.message}")))));
    this.allEachRules = ParameterRules.of("", validation.constrained(String.class,
        List.of(new Constraint(Size.class, Map.of("max", 3,
        "message", "{jakarta.validation.constraints.Size.message}", "min", 0)))));
    this.pageRules = ParameterRules.of("page", validation.constrained(int.class,
        List.of(new Constraint(Min.class,
        Map.of("message", "{jakarta.validation.constraints.Min.message}", "value", 1L)))));
    this.sizeRules = ParameterRules.of("size", validation.constrained(int.class,
        List.of(new Constraint(Max.class,
        Map.of("message", "{jakarta.validation.constraints.Max.message}", "value", 50L)))));
    this.qRules = ParameterRules.of("q", validation.constrained(String.class,
        List.of(new Constraint(Pattern.class, Map.of("flags", List.of(Pattern.Flag.DOTALL),
        "message", "{jakarta.validation.constraints.Pattern.message}", "regexp", "[\"a-z]+")))));
    this.textRules = ParameterRules.ofContent("text", validation.constrained(String.class,
        List.of(new Constraint(NotBlank.class,
        Map.of("message", "{jakarta.validation.constraints.NotBlank.message}")))));
    this.rankRules = ParameterRules.ofContent("rank", validation.constrained(int.class,
        List.of(new Constraint(Max.class,
        Map.of("message", "{jakarta.validation.constraints.Max.message}", "value", 3L)),
        new Constraint(Max.class, Map.of("message", "{jakarta.validation.constraints.Max.message}",
        "value", 2L)))));
    this.textReader = codecs.reader(Text.class);
    this.textRules2 = ParameterRules.ofContent("", validation.declaredBy(Text.class));
    this.textListReader = codecs.reader(BodyType.<List<Text>>of(List.class,
        BodyType.of(Text.class)));
    this.stringTextMapReader = codecs.reader(BodyType.<Map<String, Text>>of(Map.class,
        BodyType.of(String.class), BodyType.of(Text.class)));
  }

  static void describe(RouteList routes) {
    routes.of(Tasks.class)
        .get("/tasks/{id}", "task")
        .get("/tasks", "tasks")
        .get("/tasks/{id}/notes", "notes")
        .post("/notes", "note")
        .post("/texts", "text")
        .post("/texts/all", "texts")
        .post("/texts/map", "texts");
  }

  Response call(int route, Request request, RoutePath path) throws Exception {
    return switch (route) {
      case 0 -> task(request, path);
      case 1 -> tasks(request);
      case 2 -> notes(request, path);
      case 3 -> note(request);
      case 4 -> text(request);
      case 5 -> texts(request);
      case 6 -> texts2(request);
      default -> throw path.noRoute(route);
    };
  }

  private Response task(Request request, RoutePath path) throws Exception {
    long id = ID.from(path, 1);
    Optional<String> trace = TRACE.optional(request);
    List<String> tags = TAGS.list(request);
    Map<String, String> all = ParameterSource.QUERY.map(request);
    Violations violations = new Violations(request);
    idRules.check(id, violations);
    if (trace.isPresent()) {
      traceRules.check(trace.get(), violations);
    }
    tagsRules.check(tags, violations);
    tagsEachRules.checkEach(tags, violations);
    allEachRules.checkEach(all, violations);
    violations.rejectIfAny();
    return Returned.text(handler.task(id, trace, tags, all), request);
  }

  private Response tasks(Request request) throws Exception {
    int page = PAGE.from(request, "1");
    OptionalInt size = SIZE.optionalInt(request);
    String q = Q.from(request);
    Violations violations = new Violations(request);
    pageRules.check(page, violations);
    if (size.isPresent()) {
      sizeRules.check(size.getAsInt(), violations);
    }
    qRules.check(q, violations);
    violations.rejectIfAny();
    Tasks.Page page2;
    try {
      page2 = new Tasks.Page(page, size);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    return Returned.text(handler.tasks(page2, q), request);
  }

  private Response notes(Request request, RoutePath path) throws Exception {
    long id = ID.from(path, 1);
    Violations violations = new Violations(request);
    idRules.check(id, violations);
    violations.rejectIfAny();
    return Returned.text(handler.notes(id), request);
  }

  private Response note(Request request) throws Exception {
    String text = TEXT.from(request);
    int rank = RANK.from(request);
    Violations violations = new Violations(request);
    textRules.check(text, violations);
    rankRules.check(rank, violations);
    violations.rejectIfAny();
    return Returned.text(handler.note(text, rank), request);
  }

  private Response text(Request request) throws Exception {
    Text text = textReader.read(request);
    Violations violations = new Violations(request);
    textRules2.check(text, violations);
    violations.rejectIfAny();
    return Returned.text(handler.text(text), request);
  }

  private Response texts(Request request) throws Exception {
    List<Text> texts = textListReader.read(request);
    Violations violations = new Violations(request);
    textRules2.checkEach(texts, violations);
    violations.rejectIfAny();
    return Returned.text(handler.texts(texts), request);
  }

  private Response texts2(Request request) throws Exception {
    Map<String, Text> texts = stringTextMapReader.read(request);
    Violations violations = new Violations(request);
    textRules2.checkEach(texts, violations);
    violations.rejectIfAny();
    return Returned.text(handler.texts(texts), request);
  }
}
