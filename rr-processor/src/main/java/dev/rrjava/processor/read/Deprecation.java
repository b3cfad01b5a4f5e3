package dev.rrjava.processor.read;

import dev.rrjava.processor.model.DeclaredConstraint;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds deprecated elements that generated code refers to, for which javac would warn. */
final class Deprecation {
  private final Elements elements;

  Deprecation(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether code that calls the methods of a class refers to anything deprecated. */
  boolean isMentioned(
      TypeElement type, List<RouteMethod> routes, List<ExecutableElement> interceptors) {
    return Stream.of(
            withEnclosing(type),
            routes.stream().flatMap(Deprecation::ofRoute),
            interceptors.stream().flatMap(Deprecation::ofInterceptor))
        .flatMap(mentioned -> mentioned)
        .anyMatch(elements::isDeprecated);
  }

  private static Stream<Element> ofRoute(RouteMethod route) {
    return Stream.of(
            Stream.of(route.element()),
            declared(route.returnType()),
            route.parameters().stream()
                .flatMap(HandlerParameter::all)
                .flatMap(Deprecation::ofParameter))
        .flatMap(mentioned -> mentioned);
  }

  private static Stream<Element> ofInterceptor(ExecutableElement interceptor) {
    Stream<TypeMirror> types =
        Stream.concat(
            Stream.of(interceptor.getReturnType()),
            interceptor.getParameters().stream().map(VariableElement::asType));
    return Stream.concat(Stream.of(interceptor), types.flatMap(Deprecation::declared));
  }

  private static Stream<Element> ofParameter(HandlerParameter parameter) {
    Element methodOrSetter = parameter.element().getEnclosingElement();
    Stream<DeclaredConstraint> constraints =
        parameter.validations().stream().flatMap(check -> check.constraints().stream());
    return Stream.of(
            Stream.of(methodOrSetter),
            declared(parameter.mirror()).flatMap(Deprecation::withConstants),
            ofConversion(parameter.type().value()),
            constraints.flatMap(Deprecation::ofConstraint))
        .flatMap(mentioned -> mentioned);
  }

  private static Stream<Element> ofConversion(ValueType value) {
    if (!(value instanceof ValueType.Factory factory)) {
      return Stream.empty();
    }
    Stream<ExecutableElement> converters =
        ElementFilter.methodsIn(factory.owner().getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals(factory.method()))
            .filter(Converters::isConverter);
    return Stream.concat(withEnclosing(factory.owner()), converters);
  }

  private static Stream<Element> ofConstraint(DeclaredConstraint constraint) {
    return Stream.of(
            Stream.of(constraint.type()),
            constraint.classes().stream(),
            constraint.constants().stream())
        .flatMap(mentioned -> mentioned)
        .flatMap(Deprecation::withEnclosing);
  }

  /** Returns the classes that a type refers to. */
  private static Stream<Element> declared(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return declared(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(
              Optional.ofNullable(wildcard.getExtendsBound()),
              Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(Optional::stream)
          .flatMap(Deprecation::declared);
    }
    return type instanceof DeclaredType declared
        ? Stream.concat(
            withEnclosing(declared.asElement()),
            declared.getTypeArguments().stream().flatMap(Deprecation::declared))
        : Stream.empty();
  }

  /** Adds the constants of an enum, because its conversion refers to them. */
  private static Stream<Element> withConstants(Element type) {
    return type.getKind() == ElementKind.ENUM
        ? Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        : Stream.of(type);
  }

  private static Stream<Element> withEnclosing(Element element) {
    return Stream.iterate(
        element, part -> part.getKind() != ElementKind.PACKAGE, Element::getEnclosingElement);
  }
}
