package dev.rrjava.processor.read;

import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.ResultType;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types of parameters and results, as far as they mean something to us. */
final class TypeReader {
  private static final ValueType TEXT = new ValueType.Text();
  private static final Map<String, TypeKind> BOXES =
      Map.of(
          "java.lang.Boolean", TypeKind.BOOLEAN,
          "java.lang.Byte", TypeKind.BYTE,
          "java.lang.Short", TypeKind.SHORT,
          "java.lang.Integer", TypeKind.INT,
          "java.lang.Long", TypeKind.LONG,
          "java.lang.Character", TypeKind.CHAR,
          "java.lang.Float", TypeKind.FLOAT,
          "java.lang.Double", TypeKind.DOUBLE);

  private TypeReader() {}

  static ParameterType parameter(TypeMirror type) {
    if (is(type, Request.class)) {
      return new ParameterType.RequestType();
    }
    if (is(type, Optional.class)) {
      return element(type)
          .<ParameterType>map(ParameterType.OptionalOf::new)
          .orElseGet(ParameterType.UnsupportedElement::new);
    }
    if (is(type, List.class)) {
      return element(type)
          .<ParameterType>map(ParameterType.ListOf::new)
          .orElseGet(ParameterType.UnsupportedElement::new);
    }
    return value(type)
        .<ParameterType>map(ParameterType.Single::new)
        .orElseGet(ParameterType.Unsupported::new);
  }

  static ResultType result(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return ResultType.NOTHING;
    }
    if (type instanceof ArrayType array) {
      boolean isBytes = array.getComponentType().getKind() == TypeKind.BYTE;
      return isBytes ? ResultType.BYTES : ResultType.UNSUPPORTED;
    }
    if (is(type, String.class)) {
      return ResultType.TEXT;
    }
    if (is(type, Response.class)) {
      return ResultType.RESPONSE;
    }
    boolean isStream = is(type, Stream.class) && element(type).equals(Optional.of(TEXT));
    return isStream ? ResultType.STREAM : ResultType.UNSUPPORTED;
  }

  private static Optional<ValueType> element(TypeMirror type) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.isEmpty() ? Optional.empty() : value(arguments.get(0));
  }

  private static Optional<ValueType> value(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Optional.of(new ValueType.Primitive(type.getKind()));
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (is(type, String.class)) {
      return Optional.of(TEXT);
    }
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(new ValueType.Enumeration(element, constants(element)));
    }
    return Optional.ofNullable(BOXES.get(element.getQualifiedName().toString()))
        .map(ValueType.Primitive::new);
  }

  /** Whether a type, or a part of it, is one that the compiler does not know. */
  static boolean isUnknown(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(TypeReader::isUnknown);
    }
    if (type instanceof ArrayType array) {
      return isUnknown(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(
              Optional.ofNullable(wildcard.getExtendsBound()),
              Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(Optional::stream)
          .anyMatch(TypeReader::isUnknown);
    }
    return false;
  }

  private static boolean is(TypeMirror type, Class<?> wanted) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted.getName());
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element::getSimpleName)
        .map(Object::toString)
        .toList();
  }
}
