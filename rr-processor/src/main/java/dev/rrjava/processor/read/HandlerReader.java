package dev.rrjava.processor.read;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.type.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class with annotations, or with inherited routes. */
final class HandlerReader {
  private final Elements elements;
  private final RoutedMethods routedMethods;
  private final InterceptorReader interceptorReader;
  private final MethodReader methodReader;

  HandlerReader(Elements elements, Types types, Converters converters, ParameterNames names) {
    this.elements = elements;
    this.routedMethods = new RoutedMethods(elements);
    this.interceptorReader = new InterceptorReader(elements, types);
    ConversionReader values = new ConversionReader(elements, types, converters);
    ParameterObjectReader groups = new ParameterObjectReader(elements, types, names);
    CollectionTypes collections = new CollectionTypes(elements, types);
    ParameterReader parameters =
        new ParameterReader(
            new ParameterTypeReader(types, values, collections),
            groups,
            new ConstraintReader(elements, types, collections));
    this.methodReader = new MethodReader(types, routedMethods, names, parameters);
  }

  /**
   * Reads a class; returns empty if a type that its routes refer to does not exist (yet).
   *
   * @param isInherited whether classes of this compilation inherit the routes, which are then read
   *     there, because the type arguments are known there
   */
  Optional<HandlerClass> read(TypeElement type, boolean isInherited) {
    List<ExecutableElement> routed = isInherited ? List.of() : routedMethods.of(type);
    List<ExecutableElement> intercepting =
        isInherited ? List.of() : interceptorReader.methods(type, !routed.isEmpty());
    if (!isResolved(type, routed, intercepting)) {
      return Optional.empty();
    }
    List<HandlerClass.Prefix> prefixes = prefixes(type);
    List<RouteMethod> routes =
        routed.stream().flatMap(method -> routes(type, method, prefixes)).toList();
    boolean isUnknown =
        routes.stream()
            .flatMap(route -> route.parameters().stream())
            .flatMap(HandlerParameter::all)
            .anyMatch(parameter -> JavaTypes.isUnknown(parameter.mirror()));
    if (isUnknown) {
      return Optional.empty();
    }
    return Optional.of(
        new HandlerClass(
            type,
            elements.getPackageOf(type).getQualifiedName().toString(),
            prefixes,
            isInherited,
            isInherited ? Optional.empty() : MethodReader.bodyLimitOn(type),
            isInherited ? List.of() : ResponseReader.mediaTypes(type, Produces.class),
            isInherited ? List.of() : ResponseReader.mediaTypes(type, Consumes.class),
            routes,
            intercepting.stream().flatMap(method -> interceptorReader.read(type, method)).toList(),
            misplaced(type, !routes.isEmpty())));
  }

  /**
   * Returns the routes of a method, with the prefix of the class, else that of the type that
   * declares the method, else that of the nearest type with a prefix.
   */
  private Stream<RouteMethod> routes(
      TypeElement type, ExecutableElement method, List<HandlerClass.Prefix> ownPrefixes) {
    Stream<Element> ancestors =
        Stream.concat(
            Stream.of(method.getEnclosingElement()), JavaTypes.abstractAncestors(type).stream());
    Optional<HandlerClass.Prefix> prefix =
        Stream.concat(
                ownPrefixes.stream(), ancestors.flatMap(ancestor -> prefixes(ancestor).stream()))
            .findFirst();
    return RouteAnnotations.of(method).stream()
        .map(route -> methodReader.read(type, method, route, prefix));
  }

  private static List<HandlerClass.Prefix> prefixes(Element type) {
    return Annotated.findAll(type, Route.class, Route.All.class).stream()
        .map(HandlerReader::prefix)
        .toList();
  }

  private static HandlerClass.Prefix prefix(Annotated annotation) {
    AnnotationValue value = annotation.value("value").orElseThrow();
    return new HandlerClass.Prefix(
        annotation.locationOf(value), RouteText.parseTemplate(value.getValue().toString()));
  }

  /**
   * Finds annotations without effect. A class without routes may be a parameter object, with
   * annotations on its constructor or setters.
   */
  private List<HandlerClass.MisplacedAnnotation> misplaced(TypeElement type, boolean hasRoutes) {
    Stream<ExecutableElement> methods =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !RoutedMethods.isRouted(method))
            .filter(method -> elements.recordComponentFor(method) == null) // has its annotations
            .filter(method -> hasRoutes || !Setters.isSetter(method));
    Stream<ExecutableElement> constructors =
        hasRoutes
            ? ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            : Stream.empty();
    Stream<HandlerClass.MisplacedAnnotation> onRoutes =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(RoutedMethods::isRouted)
            .flatMap(method -> ParameterReader.annotations(method).stream())
            .map(
                own ->
                    new HandlerClass.MisplacedAnnotation(
                        own.location(),
                        HandlerClass.MisplacedAnnotation.Kind.SOURCE_OF_METHOD,
                        own.name()));
    return Stream.of(
            Stream.concat(constructors, methods).flatMap(HandlerReader::misplaced),
            onRoutes,
            hasRoutes ? misplacedOnFields(type) : Stream.<HandlerClass.MisplacedAnnotation>empty())
        .flatMap(misplaced -> misplaced)
        .toList();
  }

  /**
   * Finds annotations on fields. Those of a record are also on the parameters of its constructor.
   */
  private static Stream<HandlerClass.MisplacedAnnotation> misplacedOnFields(TypeElement type) {
    return type.getKind() == ElementKind.RECORD
        ? Stream.empty()
        : ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
            .flatMap(field -> ParameterReader.annotations(field).stream())
            .map(
                own ->
                    new HandlerClass.MisplacedAnnotation(
                        own.location(),
                        HandlerClass.MisplacedAnnotation.Kind.SOURCE_OF_FIELD,
                        own.name()));
  }

  private static Stream<HandlerClass.MisplacedAnnotation> misplaced(ExecutableElement method) {
    Stream<HandlerClass.MisplacedAnnotation> hints =
        Annotated.find(method, EarlyHints.class).stream()
            .map(
                hint ->
                    new HandlerClass.MisplacedAnnotation(
                        hint.location(), HandlerClass.MisplacedAnnotation.Kind.HINTS, hint.name()));
    Stream<HandlerClass.MisplacedAnnotation> sources =
        Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(parameter -> ParameterReader.annotations(parameter).stream())
            .map(
                source ->
                    new HandlerClass.MisplacedAnnotation(
                        source.location(),
                        HandlerClass.MisplacedAnnotation.Kind.SOURCE,
                        source.name()));
    boolean isExceptionHandler = Annotated.find(method, ExceptionHandler.class).isPresent();
    Stream<HandlerClass.MisplacedAnnotation> responses =
        ResponseReader.of(method)
            .filter(
                response ->
                    !isExceptionHandler || !response.name().equals(Status.class.getSimpleName()))
            .map(
                response ->
                    new HandlerClass.MisplacedAnnotation(
                        response.location(),
                        HandlerClass.MisplacedAnnotation.Kind.RESPONSE,
                        response.name()));
    return Stream.of(hints, responses, sources).flatMap(misplaced -> misplaced);
  }

  /** Returns whether all types and all values of annotations are known. */
  private static boolean isResolved(
      TypeElement type, List<ExecutableElement> routed, List<ExecutableElement> intercepting) {
    return JavaTypes.parents(type).noneMatch(JavaTypes::isUnknown)
        && RouteAnnotations.of(type).stream().allMatch(RouteAnnotations::isReadable)
        && MethodReader.isBodyLimitReadable(type)
        && ResponseReader.mediaTypesOn(type).allMatch(annotation -> annotation.isReadable(true))
        && Converters.isReadable(type)
        && Stream.concat(routed.stream(), intercepting.stream())
            .allMatch(HandlerReader::isResolved);
  }

  private static boolean isResolved(ExecutableElement method) {
    Stream<TypeMirror> types =
        Stream.concat(
            Stream.concat(Stream.of(method.getReturnType()), method.getThrownTypes().stream()),
            method.getParameters().stream().map(VariableElement::asType));
    return types.noneMatch(JavaTypes::isUnknown)
        && Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .noneMatch(annotation -> JavaTypes.isUnknown(annotation.getAnnotationType()))
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
