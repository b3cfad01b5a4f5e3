package dev.rrjava.processor.write;

import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The application's types whose members an adapter mentions. */
final class MentionedTypes {
  private MentionedTypes() {}

  /** Their simple names, and those of the classes they lie in; a variable would hide them. */
  static Set<String> names(List<RouteMethod> routes) {
    Set<String> names = new TreeSet<>();
    routes.stream()
        .flatMap(route -> route.leaves().stream())
        .flatMap(leaf -> types(leaf.type().value()))
        .flatMap(
            type ->
                Stream.<Element>iterate(
                    type, TypeElement.class::isInstance, Element::getEnclosingElement))
        .forEach(type -> names.add(type.getSimpleName().toString()));
    return names;
  }

  private static Stream<TypeElement> types(ValueType value) {
    if (value instanceof ValueType.Enumeration enumeration) {
      return Stream.of(enumeration.type());
    }
    return value instanceof ValueType.Factory factory ? Stream.of(factory.owner()) : Stream.empty();
  }
}
