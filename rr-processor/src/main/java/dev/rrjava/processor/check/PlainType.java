package dev.rrjava.processor.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Types as text, without the annotations that may stand before each part of them. */
final class PlainType {
  private PlainType() {}

  /**
   * The text of a type.
   *
   * @param type the type
   * @return with qualified names, for example {@code java.util.List<com.acme.Task>}
   */
  static String of(TypeMirror type) {
    if (type instanceof PrimitiveType) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
    if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return "?"
          + bound(" extends ", wildcard.getExtendsBound())
          + bound(" super ", wildcard.getSuperBound());
    }
    if (!(type instanceof DeclaredType declared)) {
      return type.toString();
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    List<? extends TypeMirror> arguments = declared.getTypeArguments();
    return arguments.isEmpty()
        ? name
        : arguments.stream().map(PlainType::of).collect(Collectors.joining(",", name + "<", ">"));
  }

  private static String bound(String word, @Nullable TypeMirror bound) {
    return bound == null ? "" : word + of(bound);
  }
}
