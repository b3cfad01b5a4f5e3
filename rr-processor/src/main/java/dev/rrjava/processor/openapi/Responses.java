package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Outcome;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.type.TypeMirror;

/** What comes of a request, good and bad. */
final class Responses {
  /** Media types of which each line is a document of JSON by itself. */
  private static final Set<String> LINES =
      Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  /** RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5. */
  private static final Set<String> BODILESS = Set.of("204", "205", "304");

  private static final String EVENTS = "text/event-stream";

  private final TypeSchemas types;
  private final ValueSchemas valueSchemas;

  Responses(TypeSchemas types, ValueSchemas valueSchemas) {
    this.types = types;
    this.valueSchemas = valueSchemas;
  }

  /** What the method answers, by status. */
  SortedMap<String, Answer> answers(RouteMethod route, String description) {
    Outcome outcome = route.outcome();
    Result body = outcome.result().body();
    List<String> statuses =
        outcome.statuses().isEmpty()
            ? List.of(usualStatus(outcome.result()))
            : outcome.statuses().stream().map(status -> String.valueOf(status.code())).toList();
    String said = description.isEmpty() ? "What the method returns." : description;
    if (body instanceof Result.Nothing && description.isEmpty()) {
      said = "Done.";
    }
    SortedMap<String, Answer> answers = new TreeMap<>();
    for (String status : statuses) {
      Content content = BODILESS.contains(status) ? Content.NONE : content(outcome);
      answers.put(status, new Answer(said, headers(outcome), content));
    }
    return answers;
  }

  private static String usualStatus(Result result) {
    Result body = result.body();
    if (body == Result.Known.RESPONSE || body == Result.Known.PROBLEM) {
      return "default";
    }
    boolean isEmpty =
        body instanceof Result.Nothing && !(result.present() instanceof Result.Entity);
    return isEmpty ? "204" : "200";
  }

  /** What else can come of it. */
  Set<Failure> failures(RouteMethod route) {
    Set<Failure> failures = EnumSet.noneOf(Failure.class);
    Result result = route.outcome().result();
    if (RequestBodies.isObject(route)) {
      failures.add(Failure.BAD_REQUEST);
      failures.add(Failure.UNPROCESSABLE_CONTENT);
    }
    if (route.leaves().stream().anyMatch(Responses::canFail)) {
      failures.add(Failure.BAD_REQUEST);
    }
    for (HandlerParameter parameter : route.leaves()) {
      if (!parameter.checks().isEmpty()) {
        boolean isContent = parameter.source().kind().isInBody();
        failures.add(isContent ? Failure.UNPROCESSABLE_CONTENT : Failure.BAD_REQUEST);
      }
    }
    if (result.mayBeAbsent() || result.body() == Result.Known.FILE) {
      failures.add(Failure.NOT_FOUND);
    }
    if (!route.outcome().produces().isEmpty()) {
      failures.add(Failure.NOT_ACCEPTABLE);
    }
    if (route.effectiveBodyLimit().isPresent()) {
      failures.add(Failure.CONTENT_TOO_LARGE);
    }
    if (RequestBodies.isTyped(route)) {
      failures.add(Failure.UNSUPPORTED_MEDIA_TYPE);
    }
    return failures;
  }

  /** A value that is of a type, or one that has to be there and may not be. */
  private static boolean canFail(HandlerParameter parameter) {
    boolean isConverted = !(parameter.type().value() instanceof ValueType.Text);
    boolean isRequired =
        !parameter.type().container().mayBeAbsent() && parameter.fallbacks().isEmpty();
    return switch (parameter.source().kind()) {
      case PATH -> isConverted;
      case QUERY, HEADER, COOKIE, FORM -> isConverted || isRequired;
      case UPLOAD -> isRequired;
      case BODY -> parameter.isConverted();
      default -> false;
    };
  }

  private static JsonObject headers(Outcome outcome) {
    Map<String, JsonObject> headers = new LinkedHashMap<>();
    for (Outcome.Text line : outcome.headers()) {
      int colon = line.text().indexOf(':');
      JsonObject schema =
          KnownSchemas.text().with("const", line.text().substring(colon + 1).strip());
      headers.merge(line.text().substring(0, colon), schema, (one, other) -> KnownSchemas.text());
    }
    JsonObject json = new JsonObject();
    headers.forEach((name, schema) -> json.with(name, new JsonObject().with("schema", schema)));
    return json;
  }

  private Content content(Outcome outcome) {
    Result body = outcome.result().body();
    List<String> declared =
        outcome.produces().stream().map(Outcome.Text::text).map(String::strip).toList();
    if (body instanceof Result.Value value) {
      return Content.of(orElse(declared, RequestBodies.JSON), types.of(value.type()));
    }
    if (body instanceof Result.Values values) {
      return values(orElse(declared, RequestBodies.JSON), values.element());
    }
    if (body instanceof Result.Simple simple) {
      return Content.of(orElse(declared, "text/plain"), valueSchemas.one(simple.value()));
    }
    if (!(body instanceof Result.Known known)) {
      return Content.NONE;
    }
    return switch (known) {
      case TEXT, CHARACTERS, TEXTS, SEQUENCES ->
          Content.of(orElse(declared, "text/plain"), KnownSchemas.text());
      case EVENTS -> Content.of(List.of(EVENTS), KnownSchemas.text());
      case BYTES, CHUNKS, INPUT, WRITER ->
          Content.of(orElse(declared, "application/octet-stream"), new JsonObject());
      case FILE -> Content.of(orElse(declared, "*/*"), new JsonObject());
      case RESPONSE, PROBLEM -> Content.of(declared, new JsonObject());
    };
  }

  private Content values(List<String> mediaTypes, TypeMirror element) {
    Content content = Content.NONE;
    for (String mediaType : mediaTypes) {
      String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      JsonObject schema =
          type.equals(EVENTS)
              ? KnownSchemas.text()
              : LINES.contains(type) ? types.of(element) : types.arrayOf(element);
      content = content.or(Content.of(List.of(mediaType), schema));
    }
    return content;
  }

  private static List<String> orElse(List<String> declared, String mediaType) {
    return declared.isEmpty() ? List.of(mediaType) : declared;
  }
}
