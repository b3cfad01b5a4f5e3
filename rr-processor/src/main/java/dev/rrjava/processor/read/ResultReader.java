package dev.rrjava.processor.read;

import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.ServerSentEvent;
import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.type.JavaTypes;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads the content of responses from return types. */
final class ResultReader {
  private static final Result UNSUPPORTED = new Result.Unsupported();

  private ResultReader() {}

  /** Reads a return type; {@code isNullable} if the method may return null. */
  static Result read(TypeMirror type, boolean isNullable) {
    if (type.getKind() == TypeKind.VOID || JavaTypes.is(type, Void.class)) {
      return new Result.Nothing();
    }
    if (JavaTypes.is(type, CompletionStage.class) || JavaTypes.is(type, CompletableFuture.class)) {
      return later(type, isNullable);
    }
    return nullable(arrived(type), isNullable && !type.getKind().isPrimitive());
  }

  private static Result nullable(Result result, boolean isNullable) {
    return isNullable && !(result instanceof Result.Unsupported)
        ? new Result.NullableOf(result)
        : result;
  }

  private static Result later(TypeMirror type, boolean isNullable) {
    Optional<TypeMirror> argument = argument(type);
    if (argument.isEmpty()) {
      return UNSUPPORTED;
    }
    TypeMirror content = argument.get();
    Result result =
        JavaTypes.is(content, Void.class)
            ? new Result.Nothing()
            : nullable(arrived(content), isNullable || JavaTypes.isNullable(content));
    return result instanceof Result.Unsupported
        ? result
        : new Result.Async(result, content, isNullable);
  }

  private static Result arrived(TypeMirror type) {
    if (JavaTypes.is(type, Optional.class)) {
      Result content = argument(type).map(ResultReader::entity).orElse(UNSUPPORTED);
      return content instanceof Result.Unsupported
          ? content
          : new Result.OptionalOf(content, "get");
    }
    Optional<BuiltInType> number = BuiltInType.inOptional(type);
    return number.isPresent() ? optional(number.get()) : entity(type);
  }

  private static Result optional(BuiltInType number) {
    return new Result.OptionalOf(
        new Result.Scalar(new ValueType.BuiltIn(number), true), number.optionalGetter());
  }

  private static Result entity(TypeMirror type) {
    if (!JavaTypes.is(type, ResponseEntity.class)) {
      return present(type);
    }
    Optional<TypeMirror> body = argument(type);
    Result content = body.map(ResultReader::content).orElse(UNSUPPORTED);
    return content instanceof Result.Unsupported
        ? content
        : new Result.Entity(content, type, body.orElseThrow());
  }

  /** Reads the body of an entity, which is not a result with its own status. */
  private static Result content(TypeMirror type) {
    if (JavaTypes.is(type, Void.class)) {
      return new Result.Nothing();
    }
    Result content = present(type);
    return content == Result.BuiltIn.RESPONSE || content == Result.BuiltIn.PROBLEM
        ? UNSUPPORTED
        : content;
  }

  private static Result present(TypeMirror type) {
    if (JavaTypes.is(type, Stream.class) || JavaTypes.is(type, Iterator.class)) {
      return elements(type);
    }
    if (isBytes(type)) {
      return Result.BuiltIn.BYTES;
    }
    if (JavaTypes.is(type, String.class)) {
      return Result.BuiltIn.STRING;
    }
    if (JavaTypes.isA(type, CharSequence.class)) {
      return Result.BuiltIn.CHAR_SEQUENCE;
    }
    if (JavaTypes.is(type, Response.class)) {
      return Result.BuiltIn.RESPONSE;
    }
    if (JavaTypes.is(type, Problem.class)) {
      return Result.BuiltIn.PROBLEM;
    }
    if (JavaTypes.isA(type, Path.class)) {
      return Result.BuiltIn.FILE;
    }
    if (JavaTypes.isA(type, InputStream.class)) {
      return Result.BuiltIn.INPUT;
    }
    if (JavaTypes.isA(type, BodyWriter.class)) {
      return Result.BuiltIn.WRITER;
    }
    Optional<ValueType> simple = ConversionReader.simple(type);
    if (simple.isPresent()) {
      return new Result.Scalar(simple.get(), type.getKind().isPrimitive());
    }
    return CodecTypes.isObject(type) ? new Result.Encoded(type) : UNSUPPORTED;
  }

  private static Result elements(TypeMirror type) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (arguments.isEmpty()) {
      return UNSUPPORTED;
    }
    TypeMirror element = arguments.get(0);
    boolean isText =
        JavaTypes.upperBound(element)
            .filter(one -> JavaTypes.isA(one, CharSequence.class))
            .isPresent();
    if (isText && !JavaTypes.is(element, String.class)) {
      return JavaTypes.is(type, Stream.class) ? Result.BuiltIn.CHAR_SEQUENCES : UNSUPPORTED;
    }
    if (element instanceof WildcardType) {
      return argument(type)
          .filter(ResultReader::isElement)
          .<Result>map(Result.EncodedStream::new)
          .orElse(UNSUPPORTED);
    }
    if (JavaTypes.is(element, ServerSentEvent.class)) {
      return Result.BuiltIn.EVENTS;
    }
    Result of = present(element);
    if (of == Result.BuiltIn.STRING) {
      return Result.BuiltIn.STRINGS;
    }
    if (of == Result.BuiltIn.BYTES) {
      return Result.BuiltIn.BYTE_ARRAYS;
    }
    return isElement(element) ? new Result.EncodedStream(element) : UNSUPPORTED;
  }

  /** Returns whether a codec writes a type as an element of a stream. */
  private static boolean isElement(TypeMirror type) {
    Result of = present(type);
    return of instanceof Result.Encoded || of instanceof Result.Scalar;
  }

  /** Returns the only type argument; for a wildcard its upper bound. */
  private static Optional<TypeMirror> argument(TypeMirror type) {
    return JavaTypes.argument(type).flatMap(JavaTypes::upperBound);
  }

  private static boolean isBytes(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
  }
}
