package dev.rrjava.processor.read;

import dev.rrjava.annotation.EarlyHints;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What the compiler knows about everything that the routes of a class mention. */
final class Resolution {
  private Resolution() {}

  /** Whether all types and all values of annotations are known. */
  static boolean isResolved(
      TypeElement type, List<ExecutableElement> routed, List<ExecutableElement> around) {
    return RoutedMethods.parents(type).noneMatch(UnknownTypes::isUnknown)
        && RouteAnnotations.of(type).stream().allMatch(RouteAnnotations::isReadable)
        && BodyLimits.isReadable(type)
        && DefaultMediaTypes.on(type).allMatch(annotation -> annotation.isReadable(true))
        && Converters.isReadable(type)
        && Stream.concat(routed.stream(), around.stream()).allMatch(Resolution::isResolved);
  }

  private static boolean isResolved(ExecutableElement method) {
    Stream<TypeMirror> types =
        Stream.concat(
            Stream.concat(Stream.of(method.getReturnType()), method.getThrownTypes().stream()),
            method.getParameters().stream().map(VariableElement::asType));
    return types.noneMatch(UnknownTypes::isUnknown)
        && Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .noneMatch(annotation -> UnknownTypes.isUnknown(annotation.getAnnotationType()))
        && RouteAnnotations.of(method).stream().allMatch(RouteAnnotations::isReadable)
        && InterceptorReader.annotations(method).stream()
            .allMatch(annotation -> annotation.isReadable(false))
        && ResponseReader.of(method).allMatch(annotation -> annotation.isReadable(true))
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
}
