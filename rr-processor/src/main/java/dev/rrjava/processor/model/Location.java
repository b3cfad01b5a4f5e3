package dev.rrjava.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A position in the sources, as precise as the compiler can report it.
 *
 * @param element the declaration; null for what has no source, such as an option
 * @param annotation the annotation on the element, if any
 * @param value the value in the annotation, if any
 */
public record Location(
    @Nullable Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {
  /** No position. */
  public static final Location NOWHERE = new Location(null, null, null);

  /**
   * Returns the position of a declaration.
   *
   * @param element the declaration
   * @return its position
   */
  public static Location of(Element element) {
    return new Location(element, null, null);
  }
}
