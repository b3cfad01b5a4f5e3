package dev.rrjava.processor.openapi;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property of a JSON object.
 *
 * @param name in JSON
 * @param type its values
 * @param annotated what its annotations are on: a getter, a field, a component
 * @param description may be empty
 * @param isRequired whether each object has it
 */
record Property(
    String name, TypeMirror type, List<Element> annotated, String description, boolean isRequired) {

  /** Whether it may be null. */
  boolean isNullable() {
    return Nullability.isNullable(type, annotated);
  }
}
