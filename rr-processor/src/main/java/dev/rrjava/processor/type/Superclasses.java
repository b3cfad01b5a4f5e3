package dev.rrjava.processor.type;

import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Classes above a class; by their names, for types carry annotations. */
public final class Superclasses {
  private Superclasses() {}

  /** The class of a type, and those above it. */
  public static Stream<TypeElement> from(TypeMirror type) {
    return Stream.iterate(
            type,
            DeclaredType.class::isInstance,
            above -> element((DeclaredType) above).getSuperclass())
        .map(above -> element((DeclaredType) above));
  }

  /** Whether it is this class. */
  public static boolean is(TypeElement type, Class<?> wanted) {
    return type.getQualifiedName().contentEquals(wanted.getName());
  }

  private static TypeElement element(DeclaredType type) {
    return (TypeElement) type.asElement();
  }
}
