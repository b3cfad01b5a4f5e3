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
 * An annotation where it is written.
 *
 * @param element what it is on
 * @param mirror the annotation
 */
record Annotated(Element element, AnnotationMirror mirror) {
  /** What javac gives as the value of an expression that it cannot evaluate, having said so. */
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

  /** All of a repeatable annotation, in order; {@code container} is what holds several. */
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

  /** The value of a member as it is written; empty when it is left to its default. */
  Optional<AnnotationValue> value(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The elements of an array member; of what is written without braces, that alone. */
  List<AnnotationValue> values(String member) {
    return value(member).map(Annotated::elements).orElse(List.of());
  }

  /** The name of an enum constant that is written. */
  Optional<String> constant(String member) {
    return value(member)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** Whether a required member is there and all that is written has a value. */
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
