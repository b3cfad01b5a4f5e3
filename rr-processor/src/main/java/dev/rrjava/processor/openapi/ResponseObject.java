package dev.rrjava.processor.openapi;

/**
 * A response object (OpenAPI 3.1, section 4.8.17).
 *
 * @param description what it means
 * @param headers by name; may be empty
 * @param content its body; may be empty
 */
record ResponseObject(String description, JsonObject headers, Content content) {

  /** The answer of one method or of another, with the same status. */
  ResponseObject or(ResponseObject other) {
    JsonObject all = new JsonObject().withAll(other.headers).withAll(headers);
    return new ResponseObject(description, all, content.or(other.content));
  }

  JsonObject json() {
    return new JsonObject()
        .with("description", description)
        .withAny("headers", headers)
        .withAny("content", content.json());
  }
}
