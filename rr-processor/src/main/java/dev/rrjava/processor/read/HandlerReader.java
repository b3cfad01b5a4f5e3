package dev.rrjava.processor.read;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.MisplacedAnnotation;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.RouteMethod;
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
  private final InterceptorReader interceptorReader;
  private final MethodReader methodReader;

  HandlerReader(Elements elements, Types types, Converters converters, ParameterNames names) {
    this.elements = elements;
    this.deprecation = new Deprecation(elements);
    this.routedMethods = new RoutedMethods(elements);
    this.interceptorReader = new InterceptorReader(elements, types);
    ValueReader values = new ValueReader(elements, types, converters);
    ParameterObjectReader groups = new ParameterObjectReader(elements, types, names);
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
   * @param isInherited whether the routes of this class are those of others, which are read as
   *     well: in their terms, for they know what its type parameters stand for
   */
  Optional<HandlerClass> read(TypeElement type, boolean isInherited) {
    List<ExecutableElement> routed = isInherited ? List.of() : routedMethods.of(type);
    List<ExecutableElement> around =
        isInherited ? List.of() : interceptorReader.methods(type, !routed.isEmpty());
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
            isInherited,
            isInherited ? Optional.empty() : BodyLimits.on(type),
            isInherited ? List.of() : ResponseReader.texts(type, Produces.class),
            isInherited ? List.of() : ResponseReader.texts(type, Consumes.class),
            routes,
            around.stream().flatMap(method -> interceptorReader.read(type, method)).toList(),
            misplaced(type, !routes.isEmpty()),
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
        annotation.locationOf(value), RouteText.parseTemplate(value.getValue().toString()));
  }

  /** A class without routes may be a group of parameters, made by its constructor or setters. */
  private List<MisplacedAnnotation> misplaced(TypeElement type, boolean hasRoutes) {
    Stream<ExecutableElement> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !RoutedMethods.isRouted(method))
            .filter(method -> elements.recordComponentFor(method) == null) // has its annotations
            .filter(method -> hasRoutes || !Setters.isSetter(method));
    Stream<ExecutableElement> constructors =
        hasRoutes
            ? ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            : Stream.empty();
    Stream<MisplacedAnnotation> onRoutes =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(RoutedMethods::isRouted)
            .flatMap(method -> ParameterReader.annotations(method).stream())
            .map(
                own ->
                    new MisplacedAnnotation(
                        own.location(), MisplacedAnnotation.Kind.SOURCE_OF_METHOD, own.name()));
    return Stream.of(
            Stream.concat(constructors, methods).flatMap(HandlerReader::misplaced),
            onRoutes,
            hasRoutes ? straysOnFields(type) : Stream.<MisplacedAnnotation>empty())
        .flatMap(misplaced -> misplaced)
        .toList();
  }

  /** Those of a record are on the parameters of its constructor, too. */
  private static Stream<MisplacedAnnotation> straysOnFields(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        ? Stream.empty()
        : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .flatMap(field -> ParameterReader.annotations(field).stream())
            .map(
                own ->
                    new MisplacedAnnotation(
                        own.location(), MisplacedAnnotation.Kind.SOURCE_OF_FIELD, own.name()));
  }

  private static Stream<MisplacedAnnotation> misplaced(ExecutableElement method) {
    Stream<MisplacedAnnotation> hints =
        Annotated.find(method, EarlyHints.class).stream()
            .map(
                hint ->
                    new MisplacedAnnotation(
                        hint.location(), MisplacedAnnotation.Kind.HINTS, hint.name()));
    Stream<MisplacedAnnotation> sources =
        Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(parameter -> ParameterReader.annotations(parameter).stream())
            .map(
                source ->
                    new MisplacedAnnotation(
                        source.location(), MisplacedAnnotation.Kind.SOURCE, source.name()));
    boolean isExceptionHandler = Annotated.find(method, ExceptionHandler.class).isPresent();
    Stream<MisplacedAnnotation> responses =
        ResponseReader.of(method)
            .filter(
                response ->
                    !isExceptionHandler || !response.name().equals(Status.class.getSimpleName()))
            .map(
                response ->
                    new MisplacedAnnotation(
                        response.location(), MisplacedAnnotation.Kind.RESPONSE, response.name()));
    return Stream.of(hints, responses, sources).flatMap(misplaced -> misplaced);
  }
}
