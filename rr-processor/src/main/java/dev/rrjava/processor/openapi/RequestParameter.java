package dev.rrjava.processor.openapi;

/**
 * A parameter object (OpenAPI 3.1, section 4.8.12).
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param name as clients know it
 * @param description what it is for; may be empty
 * @param isRequired whether requests without it fail
 * @param isDeprecated whether clients are to leave it out
 * @param schema its values
 */
record RequestParameter(
    String in,
    String name,
    String description,
    boolean isRequired,
    boolean isDeprecated,
    JsonObject schema) {

  /** The parameter of another method that the same requests may reach. */
  RequestParameter or(RequestParameter other) {
    return new RequestParameter(
        in,
        name,
        description.isEmpty() ? other.description : description,
        isRequired && other.isRequired,
        isDeprecated && other.isDeprecated,
        Content.either(schema, other.schema));
  }

  /** The same for requests that may reach another method, which does not ask for it. */
  RequestParameter orNone() {
    boolean isPath = in.equals("path");
    return new RequestParameter(in, name, description, isPath, isDeprecated, schema);
  }

  JsonObject json() {
    JsonObject json =
        new JsonObject().with("name", name).with("in", in).withAny("description", description);
    if (isRequired) {
      json.with("required", true);
    }
    if (isDeprecated) {
      json.with("deprecated", true);
    }
    return json.with("schema", schema);
  }
}
