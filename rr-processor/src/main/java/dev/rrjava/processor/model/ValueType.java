package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What a handler gets of one value of a request. */
public sealed interface ValueType {

  /** {@link String}: no conversion. */
  record StringType() implements ValueType {}

  /**
   * A type that the runtime converts text to.
   *
   * @param type the type; primitive and box are one
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
   * A type that a method or constructor of the application makes of text.
   *
   * @param type the type, with its type arguments
   * @param name its simple name
   * @param owner the class that has the method
   * @param method its name; {@code new} for a constructor
   */
  record Factory(TypeMirror type, String name, TypeElement owner, String method)
      implements ValueType {}

  /**
   * Something of the request that is of the type already.
   *
   * @param part what it is
   * @param type the type, without type arguments
   */
  record RequestPart(Part part, TypeMirror type) implements ValueType {}

  /** Parts of a request that are handed over as they are. */
  enum Part {
    /** The request itself. */
    REQUEST,
    /** What sends early hints. */
    HINT_SENDER,
    /** The client's address. */
    REMOTE_ADDRESS,
    /** The body as bytes. */
    BODY_BYTES,
    /** The body as text. */
    BODY_TEXT,
    /** The body as a stream. */
    BODY_STREAM,
    /** The body as an object, for a codec to read. */
    BODY_OBJECT,
    /** A part of a form as an object, for a codec to read. */
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

  /** Anything else. */
  record Unsupported() implements ValueType {}
}
