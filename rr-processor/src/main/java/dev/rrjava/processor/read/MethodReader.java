package dev.rrjava.processor.read;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.processor.model.Hints;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Template;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Methods with a route. */
final class MethodReader {
  private MethodReader() {}

  static RouteMethod read(ExecutableElement method, Annotated annotation, Optional<Prefix> prefix) {
    AnnotationValue value = annotation.value("value").orElseThrow();
    String text = value.getValue().toString();
    RouteText route = RouteText.parse(text);
    Template own = route.template();
    return new RouteMethod(
        method,
        annotation.placeOf(value),
        text,
        route.httpMethods(),
        own,
        prefix.map(before -> before.template().join(own)).orElse(own),
        method.getParameters().stream().map(ParameterReader::read).toList(),
        TypeReader.result(method.getReturnType()),
        Annotated.find(method, EarlyHints.class).map(MethodReader::hints));
  }

  private static Hints hints(Annotated annotation) {
    return new Hints(
        annotation.value("value").map(annotation::placeOf).orElseGet(annotation::place),
        annotation.constant("policy").orElse(EarlyHints.Policy.AUTO.name()),
        annotation.values("value").stream()
            .map(value -> new Hints.Link(annotation.placeOf(value), value.getValue().toString()))
            .toList());
  }
}
