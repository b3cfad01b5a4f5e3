package com.acme;

import dev.rrjava.codec.BodyType;
import dev.rrjava.codec.Codecs;
import dev.rrjava.codec.RequestReader;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterRules;
import dev.rrjava.generated.ParameterSource;
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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.annotation.processing.Generated;

/**
 * Calls {@link Tasks} for the routes of its methods.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
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

  private final RequestReader<Text> textReader;

  private final RequestReader<List<Text>> textListReader;

  private final RequestReader<Map<String, Text>> stringTextMapReader;

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

  private final ParameterRules textRules_;

  Tasks_Adapter(Codecs codecs, Validation validation, Tasks handler) {
    this.handler = Objects.requireNonNull(handler, "Tasks");
    this.textReader = codecs.reader(BodyType.of(Text.class));
    this.textListReader = codecs.reader(BodyType.<List<Text>>of(List.class,
        BodyType.of(Text.class)));
    this.stringTextMapReader = codecs.reader(BodyType.<Map<String, Text>>of(Map.class,
        BodyType.of(String.class), BodyType.of(Text.class)));
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
    this.textRules_ = ParameterRules.ofContent("", validation.declaredBy(Text.class));
  }

  /**
   * GET /tasks/{id}
   */
  Response task(Request request, RoutePath path) throws Exception {
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Optional<String> trace = TRACE.optional(request, Conversions::toText);
    List<String> tags = TAGS.list(request, Conversions::toText);
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
    String result = handler.task(id, trace, tags, all);
    return Response.text(Objects.requireNonNull(result, "Tasks.task returned null"));
  }

  /**
   * GET /tasks
   */
  Response tasks(Request request) throws Exception {
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
    Tasks.Page page_;
    try {
      page_ = new Tasks.Page(page, size);
    } catch (IllegalArgumentException refusal) {
      throw new HttpException(400, refusal.getMessage() + "\n", refusal);
    }
    String result = handler.tasks(page_, q);
    return Response.text(Objects.requireNonNull(result, "Tasks.tasks returned null"));
  }

  /**
   * GET /tasks/{id}/notes
   */
  Response notes(Request request, RoutePath path) throws Exception {
    long id = Conversions.toLong(path.variable(1, ID), ID);
    Violations violations = new Violations(request);
    idRules.check(id, violations);
    violations.rejectIfAny();
    String result = handler.notes(id);
    return Response.text(Objects.requireNonNull(result, "Tasks.notes returned null"));
  }

  /**
   * POST /notes
   */
  Response note(Request request) throws Exception {
    String text = TEXT.required(request);
    int rank = Conversions.toInt(RANK.required(request), RANK);
    Violations violations = new Violations(request);
    textRules.check(text, violations);
    rankRules.check(rank, violations);
    violations.rejectIfAny();
    String result = handler.note(text, rank);
    return Response.text(Objects.requireNonNull(result, "Tasks.note returned null"));
  }

  /**
   * POST /texts
   */
  Response text(Request request) throws Exception {
    Text text = textReader.read(request);
    Violations violations = new Violations(request);
    textRules_.check(text, violations);
    violations.rejectIfAny();
    String result = handler.text(text);
    return Response.text(Objects.requireNonNull(result, "Tasks.text returned null"));
  }

  /**
   * POST /texts/all
   */
  Response texts(Request request) throws Exception {
    List<Text> texts = textListReader.read(request);
    Violations violations = new Violations(request);
    textRules_.checkEach(texts, violations);
    violations.rejectIfAny();
    String result = handler.texts(texts);
    return Response.text(Objects.requireNonNull(result, "Tasks.texts returned null"));
  }

  /**
   * POST /texts/map
   */
  Response texts2(Request request) throws Exception {
    Map<String, Text> texts = stringTextMapReader.read(request);
    Violations violations = new Violations(request);
    textRules_.checkEach(texts, violations);
    violations.rejectIfAny();
    String result = handler.texts(texts);
    return Response.text(Objects.requireNonNull(result, "Tasks.texts returned null"));
  }
}
