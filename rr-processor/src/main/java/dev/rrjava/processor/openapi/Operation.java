package dev.rrjava.processor.openapi;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one HTTP method does at one path (OpenAPI 3.1, section 4.8.10).
 *
 * @param about tags, name and texts
 * @param parameters by place and name
 * @param body of the request; may be empty
 * @param isBodyRequired whether there has to be one
 * @param responses by status; {@code default} for any
 * @param errors what else can come of it
 */
record Operation(
    JsonObject about,
    Map<String, RequestParameter> parameters,
    Content body,
    boolean isBodyRequired,
    SortedMap<String, ResponseObject> responses,
    Set<ErrorResponse> errors) {

  /**
   * Two methods as one. OpenAPI tells operations apart by path and HTTP method alone; we also do by
   * media types and by regular expressions.
   */
  Operation or(Operation other) {
    Map<String, RequestParameter> all = new LinkedHashMap<>();
    parameters.forEach(
        (key, parameter) -> {
          RequestParameter same = other.parameters.get(key);
          all.put(key, same == null ? parameter.orNone() : parameter.or(same));
        });
    other.parameters.forEach((key, parameter) -> all.putIfAbsent(key, parameter.orNone()));
    SortedMap<String, ResponseObject> allAnswers = new TreeMap<>(responses);
    other.responses.forEach(
        (status, answer) -> allAnswers.merge(status, answer, ResponseObject::or));
    Set<ErrorResponse> allFailures = EnumSet.noneOf(ErrorResponse.class);
    allFailures.addAll(errors);
    allFailures.addAll(other.errors);
    return new Operation(
        about,
        all,
        body.or(other.body),
        isBodyRequired && other.isBodyRequired,
        allAnswers,
        allFailures);
  }

  /** The same for an HTTP method whose content has no meaning. */
  Operation withoutBody() {
    return new Operation(about, parameters, Content.NONE, false, responses, errors);
  }

  JsonObject json() {
    List<JsonObject> list = parameters.values().stream().map(RequestParameter::json).toList();
    JsonObject json = new JsonObject().withAll(about).withAny("parameters", list);
    if (!body.schemas().isEmpty()) {
      JsonObject request = new JsonObject().with("content", body.json());
      json.with("requestBody", isBodyRequired ? request.with("required", true) : request);
    }
    SortedMap<String, JsonObject> byStatus = new TreeMap<>();
    errors.forEach(error -> byStatus.put(String.valueOf(error.status()), error.reference()));
    responses.forEach((status, response) -> byStatus.put(status, response.json()));
    JsonObject all = new JsonObject();
    byStatus.forEach(all::with);
    return json.with("responses", all);
  }
}
