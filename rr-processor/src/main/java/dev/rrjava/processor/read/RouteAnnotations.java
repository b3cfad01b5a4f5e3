package dev.rrjava.processor.read;

import dev.rrjava.annotations.Any;
import dev.rrjava.annotations.Delete;
import dev.rrjava.annotations.Get;
import dev.rrjava.annotations.Head;
import dev.rrjava.annotations.Options;
import dev.rrjava.annotations.Patch;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Put;
import dev.rrjava.annotations.Route;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** {@code @Route}, and the annotations that are short for it. */
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

  /** The classes of all of them, also of those that the compiler puts around several. */
  static Stream<Class<? extends Annotation>> classes() {
    return KINDS.stream().flatMap(kind -> Stream.of(kind.one(), kind.several()));
  }

  /** Those on an element. */
  static List<Annotated> of(Element element) {
    return KINDS.stream()
        .flatMap(kind -> Annotated.findAll(element, kind.one(), kind.several()).stream())
        .toList();
  }

  /** What the value says, written out as a value of {@code @Route}. */
  static String text(Annotated annotation) {
    String value = annotation.value("value").map(given -> given.getValue().toString()).orElse("");
    if (annotation.name().equals(Route.class.getSimpleName())) {
      return value;
    }
    String httpMethod = annotation.name().toUpperCase(Locale.ROOT);
    return value.isEmpty() ? httpMethod : httpMethod + " " + value;
  }

  /** Whether all that has to be written is there, and has a value. */
  static boolean isReadable(Annotated annotation) {
    return annotation.isReadable(annotation.name().equals(Route.class.getSimpleName()));
  }
}
