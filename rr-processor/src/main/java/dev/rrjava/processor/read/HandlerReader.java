package dev.rrjava.processor.read;

import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.ExceptionHandler;
import dev.rrjava.annotations.Produces;
import dev.rrjava.annotations.Route;
import dev.rrjava.annotations.Status;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Stray;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One class with annotations of ours, or with routes that it takes over. */
final class HandlerReader {
  private final Elements elements;
  private final Deprecation deprecation;
  private final RoutedMethods routedMethods;
  private final AroundReader aroundReader;
  private final MethodReader methodReader;

  HandlerReader(Elements elements, Types types, Converters converters, ParameterNames names) {
    this.elements = elements;
    this.deprecation = new Deprecation(elements);
    this.routedMethods = new RoutedMethods(elements);
    this.aroundReader = new AroundReader(elements, types);
    ValueReader values = new ValueReader(elements, types, converters);
    GroupReader groups = new GroupReader(elements, types, names);
    CollectionTypes collections = new CollectionTypes(elements, types);
    ParameterReader parameters =
        new ParameterReader(
            new TypeReader(types, values, collections),
            groups,
            new ConstraintReader(elements, types, collections));
    this.methodReader = new MethodReader(types, new Overriding(elements), names, parameters);
  }

  /**
   * The class; empty while something that its routes mention does not exist (yet).
   *
   * @param hasHeirs whether the routes of this class are those of others, which are read as well:
   *     in their terms, for they know what its type parameters stand for
   */
  Optional<HandlerClass> read(TypeElement type, boolean hasHeirs) {
    List<ExecutableElement> routed = hasHeirs ? List.of() : routedMethods.of(type);
    List<ExecutableElement> around =
        hasHeirs ? List.of() : aroundReader.methods(type, !routed.isEmpty());
    if (!Resolution.isResolved(type, routed, around)) {
      return Optional.empty();
    }
    List<Prefix> prefixes = prefixes(type);
    List<RouteMethod> routes =
        routed.stream().flatMap(method -> routes(type, method, prefixes)).toList();
    boolean isUnknown =
        routes.stream()
            .flatMap(route -> route.parameters().stream())
            .flatMap(HandlerParameter::all)
            .anyMatch(parameter -> UnknownTypes.isUnknown(parameter.mirror()));
    if (isUnknown) {
      return Optional.empty();
    }
    return Optional.of(
        new HandlerClass(
            type,
            elements.getPackageOf(type).getQualifiedName().toString(),
            prefixes,
            hasHeirs,
            hasHeirs ? Optional.empty() : BodyLimits.on(type),
            hasHeirs ? List.of() : OutcomeReader.texts(type, Produces.class),
            hasHeirs ? List.of() : OutcomeReader.texts(type, Consumes.class),
            routes,
            around.stream().flatMap(method -> aroundReader.read(type, method)).toList(),
            strays(type, !routes.isEmpty()),
            deprecation.isMentioned(type, routes, around)));
  }

  /**
   * The routes of a method, behind the prefix of the class; if it has none, of the type that the
   * method is inherited from; if that has none, of the nearest type that has one.
   */
  private Stream<RouteMethod> routes(
      TypeElement type, ExecutableElement method, List<Prefix> ownPrefixes) {
    Stream<Element> ancestors =
        Stream.concat(
            Stream.of(method.getEnclosingElement()),
            RoutedMethods.abstractAncestors(type).stream());
    Optional<Prefix> prefix =
        Stream.concat(
                ownPrefixes.stream(), ancestors.flatMap(ancestor -> prefixes(ancestor).stream()))
            .findFirst();
    return RouteAnnotations.of(method).stream()
        .map(route -> methodReader.read(type, method, route, prefix));
  }

  private static List<Prefix> prefixes(Element type) {
    return Annotated.findAll(type, Route.class, Route.All.class).stream()
        .map(HandlerReader::prefix)
        .toList();
  }

  private static Prefix prefix(Annotated annotation) {
    AnnotationValue value = annotation.value("value").orElseThrow();
    return new Prefix(
        annotation.placeOf(value), RouteText.parseTemplate(value.getValue().toString()));
  }

  /** A class without routes may be a group of parameters, made by its constructor or setters. */
  private List<Stray> strays(TypeElement type, boolean hasRoutes) {
    Stream<ExecutableElement> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !RoutedMethods.isRouted(method))
            .filter(method -> elements.recordComponentFor(method) == null) // has its annotations
            .filter(method -> hasRoutes || !Setters.isSetter(method));
    Stream<ExecutableElement> constructors =
        hasRoutes
            ? ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            : Stream.empty();
    Stream<Stray> onRoutes =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(RoutedMethods::isRouted)
            .flatMap(method -> ParameterReader.annotations(method).stream())
            .map(own -> new Stray(own.place(), Stray.Kind.SOURCE_OF_METHOD, own.name()));
    return Stream.of(
            Stream.concat(constructors, methods).flatMap(HandlerReader::strays),
            onRoutes,
            hasRoutes ? straysOnFields(type) : Stream.<Stray>empty())
        .flatMap(strays -> strays)
        .toList();
  }

  /** Those of a record are on the parameters of its constructor, too. */
  private static Stream<Stray> straysOnFields(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        ? Stream.empty()
        : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .flatMap(field -> ParameterReader.annotations(field).stream())
            .map(own -> new Stray(own.place(), Stray.Kind.SOURCE_OF_FIELD, own.name()));
  }

  private static Stream<Stray> strays(ExecutableElement method) {
    Stream<Stray> hints =
        Annotated.find(method, EarlyHints.class).stream()
            .map(hint -> new Stray(hint.place(), Stray.Kind.HINTS, hint.name()));
    Stream<Stray> sources =
        Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(parameter -> ParameterReader.annotations(parameter).stream())
            .map(source -> new Stray(source.place(), Stray.Kind.SOURCE, source.name()));
    boolean isForFailures = Annotated.find(method, ExceptionHandler.class).isPresent();
    Stream<Stray> outcomes =
        OutcomeReader.of(method)
            .filter(
                outcome -> !isForFailures || !outcome.name().equals(Status.class.getSimpleName()))
            .map(outcome -> new Stray(outcome.place(), Stray.Kind.OUTCOME, outcome.name()));
    return Stream.of(hints, outcomes, sources).flatMap(strays -> strays);
  }
}
