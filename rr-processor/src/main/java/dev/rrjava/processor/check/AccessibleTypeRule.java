package dev.rrjava.processor.check;

import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The adapter, a class in the same package as the handler, can name the types of parameters. */
final class AccessibleTypeRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    return Report.all(
        route.parameters().stream()
            .flatMap(HandlerParameter::all)
            .map(parameter -> check(handler, parameter))
            .toList());
  }

  private static Report check(HandlerClass handler, HandlerParameter parameter) {
    return check(
        handler,
        Code.INACCESSIBLE_TYPE,
        parameter.element(),
        Stream.concat(declared(parameter.mirror()), owner(parameter.type().value())));
  }

  /** The first of some types that the adapter of a handler can't name. */
  static Report check(HandlerClass handler, Code code, Element element, Stream<TypeElement> types) {
    return types
        .filter(type -> !isAccessible(type, handler.packageName()))
        .findFirst()
        .map(
            type ->
                Report.of(
                    code,
                    Location.of(element),
                    "the adapter of %s can't name %s, which is private or not visible in the package"
                        + " \"%s\"; make it visible there",
                    handler.name(),
                    type.getQualifiedName(),
                    handler.packageName()))
        .orElse(Report.clean());
  }

  private static Stream<TypeElement> owner(ValueType value) {
    return value instanceof ValueType.Factory factory ? Stream.of(factory.owner()) : Stream.empty();
  }

  /** All classes that a type mentions. */
  static Stream<TypeElement> declared(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return declared(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(
              Optional.ofNullable(wildcard.getExtendsBound()),
              Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(Optional::stream)
          .flatMap(AccessibleTypeRule::declared);
    }
    return type instanceof DeclaredType declared
        ? Stream.concat(
            Stream.of((TypeElement) declared.asElement()),
            declared.getTypeArguments().stream().flatMap(AccessibleTypeRule::declared))
        : Stream.empty();
  }

  static boolean isAccessible(TypeElement type, String packageName) {
    boolean isSamePackage = packageOf(type).equals(packageName);
    return HandlerClassRule.enclosing(type)
        .map(Element::getModifiers)
        .allMatch(
            modifiers ->
                modifiers.contains(Modifier.PUBLIC)
                    || (isSamePackage && !modifiers.contains(Modifier.PRIVATE)));
  }

  static String packageOf(TypeElement type) {
    TypeElement topLevel =
        HandlerClassRule.enclosing(type).reduce((inner, outer) -> outer).orElse(type);
    return ClassId.parse(topLevel.getQualifiedName().toString()).packageName();
  }
}
