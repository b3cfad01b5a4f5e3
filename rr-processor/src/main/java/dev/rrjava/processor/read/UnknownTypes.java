package dev.rrjava.processor.read;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types that the compiler does not know (yet). */
final class UnknownTypes {
  private UnknownTypes() {}

  /** Whether a type, or a part of it, is one that the compiler does not know. */
  static boolean isUnknown(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(UnknownTypes::isUnknown);
    }
    if (type instanceof ArrayType array) {
      return isUnknown(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(
              Optional.ofNullable(wildcard.getExtendsBound()),
              Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(Optional::stream)
          .anyMatch(UnknownTypes::isUnknown);
    }
    return false;
  }
}
