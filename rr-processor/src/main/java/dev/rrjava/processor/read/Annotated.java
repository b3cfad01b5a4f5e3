package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(String.valueOf(annotation.getCanonicalName()))) {
        return Optional.of(new Annotated(element, mirror));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns all repeated annotations in order; {@code container} contains them if there are
   * several.
   */
  static List<Annotated> findAll(Element element, Class<?> annotation, Class<?> container) {
    List<Annotated> several =
        find(element, container).stream()
            .flatMap(held -> held.values("value").stream())
            .filter(value -> value.getValue() instanceof AnnotationMirror)
            .map(value -> new Annotated(element, (AnnotationMirror) value.getValue()))
            .toList();
    return Stream.concat(find(element, annotation).stream(), several.stream()).toList();
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
    return value(member).map(Annotated::elements).orElse(List.of());
  }

  /** Returns the name of the enum constant of a member. */
  Optional<String> constant(String member) {
    return value(member)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** Returns whether a required member is present, and all members have a value. */
  boolean isReadable(boolean isValueRequired) {
    return (!isValueRequired || value("value").isPresent())
        && mirror.getElementValues().values().stream()
            .flatMap(value -> elements(value).stream())
            .noneMatch(value -> ERRONEOUS.equals(value.getValue()));
  }

  private static List<AnnotationValue> elements(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().map(AnnotationValue.class::cast).toList()
        : List.of(value);
  }
}
