package dev.rrjava.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written, as exactly as the compiler can show it.
 *
 * @param element the declaration; null for what stands in no source, such as an option
 * @param annotation the annotation on the element, if it is about one
 * @param value the value in the annotation, if it is about one
 */
public record Location(
    @Nullable Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {
  /** In no source at all. */
  public static final Location NOWHERE = new Location(null, null, null);

  /**
   * At a declaration.
   *
   * @param element the declaration
   * @return its place
   */
  public static Location of(Element element) {
    return new Location(element, null, null);
  }
}
