package dev.rrjava.processor.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bodies by their media type or range of media types.
 *
 * @param schemas the schema of each
 */
record Content(Map<String, JsonObject> schemas) {
  static final Content NONE = new Content(Map.of());

  /** The same schema for each media type. */
  static Content of(Collection<String> mediaTypes, JsonObject schema) {
    Map<String, JsonObject> schemas = new LinkedHashMap<>();
    mediaTypes.forEach(mediaType -> schemas.put(mediaType, schema));
    return new Content(schemas);
  }

  /** Both; where a media type is in both, either. */
  Content or(Content other) {
    Map<String, JsonObject> all = new LinkedHashMap<>(schemas);
    other.schemas.forEach((mediaType, schema) -> all.merge(mediaType, schema, Content::either));
    return new Content(all);
  }

  /** What one of two schemas is met by. */
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
    schemas.forEach(
        (mediaType, schema) -> content.with(mediaType, new JsonObject().withAny("schema", schema)));
    return content;
  }
}
