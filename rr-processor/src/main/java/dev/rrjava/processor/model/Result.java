package dev.rrjava.processor.model;

import javax.lang.model.type.TypeMirror;

/** What a response is made of. */
public sealed interface Result {

  /** {@code void}: a response without a body. */
  record Nothing() implements Result {}

  /** What the runtime knows how to send, whole or in parts. */
  enum BuiltIn implements Result {
    /** {@code String}. */
    TEXT,
    /** Another {@code CharSequence}: the string that it is. */
    CHARACTERS,
    /** {@code byte[]}. */
    BYTES,
    /** {@code Response}: as it is. */
    RESPONSE,
    /** {@code Problem}: a failure with a status of its own. */
    PROBLEM,
    /** {@code java.nio.file.Path}. */
    FILE,
    /** {@code InputStream}. */
    INPUT,
    /** {@code BodyWriter}. */
    WRITER,
    /** {@code Stream<String>} or {@code Iterator<String>}. */
    TEXTS,
    /** {@code Stream} of other character sequences. */
    SEQUENCES,
    /** {@code Stream<byte[]>} or {@code Iterator<byte[]>}. */
    CHUNKS,
    /** {@code Stream<ServerSentEvent>} or {@code Iterator<ServerSentEvent>}. */
    EVENTS
  }

  /**
   * An object, for a codec to write.
   *
   * @param type its type
   */
  record Encoded(TypeMirror type) implements Result {}

  /**
   * A value that has the form of a single string, as a parameter has: a number, an enum, a date.
   *
   * @param value what it is
   * @param isPrimitive whether it is of a primitive type, so that it has no methods
   */
  record Scalar(ValueType value, boolean isPrimitive) implements Result {}

  /**
   * A stream or an iterator of objects, for a codec to write.
   *
   * @param element the type of each
   */
  record EncodedStream(TypeMirror element) implements Result {}

  /**
   * One of these or none: 404.
   *
   * @param content what is in it
   * @param getter the method that gets it
   */
  record OptionalOf(Result content, String getter) implements Result {}

  /**
   * What may be null: 404 then.
   *
   * @param content what it is otherwise
   */
  record NullableOf(Result content) implements Result {}

  /**
   * One that comes later.
   *
   * @param content what comes
   * @param type its type
   * @param isNullable whether there may be null in the place of the future
   */
  record Async(Result content, TypeMirror type, boolean isNullable) implements Result {}

  /**
   * A body with a status and headers of its own.
   *
   * @param content what the body is made of; nothing where there is never one
   * @param type its type
   * @param bodyType the type of the body
   */
  record Entity(Result content, TypeMirror type, TypeMirror bodyType) implements Result {}

  /** Anything else. */
  record Unsupported() implements Result {}

  /**
   * What it is when it has come.
   *
   * @return this result, or what comes
   */
  default Result completed() {
    return this instanceof Async async ? async.content() : this;
  }

  /**
   * What it is when it has come and is there.
   *
   * @return what a body is made of
   */
  default Result body() {
    Result unwrapped = unwrapped();
    return unwrapped instanceof Entity entity ? entity.content() : unwrapped;
  }

  /**
   * What it is when it has come and is there, with the status and headers that it may have.
   *
   * @return this result without the future and the optional around it
   */
  default Result unwrapped() {
    Result completed = completed();
    Result value = completed instanceof NullableOf nullable ? nullable.content() : completed;
    return value instanceof OptionalOf optional ? optional.content() : value;
  }

  /**
   * Whether there may be nothing to send, which is a 404.
   *
   * @return true for what may be null or empty
   */
  default boolean mayBeEmpty() {
    return completed() instanceof NullableOf || completed() instanceof OptionalOf;
  }
}
