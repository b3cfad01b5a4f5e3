package dev.rrjava.processor.model;

import javax.lang.model.type.TypeMirror;

/** What a payload is converted to. */
public sealed interface PayloadType {
  /** The bytes as they are. */
  PayloadType BYTES = new Bytes();

  /** The bytes as they are: a {@code byte[]}. */
  record Bytes() implements PayloadType {}

  /** A string in UTF-8. */
  record Text() implements PayloadType {}

  /**
   * An object that a codec reads and writes.
   *
   * @param type its type; for a primitive type that of its wrapper
   */
  record Encoded(TypeMirror type) implements PayloadType {}

  /** A type that payloads can't be converted to. */
  record Unsupported() implements PayloadType {}
}
