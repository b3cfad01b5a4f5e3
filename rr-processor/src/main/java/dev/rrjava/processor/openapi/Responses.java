package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.type.TypeMirror;

/** Creates the responses of operations. */
final class Responses {
  /** Media types with a JSON document per line. */
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

  /** Returns the responses of a method by status. */
  SortedMap<String, Operation.Response> byStatus(RouteMethod route, String description) {
    DeclaredResponse response = route.response();
    Result body = response.result().body();
    List<String> statuses =
        response.statuses().isEmpty()
            ? List.of(usualStatus(response.result()))
            : response.statuses().stream().map(status -> String.valueOf(status.code())).toList();
    String said = description.isEmpty() ? "What the method returns." : description;
    if (body instanceof Result.Nothing && description.isEmpty()) {
      said = "Done.";
    }
    SortedMap<String, Operation.Response> responses = new TreeMap<>();
    for (String status : statuses) {
      Operation.Content content =
          BODILESS.contains(status) ? Operation.Content.NONE : content(response);
      responses.put(status, new Operation.Response(said, headers(response), content));
    }
    return responses;
  }

  private static String usualStatus(Result result) {
    Result body = result.body();
    if (body == Result.BuiltIn.RESPONSE || body == Result.BuiltIn.PROBLEM) {
      return "default";
    }
    boolean isEmpty =
        body instanceof Result.Nothing && !(result.unwrapped() instanceof Result.Entity);
    return isEmpty ? "204" : "200";
  }

  /** Returns the error responses. */
  Set<ErrorResponse> errors(RouteMethod route) {
    Set<ErrorResponse> errors = EnumSet.noneOf(ErrorResponse.class);
    Result result = route.response().result();
    if (RequestBodies.isObject(route)) {
      errors.add(ErrorResponse.BAD_REQUEST);
      errors.add(ErrorResponse.UNPROCESSABLE_CONTENT);
    }
    for (HandlerParameter parameter : route.leaves()) {
      if (canFail(parameter)) {
        errors.add(ErrorResponse.BAD_REQUEST);
      }
      if (!parameter.validations().isEmpty()) {
        boolean isContent = parameter.source().kind().isInBody();
        errors.add(isContent ? ErrorResponse.UNPROCESSABLE_CONTENT : ErrorResponse.BAD_REQUEST);
      }
    }
    if (result.mayBeEmpty() || result.body() == Result.BuiltIn.FILE) {
      errors.add(ErrorResponse.NOT_FOUND);
    }
    if (!route.response().produces().isEmpty()) {
      errors.add(ErrorResponse.NOT_ACCEPTABLE);
    }
    if (route.effectiveBodyLimit().isPresent()) {
      errors.add(ErrorResponse.CONTENT_TOO_LARGE);
    }
    if (RequestBodies.isTyped(route)) {
      errors.add(ErrorResponse.UNSUPPORTED_MEDIA_TYPE);
    }
    return errors;
  }

  /** Returns whether a value may be malformed, or is required and may be missing. */
  private static boolean canFail(HandlerParameter parameter) {
    boolean isConverted = !(parameter.type().value() instanceof ValueType.StringType);
    boolean isRequired =
        !parameter.type().container().isOptional() && parameter.defaultValues().isEmpty();
    return switch (parameter.source().kind()) {
      case PATH -> isConverted;
      case QUERY, HEADER, COOKIE, FORM -> isConverted || isRequired;
      case UPLOAD -> isRequired;
      case BODY -> parameter.isConverted();
      default -> false;
    };
  }

  private static JsonObject headers(DeclaredResponse response) {
    Map<String, JsonObject> headers = new LinkedHashMap<>();
    for (DeclaredResponse.Header header : response.headers()) {
      JsonObject schema = ValueSchemas.string().with("const", header.value().orElse(""));
      headers.merge(header.name(), schema, (one, other) -> ValueSchemas.string());
    }
    JsonObject json = new JsonObject();
    for (Map.Entry<String, JsonObject> header : headers.entrySet()) {
      json.with(header.getKey(), new JsonObject().with("schema", header.getValue()));
    }
    return json;
  }

  private Operation.Content content(DeclaredResponse response) {
    Result body = response.result().body();
    List<String> declared = response.produces().stream().map(DeclaredMediaType::value).toList();
    if (body instanceof Result.Encoded value) {
      return Operation.Content.of(orElse(declared, RequestBodies.JSON), types.of(value.type()));
    }
    if (body instanceof Result.EncodedStream values) {
      return stream(response.produces(), values.element());
    }
    if (body instanceof Result.Scalar simple) {
      return Operation.Content.of(orElse(declared, "text/plain"), valueSchemas.one(simple.value()));
    }
    if (!(body instanceof Result.BuiltIn known)) {
      return Operation.Content.NONE;
    }
    return switch (known) {
      case STRING, CHAR_SEQUENCE, STRINGS, CHAR_SEQUENCES ->
          Operation.Content.of(orElse(declared, "text/plain"), ValueSchemas.string());
      case EVENTS -> Operation.Content.of(List.of(EVENTS), ValueSchemas.string());
      case BYTES, BYTE_ARRAYS, INPUT, WRITER ->
          Operation.Content.of(orElse(declared, "application/octet-stream"), new JsonObject());
      case FILE -> Operation.Content.of(orElse(declared, "*/*"), new JsonObject());
      case RESPONSE, PROBLEM -> Operation.Content.of(declared, new JsonObject());
    };
  }

  private Operation.Content stream(List<DeclaredMediaType> declared, TypeMirror element) {
    if (declared.isEmpty()) {
      return Operation.Content.of(List.of(RequestBodies.JSON), types.arrayOf(element));
    }
    Operation.Content content = Operation.Content.NONE;
    for (DeclaredMediaType mediaType : declared) {
      String name = mediaType.name();
      JsonObject schema =
          name.equals(EVENTS)
              ? ValueSchemas.string()
              : LINES.contains(name) ? types.of(element) : types.arrayOf(element);
      content = content.or(Operation.Content.of(List.of(mediaType.value()), schema));
    }
    return content;
  }

  private static List<String> orElse(List<String> declared, String mediaType) {
    return declared.isEmpty() ? List.of(mediaType) : declared;
  }

  /** Error responses of the runtime (RFC 9110 section 15.5). */
  enum ErrorResponse {
    /** A parameter is missing or of another type. */
    BAD_REQUEST(400, "BadRequest", "A parameter is missing or malformed, or the body is."),
    /** The resource does not exist. */
    NOT_FOUND(404, "NotFound", "There is no such thing."),
    /** The client accepts none of the media types. */
    NOT_ACCEPTABLE(406, "NotAcceptable", "None of the media types is accepted by the client."),
    /** The body is longer than the limit. */
    CONTENT_TOO_LARGE(413, "ContentTooLarge", "The body is too long."),
    /** The media type of the body is not supported. */
    UNSUPPORTED_MEDIA_TYPE(
        415, "UnsupportedMediaType", "The body is of a media type that is not understood."),
    /** The body is well-formed but invalid. */
    UNPROCESSABLE_CONTENT(
        422, "UnprocessableContent", "The body is well-formed, but does not fit the type.");

    private final int status;
    private final String component;
    private final String description;

    ErrorResponse(int status, String component, String description) {
      this.status = status;
      this.component = component;
      this.description = description;
    }

    int status() {
      return status;
    }

    String component() {
      return component;
    }

    JsonObject reference() {
      return new JsonObject().with("$ref", "#/components/responses/" + component);
    }

    /**
     * Returns the response: a problem for clients that accept one (RFC 9457), else a line of text.
     */
    JsonObject response() {
      JsonObject problem = new JsonObject().with("$ref", "#/components/schemas/Problem");
      return new JsonObject()
          .with("description", description)
          .with(
              "content",
              new JsonObject()
                  .with("application/problem+json", new JsonObject().with("schema", problem))
                  .with("text/plain", new JsonObject().with("schema", ValueSchemas.string())));
    }

    /**
     * Returns the schema of a problem: the members of RFC 9457, section 3.1, and the invalid parts
     * of a request.
     */
    static JsonObject problem() {
      JsonObject error =
          new JsonObject()
              .with("type", "object")
              .with(
                  "properties",
                  new JsonObject()
                      .with("name", ValueSchemas.string())
                      .with("detail", ValueSchemas.string()));
      JsonObject properties =
          new JsonObject()
              .with("type", ValueSchemas.string().with("format", "uri-reference"))
              .with("title", ValueSchemas.string())
              .with("status", new JsonObject().with("type", "integer"))
              .with("detail", ValueSchemas.string())
              .with("instance", ValueSchemas.string().with("format", "uri-reference"))
              .with("errors", new JsonObject().with("type", "array").with("items", error));
      return new JsonObject().with("type", "object").with("properties", properties);
    }
  }
}
