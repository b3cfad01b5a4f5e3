package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** What one piece of text of a request is converted to. */
public sealed interface ValueType {

  /** {@link String}: no conversion. */
  record Text() implements ValueType {}

  /**
   * A primitive type, or the box of one.
   *
   * @param kind the primitive type
   */
  record Primitive(TypeKind kind) implements ValueType {}

  /**
   * An enum.
   *
   * @param type its declaration
   * @param constants the names of its constants, in order
   */
  record Enumeration(TypeElement type, List<String> constants) implements ValueType {}
}
