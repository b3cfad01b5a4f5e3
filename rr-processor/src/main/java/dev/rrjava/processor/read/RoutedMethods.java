package dev.rrjava.processor.read;

import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the routed methods of a class: its own, and those of its interfaces and abstract
 * superclasses. Routes of a concrete superclass are not inherited.
 */
final class RoutedMethods {
  private final Elements elements;

  RoutedMethods(Elements elements) {
    this.elements = elements;
  }

  static boolean isRouted(ExecutableElement method) {
    return !RouteAnnotations.of(method).isEmpty();
  }

  /**
   * Returns the routed methods in the order of the source, own ones first. A route of an overriding
   * method replaces the overridden one.
   */
  List<ExecutableElement> of(TypeElement type) {
    List<ExecutableElement> routed = new ArrayList<>(declared(type).toList());
    if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      for (TypeElement ancestor : JavaTypes.abstractAncestors(type)) {
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

  /** Returns whether a method of the class implements the same route of two interfaces. */
  private boolean isRepeated(ExecutableElement one, ExecutableElement other, TypeElement type) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    Optional<ExecutableElement> called = overriding(type, one).findFirst();
    return called.isPresent()
        && called.equals(overriding(type, other).findFirst())
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

  /** Returns the methods of a handler that override a method, the nearest first. */
  Stream<ExecutableElement> overriding(TypeElement handler, ExecutableElement method) {
    if (handler.equals(method.getEnclosingElement())) {
      return Stream.empty();
    }
    return Stream.concat(
            JavaTypes.superclasses(handler.asType()), JavaTypes.abstractAncestors(handler).stream())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(own -> own.getSimpleName().equals(method.getSimpleName()))
        .filter(own -> elements.overrides(own, method, handler));
  }

  /**
   * The classes of a compilation that inherit routes from annotated types of the same compilation.
   *
   * @param inheriting the concrete classes that inherit, by qualified name
   * @param ancestors the types that they inherit from
   */
  record Inheritance(Set<String> inheriting, Set<String> ancestors) {

    static Inheritance of(Set<String> annotated, Collection<TypeElement> sources) {
      Inheritance inheritance = new Inheritance(new TreeSet<>(), new TreeSet<>());
      sources.stream()
          .flatMap(Inheritance::withNested)
          .filter(type -> type.getKind().isClass())
          .filter(type -> !type.getModifiers().contains(Modifier.ABSTRACT))
          .forEach(type -> inheritance.add(annotated, type));
      return inheritance;
    }

    private void add(Set<String> annotated, TypeElement type) {
      JavaTypes.abstractAncestors(type).stream()
          .map(ancestor -> ancestor.getQualifiedName().toString())
          .filter(annotated::contains)
          .forEach(
              ancestor -> {
                inheriting.add(type.getQualifiedName().toString());
                ancestors.add(ancestor);
              });
    }

    private static Stream<TypeElement> withNested(TypeElement type) {
      return Stream.concat(
          Stream.of(type),
          ElementFilter.typesIn(type.getEnclosedElements()).stream()
              .flatMap(Inheritance::withNested));
    }

    boolean isInherited(String name) {
      return ancestors.contains(name);
    }
  }
}
