package dev.rrjava.processor.read;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
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
    return Stream.concat(superclasses(handler), RoutedMethods.abstractAncestors(handler).stream())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(own -> own.getSimpleName().equals(method.getSimpleName()))
        .filter(own -> elements.overrides(own, method, handler));
  }

  private static Stream<TypeElement> superclasses(TypeElement type) {
    return Stream.iterate(
            Optional.of(type), Optional::isPresent, one -> one.flatMap(Overriding::superclass))
        .flatMap(Optional::stream);
  }

  private static Optional<TypeElement> superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType parent
        ? Optional.of((TypeElement) parent.asElement())
        : Optional.empty();
  }
}
