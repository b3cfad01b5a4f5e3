package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Creates the bodies of requests. */
final class RequestBodies {
  static final String JSON = "application/json";
  private static final String TEXT = "text/plain";
  private static final String URLENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final List<String> ANY = List.of("*/*");

  private final TypeSchemas types;
  private final ValueSchemas values;
  private final Parameters parameters;

  RequestBodies(TypeSchemas types, ValueSchemas values, Parameters parameters) {
    this.types = types;
    this.values = values;
    this.parameters = parameters;
  }

  Operation.Content of(RouteMethod route) {
    List<String> declared = new ArrayList<>();
    for (DeclaredMediaType mediaType : route.response().consumes()) {
      declared.add(mediaType.value());
    }
    List<HandlerParameter> fields = new ArrayList<>();
    for (HandlerParameter parameter : route.leaves()) {
      if (isField(parameter)) {
        fields.add(parameter);
      }
    }
    if (!fields.isEmpty()) {
      boolean hasFiles =
          fields.stream().anyMatch(field -> field.source().kind() != Source.Kind.FORM);
      List<String> forms = hasFiles ? List.of(MULTIPART) : List.of(URLENCODED, MULTIPART);
      return Operation.Content.of(declared.isEmpty() ? forms : declared, form(route, fields));
    }
    for (HandlerParameter parameter : route.leaves()) {
      if (parameter.source().kind() == Source.Kind.BODY) {
        return of(parameter, declared);
      }
    }
    return Operation.Content.of(declared, new JsonObject());
  }

  /** Returns whether the body is required. */
  static boolean isRequired(RouteMethod route) {
    for (HandlerParameter parameter : route.leaves()) {
      if (isField(parameter) ? isRequired(parameter) : isNeeded(parameter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeeded(HandlerParameter parameter) {
    boolean isBody =
        parameter.source().kind() == Source.Kind.BODY
            && (parameter.isConverted() || isPart(parameter, ValueType.Part.BODY_OBJECT));
    return isBody && isRequired(parameter);
  }

  /** Returns whether the media type of the body is checked. */
  static boolean isTyped(RouteMethod route) {
    for (HandlerParameter parameter : route.leaves()) {
      if (isField(parameter)
          || isPart(parameter, ValueType.Part.BODY_OBJECT)
          || isPart(parameter, ValueType.Part.BODY_FORM)) {
        return true;
      }
    }
    return !route.response().consumes().isEmpty();
  }

  static boolean isObject(RouteMethod route) {
    for (HandlerParameter parameter : route.leaves()) {
      if (isPart(parameter, ValueType.Part.BODY_OBJECT)
          || isPart(parameter, ValueType.Part.PART_OBJECT)) {
        return true;
      }
    }
    return false;
  }

  private Operation.Content of(HandlerParameter body, List<String> declared) {
    if (!(body.type().value() instanceof ValueType.RequestPart whole)) {
      return Operation.Content.of(
          declared.isEmpty() ? List.of(TEXT, JSON) : declared, values.of(body));
    }
    return switch (whole.part()) {
      case BODY_OBJECT ->
          Operation.Content.of(
              declared.isEmpty() ? List.of(JSON) : declared, types.of(whole.type()));
      case BODY_FORM ->
          Operation.Content.of(
              declared.isEmpty() ? List.of(URLENCODED, MULTIPART) : declared,
              ValueSchemas.map(ValueSchemas.string(), false));
      case BODY_TEXT ->
          Operation.Content.of(declared.isEmpty() ? ANY : declared, ValueSchemas.string());
      default -> Operation.Content.of(declared.isEmpty() ? ANY : declared, new JsonObject());
    };
  }

  private JsonObject form(RouteMethod route, List<HandlerParameter> fields) {
    JsonObject properties = new JsonObject();
    List<String> required = new ArrayList<>();
    JsonObject form = new JsonObject().with("type", "object");
    for (HandlerParameter field : fields) {
      boolean isAll = field.type().container().isMap() || isPart(field, ValueType.Part.UPLOADS);
      String name = field.source().name();
      if (!isAll && properties.get(name).isEmpty()) {
        properties.with(
            name,
            new JsonObject()
                .withAll(schema(field))
                .withAny("description", parameters.description(route, field)));
        if (isRequired(field)) {
          required.add(name);
        }
      }
    }
    return form.withAny("properties", properties).withAny("required", required);
  }

  private JsonObject schema(HandlerParameter field) {
    return field.type().value() instanceof ValueType.RequestPart whole
            && whole.part() == ValueType.Part.PART_OBJECT
        ? types.of(whole.type())
        : values.of(field);
  }

  private static boolean isRequired(HandlerParameter field) {
    return !field.type().container().isOptional()
        && field.defaultValues().isEmpty()
        && !isPart(field, ValueType.Part.UPLOADS);
  }

  private static boolean isField(HandlerParameter parameter) {
    return parameter.source().kind() == Source.Kind.FORM
        || parameter.source().kind() == Source.Kind.UPLOAD
        || parameter.source().kind() == Source.Kind.PART;
  }

  private static boolean isPart(HandlerParameter parameter, ValueType.Part part) {
    return parameter.type().value() instanceof ValueType.RequestPart whole && whole.part() == part;
  }
}
