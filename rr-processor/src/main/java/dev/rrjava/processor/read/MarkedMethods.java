package dev.rrjava.processor.read;

import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the methods of a class that have certain annotations: its own, and those of its interfaces
 * and abstract superclasses. Those of a concrete superclass are not inherited.
 */
final class MarkedMethods {
  private final Elements elements;
  private final Predicate<ExecutableElement> isMarked;
  private final Function<ExecutableElement, Set<String>> marks;

  /**
   * Creates an instance for some annotations.
   *
   * @param isMarked whether a method has one
   * @param marks the values of these annotations on a method
   */
  MarkedMethods(
      Elements elements,
      Predicate<ExecutableElement> isMarked,
      Function<ExecutableElement, Set<String>> marks) {
    this.elements = elements;
    this.isMarked = isMarked;
    this.marks = marks;
  }

  /**
   * Returns the methods in the order of the source, own ones first. An annotation of an overriding
   * method replaces that of the overridden one.
   */
  List<ExecutableElement> of(TypeElement type) {
    List<ExecutableElement> methods = declared(type);
    if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      for (TypeElement ancestor : JavaTypes.abstractAncestors(type)) {
        List<ExecutableElement> inherited = declared(ancestor);
        inherited.removeIf(method -> isReplaced(method, methods, type));
        methods.addAll(inherited);
      }
    }
    return List.copyOf(methods);
  }

  private List<ExecutableElement> declared(TypeElement type) {
    List<ExecutableElement> declared = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isMarked.test(method)) {
        declared.add(method);
      }
    }
    return declared;
  }

  private boolean isReplaced(
      ExecutableElement method, List<ExecutableElement> found, TypeElement type) {
    for (ExecutableElement own : found) {
      if (elements.overrides(own, method, type) || isRepeated(own, method, type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a method of the class implements the same method of two interfaces. */
  private boolean isRepeated(ExecutableElement one, ExecutableElement other, TypeElement type) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    List<ExecutableElement> called = overriding(elements, type, one);
    List<ExecutableElement> otherCalled = overriding(elements, type, other);
    return !called.isEmpty()
        && !otherCalled.isEmpty()
        && called.get(0).equals(otherCalled.get(0))
        && marks.apply(one).equals(marks.apply(other));
  }

  /** Returns the methods of a handler that override a method, the nearest first. */
  static List<ExecutableElement> overriding(
      Elements elements, TypeElement handler, ExecutableElement method) {
    if (handler.equals(method.getEnclosingElement())) {
      return List.of();
    }
    List<TypeElement> types = new ArrayList<>(JavaTypes.superclasses(handler.asType()));
    types.addAll(JavaTypes.abstractAncestors(handler));
    List<ExecutableElement> overriding = new ArrayList<>();
    for (TypeElement type : types) {
      for (ExecutableElement own : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (own.getSimpleName().equals(method.getSimpleName())
            && elements.overrides(own, method, handler)) {
          overriding.add(own);
        }
      }
    }
    return overriding;
  }

  /**
   * The classes of a compilation that inherit such methods from annotated types of the same
   * compilation.
   *
   * @param inheriting the concrete classes that inherit, by qualified name
   * @param ancestors the types that they inherit from
   */
  record Inheritance(Set<String> inheriting, Set<String> ancestors) {

    static Inheritance of(Set<String> annotated, Collection<TypeElement> sources) {
      Inheritance inheritance = new Inheritance(new TreeSet<>(), new TreeSet<>());
      sources.forEach(type -> inheritance.addWithNested(annotated, type));
      return inheritance;
    }

    private void addWithNested(Set<String> annotated, TypeElement type) {
      if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
        add(annotated, type);
      }
      for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
        addWithNested(annotated, nested);
      }
    }

    private void add(Set<String> annotated, TypeElement type) {
      for (TypeElement ancestor : JavaTypes.abstractAncestors(type)) {
        String name = ancestor.getQualifiedName().toString();
        if (annotated.contains(name)) {
          inheriting.add(type.getQualifiedName().toString());
          ancestors.add(name);
        }
      }
    }

    boolean isInherited(String name) {
      return ancestors.contains(name);
    }
  }
}
