package dev.rrjava.processor.read;

import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.ServerSentEvent;
import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.ValueType;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What responses are made of, by the types that methods return. */
final class ResultReader {
  private static final Result UNSUPPORTED = new Result.Unsupported();

  private ResultReader() {}

  /** What a method returns; {@code isNullable} where it may return null. */
  static Result read(TypeMirror type, boolean isNullable) {
    if (type.getKind() == TypeKind.VOID || is(type, Void.class)) {
      return new Result.Nothing();
    }
    if (is(type, CompletionStage.class) || is(type, CompletableFuture.class)) {
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
        is(content, Void.class)
            ? new Result.Nothing()
            : nullable(arrived(content), isNullable || Nullness.isNullable(content));
    return result instanceof Result.Unsupported
        ? result
        : new Result.Async(result, content, isNullable);
  }

  private static Result arrived(TypeMirror type) {
    if (is(type, Optional.class)) {
      Result content = argument(type).map(ResultReader::entity).orElse(UNSUPPORTED);
      return content instanceof Result.Unsupported
          ? content
          : new Result.OptionalOf(content, "get");
    }
    if (is(type, OptionalInt.class)) {
      return optional(BuiltInType.INT, "getAsInt");
    }
    if (is(type, OptionalLong.class)) {
      return optional(BuiltInType.LONG, "getAsLong");
    }
    return is(type, OptionalDouble.class)
        ? optional(BuiltInType.DOUBLE, "getAsDouble")
        : entity(type);
  }

  private static Result optional(BuiltInType number, String getter) {
    return new Result.OptionalOf(new Result.Scalar(new ValueType.BuiltIn(number), true), getter);
  }

  private static Result entity(TypeMirror type) {
    if (!is(type, ResponseEntity.class)) {
      return present(type);
    }
    Optional<TypeMirror> body = argument(type);
    Result content = body.map(ResultReader::content).orElse(UNSUPPORTED);
    return content instanceof Result.Unsupported
        ? content
        : new Result.Entity(content, type, body.orElseThrow());
  }

  /** The body of an entity: not one of the results that have a status themselves. */
  private static Result content(TypeMirror type) {
    if (is(type, Void.class)) {
      return new Result.Nothing();
    }
    Result content = present(type);
    return content == Result.BuiltIn.RESPONSE || content == Result.BuiltIn.PROBLEM
        ? UNSUPPORTED
        : content;
  }

  private static Result present(TypeMirror type) {
    if (is(type, Stream.class) || is(type, Iterator.class)) {
      return elements(type);
    }
    if (isBytes(type)) {
      return Result.BuiltIn.BYTES;
    }
    if (is(type, String.class)) {
      return Result.BuiltIn.TEXT;
    }
    if (NotData.isA(type, CharSequence.class)) {
      return Result.BuiltIn.CHARACTERS;
    }
    if (is(type, Response.class)) {
      return Result.BuiltIn.RESPONSE;
    }
    if (is(type, Problem.class)) {
      return Result.BuiltIn.PROBLEM;
    }
    if (NotData.isA(type, Path.class)) {
      return Result.BuiltIn.FILE;
    }
    if (NotData.isA(type, InputStream.class)) {
      return Result.BuiltIn.INPUT;
    }
    if (NotData.isA(type, BodyWriter.class)) {
      return Result.BuiltIn.WRITER;
    }
    Optional<ValueType> simple = ValueReader.simple(type);
    if (simple.isPresent()) {
      return new Result.Scalar(simple.get(), type.getKind().isPrimitive());
    }
    return isObject(type) ? new Result.Encoded(type) : UNSUPPORTED;
  }

  /** Whether a codec can be asked to read or write a type. */
  static boolean isObject(TypeMirror type) {
    return isValue(type) && !isReserved(type);
  }

  /** Types that no codec is asked for: nothing is known of them, or they mean something else. */
  private static boolean isReserved(TypeMirror type) {
    return Stream.of(Object.class, Void.class, Optional.class, ServerSentEvent.class)
        .anyMatch(reserved -> is(type, reserved));
  }

  private static Result elements(TypeMirror type) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (arguments.isEmpty()) {
      return UNSUPPORTED;
    }
    TypeMirror element = arguments.get(0);
    boolean isText = bound(element).filter(ResultReader::isText).isPresent();
    if (isText && !is(element, String.class)) {
      return is(type, Stream.class) ? Result.BuiltIn.SEQUENCES : UNSUPPORTED;
    }
    if (element instanceof WildcardType) {
      return argument(type)
          .filter(ResultReader::isElement)
          .<Result>map(Result.EncodedStream::new)
          .orElse(UNSUPPORTED);
    }
    if (is(element, ServerSentEvent.class)) {
      return Result.BuiltIn.EVENTS;
    }
    Result of = present(element);
    if (of == Result.BuiltIn.TEXT) {
      return Result.BuiltIn.TEXTS;
    }
    if (of == Result.BuiltIn.BYTES) {
      return Result.BuiltIn.CHUNKS;
    }
    return isElement(element) ? new Result.EncodedStream(element) : UNSUPPORTED;
  }

  private static boolean isText(TypeMirror type) {
    return NotData.isA(type, CharSequence.class);
  }

  /** Whether a codec writes it as one of several. */
  private static boolean isElement(TypeMirror type) {
    Result of = present(type);
    return of instanceof Result.Encoded || of instanceof Result.Scalar;
  }

  /** The only type argument; of a wildcard its bound. */
  private static Optional<TypeMirror> argument(TypeMirror type) {
    return ((DeclaredType) type)
        .getTypeArguments().stream().findFirst().flatMap(ResultReader::bound);
  }

  private static Optional<TypeMirror> bound(TypeMirror type) {
    return type instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getExtendsBound())
        : Optional.of(type);
  }

  /** Whether a type can be written down with a class for each part of it. */
  private static boolean isValue(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isComponent(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    int parameters = ((TypeElement) declared.asElement()).getTypeParameters().size();
    return !NotData.includes(declared)
        && !isInGeneric(declared)
        && parameters == declared.getTypeArguments().size()
        && declared.getTypeArguments().stream()
            .allMatch(argument -> bound(argument).filter(ResultReader::isValue).isPresent());
  }

  /**
   * Whether there is a class of the arrays of a type. Those of {@code char} are strings to some
   * codecs and lists to others.
   */
  private static boolean isComponent(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isComponent(array.getComponentType());
    }
    boolean isReifiable =
        type instanceof DeclaredType declared
            && declared.getTypeArguments().isEmpty()
            && isValue(type);
    return (type.getKind().isPrimitive() && type.getKind() != TypeKind.CHAR) || isReifiable;
  }

  /** Whether a type is an inner class of a generic one, which is a part of what it is. */
  static boolean isInGeneric(DeclaredType type) {
    return type.getEnclosingType() instanceof DeclaredType outer
        && (!((TypeElement) outer.asElement()).getTypeParameters().isEmpty() || isInGeneric(outer));
  }

  private static boolean isBytes(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
  }

  /** Whether a type is of a class, whatever its type arguments. */
  static boolean is(TypeMirror type, Class<?> wanted) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted.getName());
  }
}
