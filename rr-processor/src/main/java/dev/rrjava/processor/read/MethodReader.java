package dev.rrjava.processor.read;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteMethod.Hints;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads routed methods as members of their handler class. */
final class MethodReader {
  private final Types types;
  private final RoutedMethods routedMethods;
  private final ParameterNames names;
  private final ParameterReader parameterReader;

  MethodReader(
      Types types,
      RoutedMethods routedMethods,
      ParameterNames names,
      ParameterReader parameterReader) {
    this.types = types;
    this.routedMethods = routedMethods;
    this.names = names;
    this.parameterReader = parameterReader;
  }

  /**
   * Reads a route of a method.
   *
   * @param handler the class whose objects handle it: type parameters of a class that the method is
   *     inherited from have their arguments there
   */
  RouteMethod read(
      TypeElement handler,
      ExecutableElement method,
      Annotated annotation,
      Optional<HandlerClass.Prefix> prefix) {
    ExecutableType member =
        (ExecutableType) types.asMemberOf((DeclaredType) handler.asType(), method);
    String text = RoutedMethods.text(annotation);
    RouteText route = RouteText.parse(text);
    Template own = route.template();
    List<HandlerParameter> parameters = parameters(handler, method, member);
    TypeMirror returned = returned(handler, method, member);
    List<ExecutableElement> overriding = routedMethods.overriding(handler, method);
    boolean isNullable =
        JavaTypes.isNullable(method, returned)
            || overriding.stream().anyMatch(one -> JavaTypes.isNullable(one, one.getReturnType()));
    return new RouteMethod(
        method,
        overriding.isEmpty() ? method : overriding.get(0),
        annotation.locationOf("value"),
        text,
        route.httpMethods(),
        own,
        prefix,
        prefix.isPresent() ? prefix.get().template().join(own) : own,
        parameters,
        returned,
        List.copyOf(member.getThrownTypes()),
        ResponseReader.read(
            handler,
            method,
            ResultReader.read(returned, isNullable),
            route.httpMethods(),
            parameters),
        Annotated.find(method, EarlyHints.class).map(MethodReader::hints),
        bodyLimit(handler, method));
  }

  /**
   * Returns the return type of a method. If it is not supported ({@code Object}, {@code
   * ResponseEntity<?>}), that of an overriding method may be.
   */
  private TypeMirror returned(
      TypeElement handler, ExecutableElement method, ExecutableType member) {
    TypeMirror declared = member.getReturnType();
    if (isSupported(declared)) {
      return declared;
    }
    return routedMethods.overriding(handler, method).stream()
        .map(own -> types.asMemberOf((DeclaredType) handler.asType(), own))
        .map(own -> ((ExecutableType) own).getReturnType())
        .filter(MethodReader::isSupported)
        .findFirst()
        .orElse(declared);
  }

  private static boolean isSupported(TypeMirror returned) {
    return !(ResultReader.read(returned, false) instanceof Result.Unsupported);
  }

  private List<HandlerParameter> parameters(
      TypeElement handler, ExecutableElement method, ExecutableType member) {
    List<HandlerParameter> parameters = new ArrayList<>();
    List<ParameterNames.Name> known = names.of(handler, method);
    List<ExecutableElement> overriding = routedMethods.overriding(handler, method);
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror mirror = member.getParameterTypes().get(i);
      parameters.add(
          parameterReader.read(
              known.get(i),
              parameter,
              mirror,
              List.of(parameter),
              ConstraintReader.constrained(method, overriding, i),
              handler,
              List.of()));
    }
    return List.copyOf(parameters);
  }

  private static Hints hints(Annotated annotation) {
    return new Hints(
        annotation.locationOf("value"),
        annotation.constant("policy").orElse(EarlyHints.Policy.AUTO.name()),
        annotation.values("value").stream()
            .map(value -> link(annotation.locationOf(value), value.getValue().toString()))
            .toList());
  }

  private static Hints.Link link(Location location, String text) {
    try {
      return new Hints.Link(location, text, Optional.of(LinkParser.parse(text)), "");
    } catch (LinkParser.LinkSyntaxException e) {
      return new Hints.Link(location, text, Optional.empty(), e.problem());
    }
  }

  /**
   * Returns the limit of a method, else that of its handler, else that of the nearest type with a
   * limit.
   */
  static Optional<RouteMethod.BodyLimit> bodyLimit(TypeElement handler, ExecutableElement method) {
    List<Element> elements = new ArrayList<>(List.of(method, handler));
    elements.add(method.getEnclosingElement());
    elements.addAll(JavaTypes.abstractAncestors(handler));
    for (Element element : elements) {
      Optional<RouteMethod.BodyLimit> limit = bodyLimitOn(element);
      if (limit.isPresent()) {
        return limit;
      }
    }
    return Optional.empty();
  }

  /** Returns the limit on an element. */
  static Optional<RouteMethod.BodyLimit> bodyLimitOn(Element element) {
    Optional<Annotated> annotation = Annotated.find(element, dev.rrjava.annotation.BodyLimit.class);
    Optional<AnnotationValue> value =
        annotation.isEmpty() ? Optional.empty() : annotation.get().value("value");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RouteMethod.BodyLimit(
                annotation.get().locationOf(value.get()), (Long) value.get().getValue()));
  }

  /** Returns whether the limit on an element, if any, has a value. */
  static boolean isBodyLimitReadable(Element element) {
    Optional<Annotated> annotation = Annotated.find(element, dev.rrjava.annotation.BodyLimit.class);
    return annotation.isEmpty() || annotation.get().isReadable(true);
  }
}
