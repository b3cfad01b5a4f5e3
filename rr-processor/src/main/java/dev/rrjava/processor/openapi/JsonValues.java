package dev.rrjava.processor.openapi;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds methods and fields that represent a whole object in JSON, such as {@code @JsonValue}. */
final class JsonValues {
  private final Types types;

  JsonValues(Types types) {
    this.types = types;
  }

  /** Returns the member of a class or of its supertypes. */
  Optional<Element> of(TypeElement type) {
    Optional<Element> own =
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() != ElementKind.RECORD_COMPONENT)
            .filter(JsonValues::isValue)
            .<Element>map(member -> member)
            .findFirst();
    return own.isPresent()
        ? own
        : types.directSupertypes(type.asType()).stream()
            .flatMap(parent -> Stream.ofNullable(types.asElement(parent)))
            .filter(TypeElement.class::isInstance)
            .flatMap(parent -> of((TypeElement) parent).stream())
            .findFirst();
  }

  private static boolean isValue(Element member) {
    boolean isReadable =
        member.getKind() == ElementKind.FIELD
            || (member instanceof ExecutableElement method && method.getParameters().isEmpty());
    return isReadable && JsonAnnotations.isValue(member);
  }

  /** Returns the type of the member in a class. */
  TypeMirror type(DeclaredType type, Element value) {
    TypeMirror member = types.asMemberOf(type, value);
    return member instanceof ExecutableType method ? method.getReturnType() : member;
  }
}
