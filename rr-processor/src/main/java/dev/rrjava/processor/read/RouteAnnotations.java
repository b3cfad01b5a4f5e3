package dev.rrjava.processor.read;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Head;
import dev.rrjava.annotation.Options;
import dev.rrjava.annotation.Patch;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Put;
import dev.rrjava.annotation.Route;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Finds {@code @Route} and its shorthands. */
final class RouteAnnotations {
  private record Kind(Class<? extends Annotation> one, Class<? extends Annotation> several) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Route.class, Route.All.class),
          new Kind(Any.class, Any.All.class),
          new Kind(Get.class, Get.All.class),
          new Kind(Head.class, Head.All.class),
          new Kind(Post.class, Post.All.class),
          new Kind(Put.class, Put.All.class),
          new Kind(Delete.class, Delete.All.class),
          new Kind(Options.class, Options.All.class),
          new Kind(Patch.class, Patch.All.class));

  private RouteAnnotations() {}

  /** Returns all annotations, with the containers of repeated ones. */
  static Stream<Class<? extends Annotation>> classes() {
    return KINDS.stream().flatMap(kind -> Stream.of(kind.one(), kind.several()));
  }

  /** Returns the annotations on an element. */
  static List<Annotated> of(Element element) {
    return KINDS.stream()
        .flatMap(kind -> Annotated.findAll(element, kind.one(), kind.several()).stream())
        .toList();
  }

  /** Returns the route as a value of {@code @Route}. */
  static String text(Annotated annotation) {
    String value = annotation.value("value").map(given -> given.getValue().toString()).orElse("");
    if (annotation.name().equals(Route.class.getSimpleName())) {
      return value;
    }
    String httpMethod = annotation.name().toUpperCase(Locale.ROOT);
    return value.isEmpty() ? httpMethod : httpMethod + " " + value;
  }

  /** Returns whether the value is present if required, and known. */
  static boolean isReadable(Annotated annotation) {
    return annotation.isReadable(annotation.name().equals(Route.class.getSimpleName()));
  }
}
