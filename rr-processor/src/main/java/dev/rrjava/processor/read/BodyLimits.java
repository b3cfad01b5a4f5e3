package dev.rrjava.processor.read;

import dev.rrjava.processor.model.BodyLimit;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** How long the bodies of requests may be. */
final class BodyLimits {
  private BodyLimits() {}

  /** That of a method; if it has none, of its handler, else of the nearest type that has one. */
  static Optional<BodyLimit> of(TypeElement handler, ExecutableElement method) {
    return Stream.concat(
            Stream.of(method, handler, method.getEnclosingElement()),
            RoutedMethods.abstractAncestors(handler).stream())
        .flatMap(element -> on(element).stream())
        .findFirst();
  }

  /** The one that is written on an element. */
  static Optional<BodyLimit> on(Element element) {
    return Annotated.find(element, dev.rrjava.annotation.BodyLimit.class)
        .flatMap(
            annotation ->
                annotation
                    .value("value")
                    .map(
                        value ->
                            new BodyLimit(annotation.locationOf(value), (Long) value.getValue())));
  }

  /** Whether it has a value, if there is one. */
  static boolean isReadable(Element element) {
    return Annotated.find(element, dev.rrjava.annotation.BodyLimit.class).stream()
        .allMatch(annotation -> annotation.isReadable(true));
  }
}
