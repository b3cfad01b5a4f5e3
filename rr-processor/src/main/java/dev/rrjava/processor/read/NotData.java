package dev.rrjava.processor.read;

import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.ResponseEntity;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Types whose objects are no data: they stand for a value that comes later, do something, or hold a
 * resource. A codec would write what is inside of them, if it writes anything.
 */
final class NotData {
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
          InputStream.class.getName(),
          BodyWriter.class.getName(),
          EarlyHintsSender.class.getName(),
          Problem.class.getName(),
          Request.class.getName(),
          Response.class.getName(),
          ResponseEntity.class.getName(),
          UploadedFile.class.getName(),
          Uploads.class.getName());

  /** Interfaces that data can have as well; alone they say nothing of it. */
  private static final Set<String> BY_THEMSELVES =
      Set.of(
          "java.lang.Runnable",
          "java.util.concurrent.Callable",
          "java.util.function.Supplier",
          "java.util.stream.BaseStream");

  private NotData() {}

  /** Whether a type, or one above it, is one of these. */
  static boolean includes(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    return BY_THEMSELVES.contains(element.getQualifiedName().toString()) || isA(element, NAMES);
  }

  /** Whether it can only be written, or is a place in the file system: no body is read into it. */
  static boolean isOnlyWritten(TypeMirror type) {
    return Stream.of(BaseStream.class, Iterator.class, Path.class)
        .anyMatch(written -> isA(type, written));
  }

  /** Whether a type is of a class or a subtype of it, whatever the type arguments. */
  static boolean isA(TypeMirror type, Class<?> wanted) {
    return type instanceof DeclaredType declared
        && isA((TypeElement) declared.asElement(), Set.of(wanted.getCanonicalName()));
  }

  private static boolean isA(TypeElement type, Set<String> names) {
    return names.contains(type.getQualifiedName().toString())
        || RoutedMethods.parents(type)
            .filter(DeclaredType.class::isInstance)
            .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
            .anyMatch(parent -> isA(parent, names));
  }
}
