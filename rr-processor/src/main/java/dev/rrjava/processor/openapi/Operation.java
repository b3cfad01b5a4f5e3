package dev.rrjava.processor.openapi;

import dev.rrjava.processor.openapi.Responses.ErrorResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An operation: an HTTP method of a path (OpenAPI 3.1, section 4.8.10).
 *
 * @param about tags, name and texts
 * @param parameters the parameters by source and name
 * @param body of the request; may be empty
 * @param isBodyRequired whether the body is required
 * @param responses by status; {@code default} for any
 * @param errors the error responses
 */
record Operation(
    JsonObject about,
    Map<String, Parameter> parameters,
    Content body,
    boolean isBodyRequired,
    SortedMap<String, Response> responses,
    Set<ErrorResponse> errors) {

  /**
   * Combines two operations. OpenAPI distinguishes operations only by path and HTTP method, but
   * routes also by media types and regular expressions.
   */
  Operation or(Operation other) {
    Map<String, Parameter> all = new LinkedHashMap<>();
    parameters.forEach(
        (key, parameter) -> {
          Parameter same = other.parameters.get(key);
          all.put(key, same == null ? parameter.orNone() : parameter.or(same));
        });
    other.parameters.forEach((key, parameter) -> all.putIfAbsent(key, parameter.orNone()));
    SortedMap<String, Response> allResponses = new TreeMap<>(responses);
    other.responses.forEach(
        (status, response) -> allResponses.merge(status, response, Response::or));
    Set<ErrorResponse> allErrors = EnumSet.noneOf(ErrorResponse.class);
    allErrors.addAll(errors);
    allErrors.addAll(other.errors);
    return new Operation(
        about,
        all,
        body.or(other.body),
        isBodyRequired && other.isBodyRequired,
        allResponses,
        allErrors);
  }

  /** Returns this operation for an HTTP method without a body. */
  Operation withoutBody() {
    return new Operation(about, parameters, Content.NONE, false, responses, errors);
  }

  JsonObject json() {
    List<JsonObject> list = new ArrayList<>();
    for (Parameter parameter : parameters.values()) {
      list.add(parameter.json());
    }
    JsonObject json = new JsonObject().withAll(about).withAny("parameters", list);
    if (!body.schemas().isEmpty()) {
      JsonObject request = new JsonObject().with("content", body.json());
      json.with("requestBody", isBodyRequired ? request.with("required", true) : request);
    }
    SortedMap<String, JsonObject> byStatus = new TreeMap<>();
    for (ErrorResponse error : errors) {
      byStatus.put(String.valueOf(error.status()), error.reference());
    }
    for (Map.Entry<String, Response> response : responses.entrySet()) {
      byStatus.put(response.getKey(), response.getValue().json());
    }
    return json.with("responses", new JsonObject().withEach(byStatus));
  }

  /**
   * A parameter object (OpenAPI 3.1, section 4.8.12).
   *
   * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
   * @param name as clients know it
   * @param description the description; may be empty
   * @param isRequired whether requests without it fail
   * @param isDeprecated whether it is deprecated
   * @param schema its values
   */
  record Parameter(
      String in,
      String name,
      String description,
      boolean isRequired,
      boolean isDeprecated,
      JsonObject schema) {

    /** Combines the parameters of two methods for the same requests. */
    Parameter or(Parameter other) {
      return new Parameter(
          in,
          name,
          description.isEmpty() ? other.description : description,
          isRequired && other.isRequired,
          isDeprecated && other.isDeprecated,
          Content.either(schema, other.schema));
    }

    /** Returns this parameter for requests that another method, without it, may handle. */
    Parameter orNone() {
      boolean isPath = in.equals("path");
      return new Parameter(in, name, description, isPath, isDeprecated, schema);
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

  /**
   * A response object (OpenAPI 3.1, section 4.8.17).
   *
   * @param description the description
   * @param headers by name; may be empty
   * @param content its body; may be empty
   */
  record Response(String description, JsonObject headers, Content content) {

    /** Combines the responses of two methods with the same status. */
    Response or(Response other) {
      JsonObject all = new JsonObject().withAll(other.headers).withAll(headers);
      return new Response(description, all, content.or(other.content));
    }

    JsonObject json() {
      return new JsonObject()
          .with("description", description)
          .withAny("headers", headers)
          .withAny("content", content.json());
    }
  }

  /**
   * Bodies by their media type or range of media types.
   *
   * @param schemas the schema of each
   */
  record Content(Map<String, JsonObject> schemas) {
    static final Content NONE = new Content(Map.of());

    /** Returns the same schema for each media type. */
    static Content of(Collection<String> mediaTypes, JsonObject schema) {
      Map<String, JsonObject> schemas = new LinkedHashMap<>();
      for (String mediaType : mediaTypes) {
        schemas.put(mediaType, schema);
      }
      return new Content(schemas);
    }

    /** Combines two contents. */
    Content or(Content other) {
      Map<String, JsonObject> all = new LinkedHashMap<>(schemas);
      other.schemas.forEach((mediaType, schema) -> all.merge(mediaType, schema, Content::either));
      return new Content(all);
    }

    /** Returns a schema that accepts what either schema accepts. */
    static JsonObject either(JsonObject one, JsonObject other) {
      if (one.equals(other)) {
        return one;
      }
      List<Object> choices = new ArrayList<>();
      one.get("anyOf")
          .ifPresentOrElse(known -> choices.addAll((List<?>) known), () -> choices.add(one));
      if (!choices.contains(other)) {
        choices.add(other);
      }
      return new JsonObject().with("anyOf", choices);
    }

    JsonObject json() {
      JsonObject content = new JsonObject();
      for (Map.Entry<String, JsonObject> schema : schemas.entrySet()) {
        content.with(schema.getKey(), new JsonObject().withAny("schema", schema.getValue()));
      }
      return content;
    }
  }
}
