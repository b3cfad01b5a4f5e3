package dev.rrjava.processor.read;

import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Parameters of routed methods, and where each comes from. */
final class ParameterReader {
  private ParameterReader() {}

  /** The annotations that say where a parameter comes from. */
  static List<Annotated> sources(Element parameter) {
    return Stream.of(Path.class, Query.class, Header.class)
        .flatMap(annotation -> Annotated.find(parameter, annotation).stream())
        .toList();
  }

  static HandlerParameter read(VariableElement parameter) {
    ParameterType type = TypeReader.parameter(parameter.asType());
    List<Annotated> annotations = sources(parameter);
    List<Place> places = annotations.stream().map(ParameterReader::place).toList();
    return new HandlerParameter(parameter, source(parameter, type, annotations), places, type);
  }

  private static Source source(
      VariableElement parameter, ParameterType type, List<Annotated> annotations) {
    String name = parameter.getSimpleName().toString();
    if (annotations.isEmpty()) {
      return type instanceof ParameterType.RequestType
          ? new Source.WholeRequest()
          : new Source.PathVariable(name, false);
    }
    Annotated annotation = annotations.get(0);
    Optional<String> given = value(annotation).map(value -> value.getValue().toString());
    if (annotation.name().equals(Path.class.getSimpleName())) {
      return new Source.PathVariable(given.orElse(name), true);
    }
    return annotation.name().equals(Query.class.getSimpleName())
        ? new Source.QueryParameter(given.orElse(name))
        : new Source.HeaderField(given.orElseGet(() -> HeaderName.of(name)));
  }

  private static Place place(Annotated annotation) {
    return value(annotation).map(annotation::placeOf).orElseGet(annotation::place);
  }

  private static Optional<AnnotationValue> value(Annotated annotation) {
    return annotation.value("value");
  }
}
