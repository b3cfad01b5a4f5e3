package dev.rrjava.processor.read;

import dev.rrjava.processor.type.Superclasses;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The methods of a handler that override a routed one: what its own class says counts as well. */
final class Overriding {
  private final Elements elements;

  Overriding(Elements elements) {
    this.elements = elements;
  }

  /** All of them, the nearest to the handler first. */
  Stream<ExecutableElement> of(TypeElement handler, ExecutableElement method) {
    if (handler.equals(method.getEnclosingElement())) {
      return Stream.empty();
    }
    return Stream.concat(
            Superclasses.from(handler.asType()), RoutedMethods.abstractAncestors(handler).stream())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(own -> own.getSimpleName().equals(method.getSimpleName()))
        .filter(own -> elements.overrides(own, method, handler));
  }
}
