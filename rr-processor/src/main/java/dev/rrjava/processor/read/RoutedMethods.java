package dev.rrjava.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The methods with routes that a class has: its own, and those of the interfaces and abstract
 * classes above it. The routes of a concrete class above are that one's.
 */
final class RoutedMethods {
  private final Elements elements;
  private final Overriding overriding;

  RoutedMethods(Elements elements) {
    this.elements = elements;
    this.overriding = new Overriding(elements);
  }

  static boolean isRouted(ExecutableElement method) {
    return !RouteAnnotations.of(method).isEmpty();
  }

  /** In the order of the source, the class's own first; an overriding route is the only one. */
  List<ExecutableElement> of(TypeElement type) {
    List<ExecutableElement> routed = new ArrayList<>(declared(type).toList());
    if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      for (TypeElement ancestor : abstractAncestors(type)) {
        List<ExecutableElement> inherited =
            declared(ancestor)
                .filter(
                    method ->
                        routed.stream()
                            .noneMatch(
                                own ->
                                    elements.overrides(own, method, type)
                                        || isRepeated(own, method, type)))
                .toList();
        routed.addAll(inherited);
      }
    }
    return List.copyOf(routed);
  }

  /** Two interfaces may declare the same route, of which a class implements both by one method. */
  private boolean isRepeated(ExecutableElement one, ExecutableElement other, TypeElement type) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    Optional<ExecutableElement> called = overriding.of(type, one).findFirst();
    return called.isPresent()
        && called.equals(overriding.of(type, other).findFirst())
        && texts(one).equals(texts(other));
  }

  private static Set<String> texts(ExecutableElement method) {
    return RouteAnnotations.of(method).stream()
        .map(RouteAnnotations::text)
        .collect(Collectors.toSet());
  }

  private static Stream<ExecutableElement> declared(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(RoutedMethods::isRouted);
  }

  /** The interfaces and abstract classes of a class, the nearer ones first. */
  static List<TypeElement> abstractAncestors(TypeElement type) {
    Set<TypeElement> ancestors = new LinkedHashSet<>();
    addAncestors(type, ancestors);
    return List.copyOf(ancestors);
  }

  private static void addAncestors(TypeElement type, Set<TypeElement> ancestors) {
    List<TypeElement> parents =
        parents(type)
            .filter(DeclaredType.class::isInstance)
            .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
            .filter(parent -> parent.getModifiers().contains(Modifier.ABSTRACT))
            .filter(ancestors::add)
            .toList();
    parents.forEach(parent -> addAncestors(parent, ancestors));
  }

  /** The types that a class says it extends and implements. */
  static Stream<TypeMirror> parents(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream());
  }
}
