package dev.rrjava.processor.read;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Route;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Stray;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** One class with annotations of ours. */
final class HandlerReader {
  private final Elements elements;
  private final Resolution resolution;

  HandlerReader(Elements elements) {
    this.elements = elements;
    this.resolution = new Resolution(elements);
  }

  /** The class; empty while something that its routes mention does not exist (yet). */
  Optional<HandlerClass> read(TypeElement type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    List<ExecutableElement> routed = methods.stream().filter(HandlerReader::isRouted).toList();
    if (!resolution.isResolved(type, routed)) {
      return Optional.empty();
    }
    Optional<Prefix> prefix = Annotated.find(type, Route.class).map(HandlerReader::prefix);
    return Optional.of(
        new HandlerClass(
            type,
            elements.getPackageOf(type).getQualifiedName().toString(),
            prefix,
            routed.stream().map(method -> route(method, prefix)).toList(),
            strays(type),
            resolution.isDeprecated(type, routed)));
  }

  private static boolean isRouted(ExecutableElement method) {
    return Annotated.find(method, Route.class).isPresent();
  }

  private static Prefix prefix(Annotated annotation) {
    AnnotationValue value = annotation.value("value").orElseThrow();
    return new Prefix(
        annotation.placeOf(value), RouteText.parseTemplate(value.getValue().toString()));
  }

  private static RouteMethod route(ExecutableElement method, Optional<Prefix> prefix) {
    return MethodReader.read(method, Annotated.find(method, Route.class).orElseThrow(), prefix);
  }

  private static List<Stray> strays(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(method -> !isRouted(method))
        .flatMap(HandlerReader::strays)
        .toList();
  }

  private static Stream<Stray> strays(ExecutableElement method) {
    Stream<Stray> hints =
        Annotated.find(method, EarlyHints.class).stream()
            .map(hint -> new Stray(hint.place(), Stray.Kind.HINTS, hint.name()));
    Stream<Stray> sources =
        method.getParameters().stream()
            .flatMap(parameter -> ParameterReader.sources(parameter).stream())
            .map(source -> new Stray(source.place(), Stray.Kind.SOURCE, source.name()));
    return Stream.concat(hints, sources);
  }
}
