package dev.rrjava.processor.openapi;

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
                .with("text/plain", new JsonObject().with("schema", BuiltInSchemas.string())));
  }

  /**
   * Returns the schema of a problem: the members of RFC 9457, section 3.1, and the invalid parts of
   * a request.
   */
  static JsonObject problem() {
    JsonObject error =
        new JsonObject()
            .with("type", "object")
            .with(
                "properties",
                new JsonObject()
                    .with("name", BuiltInSchemas.string())
                    .with("detail", BuiltInSchemas.string()));
    JsonObject properties =
        new JsonObject()
            .with("type", BuiltInSchemas.string().with("format", "uri-reference"))
            .with("title", BuiltInSchemas.string())
            .with("status", new JsonObject().with("type", "integer"))
            .with("detail", BuiltInSchemas.string())
            .with("instance", BuiltInSchemas.string().with("format", "uri-reference"))
            .with("errors", new JsonObject().with("type", "array").with("items", error));
    return new JsonObject().with("type", "object").with("properties", properties);
  }
}
