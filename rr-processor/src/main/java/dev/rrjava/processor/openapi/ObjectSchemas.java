package dev.rrjava.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The schemas of records and beans, by their {@link Properties}. */
final class ObjectSchemas {
  private final TypeSchemas schemas;
  private final Properties properties;
  private final TypeIds typeIds;
  private final Comments comments;

  ObjectSchemas(TypeSchemas schemas, Properties properties, TypeIds typeIds, Comments comments) {
    this.schemas = schemas;
    this.properties = properties;
    this.typeIds = typeIds;
    this.comments = comments;
  }

  JsonObject of(DeclaredType type) {
    JsonObject all = new JsonObject();
    List<String> required = new ArrayList<>();
    TypeElement element = (TypeElement) type.asElement();
    Optional<TypeIds.Id> id = typeIds.of(element);
    id.filter(TypeIds.Id::isAdded)
        .ifPresent(
            added -> {
              all.with(added.property(), added.schema());
              required.add(added.property());
            });
    for (Property property : properties.of(type)) {
      all.with(property.name(), schema(property));
      if (property.isRequired()) {
        required.add(property.name());
      }
    }
    return new JsonObject()
        .with("type", "object")
        .withAny("description", comments.of(element).text())
        .withAny("properties", all)
        .withAny("required", required);
  }

  private JsonObject schema(Property property) {
    List<AnnotationMirror> annotations = new ArrayList<>();
    for (Element element : property.annotated()) {
      annotations.addAll(element.getAnnotationMirrors());
    }
    JsonObject schema = ConstraintKeywords.add(schemas.of(property.type()), annotations);
    return (property.isNullable() ? Nullability.orNull(schema) : schema)
        .withAny("description", property.description());
  }
}
