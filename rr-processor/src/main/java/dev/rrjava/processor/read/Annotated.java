package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Location;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * An annotation on an element.
 *
 * @param element what it is on
 * @param mirror the annotation
 */
record Annotated(Element element, AnnotationMirror mirror) {
  /** The value of an expression that javac could not evaluate, and has reported. */
  private static final String ERRONEOUS = "<error>";

  static Optional<Annotated> find(Element element, Class<?> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (typeName(mirror).equals(annotation.getCanonicalName())) {
        return Optional.of(new Annotated(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** Returns the annotations of some types, in the order of the types. */
  static List<Annotated> findEach(Element element, List<Class<? extends Annotation>> types) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    if (mirrors.isEmpty()) {
      return List.of();
    }
    Map<String, AnnotationMirror> byName = new HashMap<>();
    for (AnnotationMirror mirror : mirrors) {
      byName.putIfAbsent(typeName(mirror), mirror);
    }
    List<Annotated> found = new ArrayList<>();
    for (Class<?> type : types) {
      AnnotationMirror mirror = byName.get(type.getCanonicalName());
      if (mirror != null) {
        found.add(new Annotated(element, mirror));
      }
    }
    return found;
  }

  private static String typeName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /**
   * Returns all repeated annotations in order; {@code container} contains them if there are
   * several.
   */
  static List<Annotated> findAll(
      Element element,
      Class<? extends Annotation> annotation,
      Class<? extends Annotation> container) {
    List<Annotated> all = new ArrayList<>();
    for (Annotated found : findEach(element, List.of(annotation, container))) {
      all.addAll(found.isOf(container) ? found.contained() : List.of(found));
    }
    return all;
  }

  /** Returns whether the annotation is of a type. */
  boolean isOf(Class<? extends Annotation> type) {
    return typeName(mirror).equals(type.getCanonicalName());
  }

  /** Returns the annotations in a container, in order. */
  List<Annotated> contained() {
    List<Annotated> contained = new ArrayList<>();
    for (AnnotationValue value : values("value")) {
      if (value.getValue() instanceof AnnotationMirror repeated) {
        contained.add(new Annotated(element, repeated));
      }
    }
    return contained;
  }

  String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  Location location() {
    return new Location(element, mirror, null);
  }

  Location locationOf(AnnotationValue value) {
    return new Location(element, mirror, value);
  }

  /** Returns the location of a member; that of the annotation if the member has its default. */
  Location locationOf(String member) {
    return new Location(element, mirror, value(member).orElse(null));
  }

  /** Returns the value of a member; empty if it has its default. */
  Optional<AnnotationValue> value(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the elements of an array member, or the only element if it is written without braces.
   */
  List<AnnotationValue> values(String member) {
    Optional<AnnotationValue> value = value(member);
    return value.isPresent() ? elements(value.get()) : List.of();
  }

  /** Returns the name of the enum constant of a member. */
  Optional<String> constant(String member) {
    return value(member).isPresent()
            && value(member).get().getValue() instanceof VariableElement constant
        ? Optional.of(constant.getSimpleName().toString())
        : Optional.empty();
  }

  /** Returns whether a required member is present, and all members have a value. */
  boolean isReadable(boolean isValueRequired) {
    if (isValueRequired && value("value").isEmpty()) {
      return false;
    }
    for (AnnotationValue value : mirror.getElementValues().values()) {
      for (AnnotationValue element : elements(value)) {
        if (ERRONEOUS.equals(element.getValue())) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns whether {@link #isReadable} is true for each of several annotations. */
  static boolean areReadable(Iterable<Annotated> annotations, boolean isValueRequired) {
    for (Annotated annotation : annotations) {
      if (!annotation.isReadable(isValueRequired)) {
        return false;
      }
    }
    return true;
  }

  private static List<AnnotationValue> elements(AnnotationValue value) {
    if (!(value.getValue() instanceof List<?> list)) {
      return List.of(value);
    }
    List<AnnotationValue> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add((AnnotationValue) element);
    }
    return elements;
  }
}
