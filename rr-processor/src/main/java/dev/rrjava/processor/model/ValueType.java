package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The type of one value, and its conversion. */
public sealed interface ValueType {

  /** {@link String}: no conversion. */
  record StringType() implements ValueType {}

  /**
   * A built-in type.
   *
   * @param type the type; a primitive type and its wrapper are the same
   */
  record BuiltIn(BuiltInType type) implements ValueType {}

  /**
   * An enum.
   *
   * @param type its declaration
   * @param constants the names of its constants, in order
   */
  record Enumeration(TypeElement type, List<String> constants) implements ValueType {}

  /**
   * A type that strings are converted to by a method or constructor of the application.
   *
   * @param type the type, with its type arguments
   * @param name its simple name
   * @param owner the class of the method
   * @param method its name; {@code new} for a constructor
   */
  record Factory(TypeMirror type, String name, TypeElement owner, String method)
      implements ValueType {}

  /**
   * A part of the request, which is not converted from a string.
   *
   * @param part the part
   * @param type the type, without type arguments
   */
  record RequestPart(Part part, TypeMirror type) implements ValueType {}

  /** Parts of a request. */
  enum Part {
    /** The request itself. */
    REQUEST,
    /** The sender of early hints. */
    HINT_SENDER,
    /** The address of the client. */
    REMOTE_ADDRESS,
    /** The body as bytes. */
    BODY_BYTES,
    /** The body as a string. */
    BODY_TEXT,
    /** The body as a stream. */
    BODY_STREAM,
    /** The body as an object that a codec reads. */
    BODY_OBJECT,
    /** A part of a form as an object that a codec reads. */
    PART_OBJECT,
    /** The body as a form. */
    BODY_FORM,
    /** One uploaded file. */
    UPLOAD,
    /** The path of one uploaded file. */
    UPLOAD_PATH,
    /** All uploaded files. */
    UPLOADS,
    /** An attribute. */
    ATTRIBUTE
  }

  /** Any other type. */
  record Unsupported() implements ValueType {}
}
