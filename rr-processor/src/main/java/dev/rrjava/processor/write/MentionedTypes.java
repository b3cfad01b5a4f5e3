package dev.rrjava.processor.write;

import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The types whose members generated code mentions: a variable of such a name would hide them. */
final class MentionedTypes {
  /**
   * Where the names of packages begin whose classes generated code may have to write in full, which
   * is when the application has classes of the same simple names.
   */
  static final List<String> ROOTS = List.of("dev", "java");

  private MentionedTypes() {}

  /** The names that variables of an adapter may not have because of the application's types. */
  static Set<String> names(List<RouteMethod> routes) {
    Set<String> names = new TreeSet<>();
    for (RouteMethod route : routes) {
      for (HandlerParameter leaf : route.leaves()) {
        types(leaf).map(MentionedTypes::names).forEach(names::addAll);
      }
    }
    return names;
  }

  /** The simple names of a type and of those it lies in, and the first part of its package. */
  static Set<String> names(Element mentioned) {
    Set<String> names = new TreeSet<>();
    for (Element type = mentioned;
        type instanceof TypeElement element;
        type = type.getEnclosingElement()) {
      names.add(element.getSimpleName().toString());
      names.add(element.getQualifiedName().toString().split("\\.", 2)[0]);
    }
    return names;
  }

  private static Stream<Element> types(HandlerParameter leaf) {
    Stream<Element> ofConstraints =
        leaf.validations().stream()
            .flatMap(check -> check.constraints().stream())
            .flatMap(constraint -> constraint.constants().stream())
            .map(VariableElement::getEnclosingElement);
    return Stream.concat(converted(leaf.type().value()), ofConstraints);
  }

  private static Stream<Element> converted(ValueType value) {
    if (value instanceof ValueType.Enumeration enumeration) {
      return Stream.of(enumeration.type());
    }
    return value instanceof ValueType.Factory factory ? Stream.of(factory.owner()) : Stream.empty();
  }
}
