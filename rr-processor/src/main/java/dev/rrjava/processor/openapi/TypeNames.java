package dev.rrjava.processor.openapi;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types as strings. */
final class TypeNames {
  private TypeNames() {}

  /** Simple names, of the arguments as well: {@code Page_Task}. */
  static String simple(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return Stream.concat(
              Stream.of(declared.asElement().getSimpleName().toString()),
              declared.getTypeArguments().stream().map(TypeNames::simple))
          .collect(Collectors.joining("_"));
    }
    if (type instanceof ArrayType array) {
      return simple(array.getComponentType()) + "Array";
    }
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? simple(wildcard.getExtendsBound())
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** The same string for the same type, whatever annotations stand before its parts. */
  static String key(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : name
              + declared.getTypeArguments().stream()
                  .map(TypeNames::key)
                  .collect(Collectors.joining(",", "<", ">"));
    }
    return type instanceof ArrayType array
        ? key(array.getComponentType()) + "[]"
        : type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
            ? key(wildcard.getExtendsBound())
            : type.getKind().name();
  }
}
