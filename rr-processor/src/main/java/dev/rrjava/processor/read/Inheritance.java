package dev.rrjava.processor.read;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Which classes of a compilation take over routes from annotated interfaces and abstract classes of
 * the same compilation.
 *
 * @param heirs the concrete classes, by qualified name
 * @param ancestors what they take over from
 */
record Inheritance(Set<String> heirs, Set<String> ancestors) {

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
    RoutedMethods.abstractAncestors(type).stream()
        .map(ancestor -> ancestor.getQualifiedName().toString())
        .filter(annotated::contains)
        .forEach(
            ancestor -> {
              heirs.add(type.getQualifiedName().toString());
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
