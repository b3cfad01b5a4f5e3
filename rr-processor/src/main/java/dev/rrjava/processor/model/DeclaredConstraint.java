package dev.rrjava.processor.model;

import java.util.Map;
import java.util.SortedMap;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * A constraint that is written on a parameter or on a part of its type.
 *
 * @param place where it is written
 * @param type the declaration of the annotation
 * @param written the members that have values in the source
 * @param members all members by name, with their defaults
 */
public record DeclaredConstraint(
    Place place,
    TypeElement type,
    Map<String, AnnotationValue> written,
    SortedMap<String, AnnotationValue> members) {

  /**
   * The annotation as it is known.
   *
   * @return its name without package
   */
  public String name() {
    return type.getSimpleName().toString();
  }
}
