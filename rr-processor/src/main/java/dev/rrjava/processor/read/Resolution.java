package dev.rrjava.processor.read;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What the compiler knows about everything that the routes of a class mention. */
final class Resolution {
  private final Elements elements;

  Resolution(Elements elements) {
    this.elements = elements;
  }

  /** Whether all types and all values of annotations are known. */
  boolean isResolved(
      TypeElement type, List<ExecutableElement> routed, List<ExecutableElement> around) {
    return RoutedMethods.parents(type).noneMatch(UnknownTypes::isUnknown)
        && RouteAnnotations.of(type).stream().allMatch(RouteAnnotations::isReadable)
        && BodyLimits.isReadable(type)
        && Converters.isReadable(type)
        && Stream.concat(routed.stream(), around.stream()).allMatch(Resolution::isResolved);
  }

  private static boolean isResolved(ExecutableElement method) {
    Stream<TypeMirror> types =
        Stream.concat(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(VariableElement::asType));
    return types.noneMatch(UnknownTypes::isUnknown)
        && Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .noneMatch(annotation -> UnknownTypes.isUnknown(annotation.getAnnotationType()))
        && RouteAnnotations.of(method).stream().allMatch(RouteAnnotations::isReadable)
        && AroundReader.annotations(method).stream()
            .allMatch(annotation -> annotation.isReadable(false))
        && OutcomeReader.of(method).allMatch(annotation -> annotation.isReadable(true))
        && Annotated.find(method, EarlyHints.class).stream()
            .allMatch(annotation -> annotation.isReadable(true))
        && method.getParameters().stream()
            .flatMap(
                parameter ->
                    Stream.concat(
                        ParameterReader.annotations(parameter).stream(),
                        ConstraintReader.annotations(parameter)))
            .allMatch(annotation -> annotation.isReadable(false));
  }

  /** Whether generated code, which lies in other classes, is warned of what it has to mention. */
  boolean isDeprecated(TypeElement type, List<RouteMethod> routes, List<ExecutableElement> around) {
    Stream<Element> mentioned =
        Stream.concat(
            Stream.concat(Stream.of(type), enclosing(type)),
            routes.stream().flatMap(Resolution::mentioned));
    Stream<Element> mentionedAround = around.stream().flatMap(Resolution::mentioned);
    return Stream.concat(mentioned, mentionedAround).anyMatch(elements::isDeprecated);
  }

  private static Stream<Element> mentioned(RouteMethod route) {
    Stream<Element> types =
        route.parameters().stream()
            .flatMap(HandlerParameter::all)
            .flatMap(parameter -> declared(parameter.mirror()))
            .flatMap(type -> Stream.concat(Stream.of(type), membersOf(type)));
    Stream<Element> setters =
        route.parameters().stream()
            .flatMap(HandlerParameter::all)
            .map(parameter -> parameter.element().getEnclosingElement());
    return Stream.of(
            Stream.of((Element) route.element()), declared(route.returnType()), types, setters)
        .flatMap(elements -> elements);
  }

  private static Stream<Element> mentioned(ExecutableElement around) {
    return Stream.concat(
        Stream.of(around),
        around.getParameters().stream().flatMap(parameter -> declared(parameter.asType())));
  }

  private static Stream<Element> declared(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return declared(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        ? Stream.concat(
            Stream.of(declared.asElement()),
            declared.getTypeArguments().stream().flatMap(Resolution::declared))
        : Stream.empty();
  }

  /** Constants of enums, and what the conversion might be. */
  private static Stream<Element> membersOf(Element type) {
    return type.getKind() == ElementKind.ENUM
        ? type.getEnclosedElements().stream().map(Element.class::cast)
        : Stream.empty();
  }

  private static Stream<Element> enclosing(Element element) {
    return Stream.iterate(
        element.getEnclosingElement(), TypeElement.class::isInstance, Element::getEnclosingElement);
  }
}
