package dev.rrjava.processor.read;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;
import dev.rrjava.annotation.Status;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerClass.MisplacedAnnotation;
import dev.rrjava.processor.model.HandlerClass.MisplacedAnnotation.Kind;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.read.ConversionReader.Converters;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
    List<RouteMethod> routes = new ArrayList<>();
    for (ExecutableElement method : routed) {
      Optional<HandlerClass.Prefix> prefix = prefix(type, method, prefixes);
      for (Annotated route : RoutedMethods.annotations(method)) {
        routes.add(methodReader.read(type, method, route, prefix));
      }
    }
    for (RouteMethod route : routes) {
      if (isUnknown(route)) {
        return Optional.empty();
      }
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
            List.copyOf(routes),
            interceptors(type, intercepting),
            misplaced(type, !routes.isEmpty())));
  }

  /** Returns whether a type of a parameter does not exist (yet). */
  private static boolean isUnknown(RouteMethod route) {
    for (HandlerParameter parameter : route.allParameters()) {
      if (JavaTypes.isUnknown(parameter.mirror())) {
        return true;
      }
    }
    return false;
  }

  private List<Interceptor> interceptors(TypeElement type, List<ExecutableElement> methods) {
    List<Interceptor> interceptors = new ArrayList<>();
    for (ExecutableElement method : methods) {
      interceptors.addAll(interceptorReader.read(type, method));
    }
    return List.copyOf(interceptors);
  }

  /**
   * Returns the prefix of the routes of a method: that of the class, else that of the type that
   * declares the method, else that of the nearest type with a prefix.
   */
  private static Optional<HandlerClass.Prefix> prefix(
      TypeElement type, ExecutableElement method, List<HandlerClass.Prefix> ownPrefixes) {
    if (!ownPrefixes.isEmpty()) {
      return Optional.of(ownPrefixes.get(0));
    }
    List<Element> ancestors = new ArrayList<>();
    ancestors.add(method.getEnclosingElement());
    ancestors.addAll(JavaTypes.abstractAncestors(type));
    for (Element ancestor : ancestors) {
      List<HandlerClass.Prefix> inherited = prefixes(ancestor);
      if (!inherited.isEmpty()) {
        return Optional.of(inherited.get(0));
      }
    }
    return Optional.empty();
  }

  private static List<HandlerClass.Prefix> prefixes(Element type) {
    List<HandlerClass.Prefix> prefixes = new ArrayList<>();
    for (Annotated annotation : Annotated.findAll(type, Route.class, Route.All.class)) {
      prefixes.add(prefix(annotation));
    }
    return prefixes;
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
  private List<MisplacedAnnotation> misplaced(TypeElement type, boolean hasRoutes) {
    List<MisplacedAnnotation> misplaced = new ArrayList<>();
    if (hasRoutes) {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(type.getEnclosedElements())) {
        addMisplaced(constructor, misplaced);
      }
    }
    List<Annotated> onRoutes = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (RoutedMethods.isRouted(method)) {
        onRoutes.addAll(ParameterReader.annotations(method));
      } else if (elements.recordComponentFor(method) == null // has its annotations
          && (hasRoutes || !Setters.isSetter(method))) {
        addMisplaced(method, misplaced);
      }
    }
    add(Kind.SOURCE_OF_METHOD, onRoutes, misplaced);
    if (hasRoutes && type.getKind() != ElementKind.RECORD) { // has those of its constructor
      for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        add(Kind.SOURCE_OF_FIELD, ParameterReader.annotations(field), misplaced);
      }
    }
    return List.copyOf(misplaced);
  }

  private static void addMisplaced(ExecutableElement method, List<MisplacedAnnotation> misplaced) {
    add(Kind.HINTS, Annotated.findEach(method, List.of(EarlyHints.class)), misplaced);
    List<Annotated> responses = new ArrayList<>(ResponseReader.of(method));
    if (Annotated.find(method, ExceptionHandler.class).isPresent()) {
      responses.removeIf(response -> response.isOf(Status.class));
    }
    add(Kind.RESPONSE, responses, misplaced);
    add(Kind.SOURCE, ParameterReader.annotations(method), misplaced);
    for (VariableElement parameter : method.getParameters()) {
      add(Kind.SOURCE, ParameterReader.annotations(parameter), misplaced);
    }
  }

  private static void add(
      Kind kind, List<Annotated> annotations, List<MisplacedAnnotation> misplaced) {
    for (Annotated annotation : annotations) {
      misplaced.add(new MisplacedAnnotation(annotation.location(), kind, annotation.name()));
    }
  }

  /** Returns whether all types and all values of annotations are known. */
  private static boolean isResolved(
      TypeElement type, List<ExecutableElement> routed, List<ExecutableElement> intercepting) {
    return !JavaTypes.areUnknown(JavaTypes.parents(type))
        && RoutedMethods.areReadable(type)
        && MethodReader.isBodyLimitReadable(type)
        && Annotated.areReadable(ResponseReader.mediaTypesOn(type), true)
        && Converters.isReadable(type)
        && areResolved(routed)
        && areResolved(intercepting);
  }

  private static boolean areResolved(List<ExecutableElement> methods) {
    for (ExecutableElement method : methods) {
      if (!isResolved(method)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isResolved(ExecutableElement method) {
    return !JavaTypes.isUnknown(method.getReturnType())
        && !JavaTypes.areUnknown(method.getThrownTypes())
        && areAnnotationsKnown(method)
        && RoutedMethods.areReadable(method)
        && Annotated.areReadable(InterceptorReader.annotations(method), false)
        && Annotated.areReadable(ResponseReader.of(method), true)
        && Annotated.areReadable(Annotated.findEach(method, List.of(EarlyHints.class)), true)
        && areParametersResolved(method);
  }

  private static boolean areParametersResolved(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      if (JavaTypes.isUnknown(parameter.asType())
          || !areAnnotationsKnown(parameter)
          || !Annotated.areReadable(ParameterReader.annotations(parameter), false)
          || !Annotated.areReadable(ConstraintReader.annotations(parameter), false)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAnnotationsKnown(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (JavaTypes.isUnknown(annotation.getAnnotationType())) {
        return false;
      }
    }
    return true;
  }
}
