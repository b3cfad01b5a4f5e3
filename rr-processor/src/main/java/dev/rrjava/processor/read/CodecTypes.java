package dev.rrjava.processor.read;

import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.ServerSentEvent;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
import dev.rrjava.processor.type.JavaTypes;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Determines which types codecs can read and write. Objects of some types are not data: they
 * represent a future value, perform an action, or hold a resource. A codec would write their
 * internal state.
 */
final class CodecTypes {
  private static final Set<String> NAMES =
      Set.of(
          "java.io.File",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer",
          "java.lang.Thread",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Flow.Publisher",
          "java.util.concurrent.Future",
          "java.util.Spliterator",
          "java.util.stream.DoubleStream",
          "java.util.stream.IntStream",
          "java.util.stream.LongStream",
          "org.reactivestreams.Publisher",
          "dev.rrjava.jobs.JobResult",
          "dev.rrjava.jobs.NewJob",
          "dev.rrjava.jobs.ReceivedJob",
          InputStream.class.getName(),
          BodyWriter.class.getName(),
          EarlyHintsSender.class.getName(),
          Problem.class.getName(),
          Request.class.getName(),
          Response.class.getName(),
          ResponseEntity.class.getName(),
          UploadedFile.class.getName(),
          Uploads.class.getName());

  /** Interfaces that are not data themselves, but that data can implement. */
  private static final Set<String> INTERFACES =
      Set.of(
          "java.lang.Runnable",
          "java.util.concurrent.Callable",
          "java.util.function.Supplier",
          "java.util.stream.BaseStream");

  private CodecTypes() {}

  /** Returns whether objects of a type are not data. */
  private static boolean isNotData(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    return INTERFACES.contains(element.getQualifiedName().toString()) || isA(element, NAMES);
  }

  /**
   * Returns whether a body can't be read into a type, because it can only be written or is a path.
   */
  static boolean isOnlyWritten(TypeMirror type) {
    return JavaTypes.isA(type, BaseStream.class)
        || JavaTypes.isA(type, Iterator.class)
        || JavaTypes.isA(type, Path.class);
  }

  private static boolean isA(TypeElement type, Set<String> names) {
    if (names.contains(type.getQualifiedName().toString())) {
      return true;
    }
    for (TypeMirror parent : JavaTypes.parents(type)) {
      if (parent instanceof DeclaredType declared
          && isA((TypeElement) declared.asElement(), names)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a codec can read or write a type. */
  static boolean isObject(TypeMirror type) {
    return isValue(type) && !isReserved(type);
  }

  /** Returns whether a type has another meaning, or none. */
  private static boolean isReserved(TypeMirror type) {
    return JavaTypes.is(type, Object.class)
        || JavaTypes.is(type, Void.class)
        || JavaTypes.is(type, Optional.class)
        || JavaTypes.is(type, ServerSentEvent.class);
  }

  /** Returns whether each part of a type is a known class. */
  private static boolean isValue(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isComponent(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    int parameters = ((TypeElement) declared.asElement()).getTypeParameters().size();
    return !isNotData(declared)
        && !isInGeneric(declared)
        && parameters == declared.getTypeArguments().size()
        && declared.getTypeArguments().stream()
            .allMatch(
                argument -> JavaTypes.upperBound(argument).filter(CodecTypes::isValue).isPresent());
  }

  /**
   * Returns whether arrays of a type are supported. Codecs disagree about arrays of {@code char}:
   * some write strings, others lists.
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

  /**
   * Returns whether a type is an inner class of a generic class, whose type arguments are part of
   * it.
   */
  static boolean isInGeneric(DeclaredType type) {
    return type.getEnclosingType() instanceof DeclaredType outer
        && (!((TypeElement) outer.asElement()).getTypeParameters().isEmpty() || isInGeneric(outer));
  }
}
