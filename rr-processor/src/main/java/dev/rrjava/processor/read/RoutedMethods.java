package dev.rrjava.processor.read;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Head;
import dev.rrjava.annotation.Options;
import dev.rrjava.annotation.Patch;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Put;
import dev.rrjava.annotation.Route;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the routed methods of a class, those with {@code @Route} or a shorthand: its own, and those
 * of its interfaces and abstract superclasses. Routes of a concrete superclass are not inherited.
 */
final class RoutedMethods {
  /** {@code @Route} and its shorthands, each followed by the container of repeated ones. */
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(
          Route.class,
          Route.All.class,
          Any.class,
          Any.All.class,
          Get.class,
          Get.All.class,
          Head.class,
          Head.All.class,
          Post.class,
          Post.All.class,
          Put.class,
          Put.All.class,
          Delete.class,
          Delete.All.class,
          Options.class,
          Options.All.class,
          Patch.class,
          Patch.All.class);

  private static final String CONTAINER = Route.All.class.getSimpleName();

  private final Elements elements;

  RoutedMethods(Elements elements) {
    this.elements = elements;
  }

  /** Returns the annotations of this kind on an element. */
  static List<Annotated> annotations(Element element) {
    List<Annotated> annotations = new ArrayList<>();
    for (Annotated found : Annotated.findEach(element, ANNOTATIONS)) {
      annotations.addAll(found.name().equals(CONTAINER) ? found.contained() : List.of(found));
    }
    return annotations;
  }

  /** Returns the route of an annotation as a value of {@code @Route}. */
  static String text(Annotated annotation) {
    Optional<AnnotationValue> declared = annotation.value("value");
    String value = declared.isPresent() ? declared.get().getValue().toString() : "";
    if (isRoute(annotation)) {
      return value;
    }
    String httpMethod = annotation.name().toUpperCase(Locale.ROOT);
    return value.isEmpty() ? httpMethod : httpMethod + " " + value;
  }

  private static boolean isRoute(Annotated annotation) {
    return annotation.name().equals(Route.class.getSimpleName());
  }

  /** Returns whether the routes on an element are present if required, and known. */
  static boolean areReadable(Element element) {
    for (Annotated annotation : annotations(element)) {
      if (!annotation.isReadable(isRoute(annotation))) {
        return false;
      }
    }
    return true;
  }

  static boolean isRouted(ExecutableElement method) {
    return !annotations(method).isEmpty();
  }

  /**
   * Returns the routed methods in the order of the source, own ones first. A route of an overriding
   * method replaces the overridden one.
   */
  List<ExecutableElement> of(TypeElement type) {
    List<ExecutableElement> routed = declared(type);
    if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      for (TypeElement ancestor : JavaTypes.abstractAncestors(type)) {
        List<ExecutableElement> inherited = declared(ancestor);
        inherited.removeIf(method -> isReplaced(method, routed, type));
        routed.addAll(inherited);
      }
    }
    return List.copyOf(routed);
  }

  private static List<ExecutableElement> declared(TypeElement type) {
    List<ExecutableElement> declared = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isRouted(method)) {
        declared.add(method);
      }
    }
    return declared;
  }

  private boolean isReplaced(
      ExecutableElement method, List<ExecutableElement> routed, TypeElement type) {
    for (ExecutableElement own : routed) {
      if (elements.overrides(own, method, type) || isRepeated(own, method, type)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a method of the class implements the same route of two interfaces. */
  private boolean isRepeated(ExecutableElement one, ExecutableElement other, TypeElement type) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    List<ExecutableElement> called = overriding(type, one);
    List<ExecutableElement> otherCalled = overriding(type, other);
    return !called.isEmpty()
        && !otherCalled.isEmpty()
        && called.get(0).equals(otherCalled.get(0))
        && texts(one).equals(texts(other));
  }

  private static Set<String> texts(ExecutableElement method) {
    Set<String> texts = new HashSet<>();
    annotations(method).forEach(annotation -> texts.add(text(annotation)));
    return texts;
  }

  /** Returns the methods of a handler that override a method, the nearest first. */
  List<ExecutableElement> overriding(TypeElement handler, ExecutableElement method) {
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
   * The classes of a compilation that inherit routes from annotated types of the same compilation.
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
