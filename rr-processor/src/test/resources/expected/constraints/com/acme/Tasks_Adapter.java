package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterRules;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.Returned;
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
  private static final Parameter ID = Parameter.path("id", "a long (-2^63 to 2^63-1)");
  private static final Parameter TRACE = Parameter.header("Trace");
  private static final Parameter TAGS = Parameter.query("tags");
  private static final Parameter PAGE = Parameter.query("page",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter SIZE = Parameter.query("size",
      "an int (-2147483648 to 2147483647)");
  private static final Parameter Q = Parameter.query("q");
  private static final Parameter TEXT = Parameter.form("text");
  private static final Parameter RANK = Parameter.form("rank",
      "an int (-2147483648 to 2147483647)");
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
    this.textReader = codecs.reader(BodyType.of(Text.class));
    this.textRules2 = ParameterRules.ofContent("", validation.declaredBy(Text.class));
    this.textListReader = codecs.reader(BodyType.<List<Text>>of(List.class,
        BodyType.of(Text.class)));
    this.stringTextMapReader = codecs.reader(BodyType.<Map<String, Text>>of(Map.class,
        BodyType.of(String.class), BodyType.of(Text.class)));
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
    // GET /tasks/{id}
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Optional<String> trace = TRACE.optional(request, BuiltIn.STRING);
    List<String> tags = TAGS.list(request, BuiltIn.STRING);
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
    return Response.text(Returned.notNull(handler.task(id, trace, tags, all), "Tasks.task"));
  }

  private Response tasks(Request request) throws Exception {
    // GET /tasks
    int page = Conversions.toInt(PAGE.or(request, "1"), PAGE);
    OptionalInt size = SIZE.optionalInt(request);
    String q = Q.required(request);
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
    return Response.text(Returned.notNull(handler.tasks(page2, q), "Tasks.tasks"));
  }

  private Response notes(Request request, RoutePath path) throws Exception {
    // GET /tasks/{id}/notes
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Violations violations = new Violations(request);
    idRules.check(id, violations);
    violations.rejectIfAny();
    return Response.text(Returned.notNull(handler.notes(id), "Tasks.notes"));
  }

  private Response note(Request request) throws Exception {
    // POST /notes
    String text = TEXT.required(request);
    int rank = Conversions.toInt(RANK.required(request), RANK);
    Violations violations = new Violations(request);
    textRules.check(text, violations);
    rankRules.check(rank, violations);
    violations.rejectIfAny();
    return Response.text(Returned.notNull(handler.note(text, rank), "Tasks.note"));
  }

  private Response text(Request request) throws Exception {
    // POST /texts
    Text text = textReader.read(request);
    Violations violations = new Violations(request);
    textRules2.check(text, violations);
    violations.rejectIfAny();
    return Response.text(Returned.notNull(handler.text(text), "Tasks.text"));
  }

  private Response texts(Request request) throws Exception {
    // POST /texts/all
    List<Text> texts = textListReader.read(request);
    Violations violations = new Violations(request);
    textRules2.checkEach(texts, violations);
    violations.rejectIfAny();
    return Response.text(Returned.notNull(handler.texts(texts), "Tasks.texts"));
  }

  private Response texts2(Request request) throws Exception {
    // POST /texts/map
    Map<String, Text> texts = stringTextMapReader.read(request);
    Violations violations = new Violations(request);
    textRules2.checkEach(texts, violations);
    violations.rejectIfAny();
    return Response.text(Returned.notNull(handler.texts(texts), "Tasks.texts"));
  }
}
