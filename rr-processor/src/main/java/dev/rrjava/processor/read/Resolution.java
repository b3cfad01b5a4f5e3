package dev.rrjava.processor.read;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Route;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What the compiler knows about everything that the routes of a class mention. */
final class Resolution {
  private final Elements elements;

  Resolution(Elements elements) {
    this.elements = elements;
  }

  /** Whether all types and all values of annotations are known. */
  boolean isResolved(TypeElement type, List<ExecutableElement> routed) {
    return Annotated.find(type, Route.class).stream().allMatch(route -> route.isReadable(true))
        && routed.stream().allMatch(Resolution::isResolved);
  }

  private static boolean isResolved(ExecutableElement method) {
    Stream<TypeMirror> types =
        Stream.concat(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(VariableElement::asType));
    return types.noneMatch(TypeReader::isUnknown)
        && Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .noneMatch(annotation -> TypeReader.isUnknown(annotation.getAnnotationType()))
        && Stream.of(Route.class, EarlyHints.class)
            .flatMap(annotation -> Annotated.find(method, annotation).stream())
            .allMatch(annotation -> annotation.isReadable(true))
        && method.getParameters().stream()
            .flatMap(parameter -> ParameterReader.sources(parameter).stream())
            .allMatch(annotation -> annotation.isReadable(false));
  }

  /** Whether generated code, which lies in other classes, is warned of what it has to mention. */
  boolean isDeprecated(TypeElement type, List<ExecutableElement> routed) {
    Stream<Element> mentioned =
        Stream.concat(
            Stream.concat(Stream.of(type), enclosing(type)),
            routed.stream().flatMap(Resolution::mentioned));
    return mentioned.anyMatch(elements::isDeprecated);
  }

  private static Stream<Element> mentioned(ExecutableElement method) {
    Stream<Element> enums =
        method.getParameters().stream()
            .flatMap(parameter -> enumeration(TypeReader.parameter(parameter.asType())))
            .flatMap(type -> Stream.concat(Stream.of(type), constants(type)));
    return Stream.concat(Stream.of(method), enums);
  }

  private static Stream<Element> constants(Element type) {
    return type.getEnclosedElements().stream().map(Element.class::cast);
  }

  private static Stream<Element> enclosing(Element element) {
    return Stream.iterate(
        element.getEnclosingElement(), TypeElement.class::isInstance, Element::getEnclosingElement);
  }

  private static Stream<TypeElement> enumeration(ParameterType type) {
    return type.conversion().stream()
        .filter(ValueType.Enumeration.class::isInstance)
        .map(value -> ((ValueType.Enumeration) value).type());
  }
}
