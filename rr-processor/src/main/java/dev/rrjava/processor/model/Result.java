package dev.rrjava.processor.model;

import javax.lang.model.type.TypeMirror;

/** The content of a response, according to the return type of a method. */
public sealed interface Result {

  /** {@code void}: a response without a body. */
  record Nothing() implements Result {}

  /** Types that the runtime sends without a codec. */
  enum BuiltIn implements Result {
    /** {@code String}. */
    STRING,
    /** Another {@code CharSequence}, which is sent as a string. */
    CHAR_SEQUENCE,
    /** {@code byte[]}. */
    BYTES,
    /** {@code Response}. */
    RESPONSE,
    /** {@code Problem}: an error with its own status. */
    PROBLEM,
    /** {@code java.nio.file.Path}. */
    FILE,
    /** {@code InputStream}. */
    INPUT,
    /** {@code BodyWriter}. */
    WRITER,
    /** {@code Stream<String>} or {@code Iterator<String>}. */
    STRINGS,
    /** {@code Stream} of other character sequences. */
    CHAR_SEQUENCES,
    /** {@code Stream<byte[]>} or {@code Iterator<byte[]>}. */
    BYTE_ARRAYS,
    /** {@code Stream<ServerSentEvent>} or {@code Iterator<ServerSentEvent>}. */
    EVENTS
  }

  /**
   * An object that a codec writes.
   *
   * @param type its type
   */
  record Encoded(TypeMirror type) implements Result {}

  /**
   * A value of a built-in type, or an enum, which is sent as a string.
   *
   * @param value its type
   * @param isPrimitive whether the type is primitive
   */
  record Scalar(ValueType value, boolean isPrimitive) implements Result {}

  /**
   * A stream or an iterator of objects that a codec writes.
   *
   * @param element the type of the elements
   */
  record EncodedStream(TypeMirror element) implements Result {}

  /**
   * An optional result; the response to an empty one is 404.
   *
   * @param content the result in it
   * @param getter the method that returns it
   */
  record OptionalOf(Result content, String getter) implements Result {}

  /**
   * A nullable result; the response to null is 404.
   *
   * @param content the result if it is not null
   */
  record NullableOf(Result content) implements Result {}

  /**
   * An asynchronous result.
   *
   * @param content the result when it is complete
   * @param type its type
   * @param isNullable whether the future itself may be null
   */
  record Async(Result content, TypeMirror type, boolean isNullable) implements Result {}

  /**
   * A body with its own status and headers.
   *
   * @param content the result for the body; {@link Nothing} if there is none
   * @param type its type
   * @param bodyType the type of the body
   */
  record Entity(Result content, TypeMirror type, TypeMirror bodyType) implements Result {}

  /** Any other type. */
  record Unsupported() implements Result {}

  /**
   * Returns the result when it is complete.
   *
   * @return this result, or that of the future
   */
  default Result completed() {
    return this instanceof Async async ? async.content() : this;
  }

  /**
   * Returns the result for the body.
   *
   * @return this result without future, optional and entity
   */
  default Result body() {
    Result unwrapped = unwrapped();
    return unwrapped instanceof Entity entity ? entity.content() : unwrapped;
  }

  /**
   * Returns the result without future and optional.
   *
   * @return the innermost result, which may be an entity
   */
  default Result unwrapped() {
    Result completed = completed();
    Result value = completed instanceof NullableOf nullable ? nullable.content() : completed;
    return value instanceof OptionalOf optional ? optional.content() : value;
  }

  /**
   * Returns whether there may be no result, so that the response is 404.
   *
   * @return true if the result may be null or an empty optional
   */
  default boolean mayBeEmpty() {
    return completed() instanceof NullableOf || completed() instanceof OptionalOf;
  }
}
