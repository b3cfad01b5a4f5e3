package dev.rrjava.processor.read;

import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Annotations that say that something may be null: all that are called {@code Nullable}. */
final class Nullness {
  private static final String NULLABLE = "Nullable";

  private Nullness() {}

  /** Whether a declaration has one, or its type has. */
  static boolean isNullable(Element element, TypeMirror type) {
    return Stream.of(element, type, element.asType()).anyMatch(Nullness::isNullable);
  }

  static boolean isNullable(AnnotatedConstruct annotated) {
    return annotated.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement().getSimpleName())
        .anyMatch(name -> name.contentEquals(NULLABLE));
  }
}
