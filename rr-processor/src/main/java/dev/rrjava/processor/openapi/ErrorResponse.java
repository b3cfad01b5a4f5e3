package dev.rrjava.processor.openapi;

/** Responses that no method returns by itself, by their status (RFC 9110 section 15.5). */
enum ErrorResponse {
  /** A parameter is missing or of another type. */
  BAD_REQUEST(400, "BadRequest", "A parameter is missing or malformed, or the body is."),
  /** The resource does not exist. */
  NOT_FOUND(404, "NotFound", "There is no such thing."),
  /** None of the media types suits the client. */
  NOT_ACCEPTABLE(406, "NotAcceptable", "None of the media types is accepted by the client."),
  /** The body is longer than the method takes. */
  CONTENT_TOO_LARGE(413, "ContentTooLarge", "The body is too long."),
  /** The body is of a media type that is not understood. */
  UNSUPPORTED_MEDIA_TYPE(
      415, "UnsupportedMediaType", "The body is of a media type that is not understood."),
  /** The body is well-formed, and does not fit. */
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

  /** A problem for clients that accept one (RFC 9457), else a line of text. */
  JsonObject response() {
    JsonObject problem = new JsonObject().with("$ref", "#/components/schemas/Problem");
    return new JsonObject()
        .with("description", description)
        .with(
            "content",
            new JsonObject()
                .with("application/problem+json", new JsonObject().with("schema", problem))
                .with("text/plain", new JsonObject().with("schema", BuiltInSchemas.text())));
  }

  /** The members that RFC 9457, section 3.1, defines, and the parts of a request at fault. */
  static JsonObject problem() {
    JsonObject error =
        new JsonObject()
            .with("type", "object")
            .with(
                "properties",
                new JsonObject()
                    .with("name", BuiltInSchemas.text())
                    .with("detail", BuiltInSchemas.text()));
    JsonObject properties =
        new JsonObject()
            .with("type", BuiltInSchemas.text().with("format", "uri-reference"))
            .with("title", BuiltInSchemas.text())
            .with("status", new JsonObject().with("type", "integer"))
            .with("detail", BuiltInSchemas.text())
            .with("instance", BuiltInSchemas.text().with("format", "uri-reference"))
            .with("errors", new JsonObject().with("type", "array").with("items", error));
    return new JsonObject().with("type", "object").with("properties", properties);
  }
}
