package dev.rrjava.processor.read;

import dev.rrjava.annotations.Converter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The methods with {@code @Converter} of a compilation. */
final class Converters {
  private final Types types;
  private final List<ExecutableElement> methods;

  Converters(Types types, List<ExecutableElement> methods) {
    this.types = types;
    this.methods = methods;
  }

  static List<ExecutableElement> in(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> Annotated.find(method, Converter.class).isPresent())
        .toList();
  }

  List<ExecutableElement> all() {
    return methods;
  }

  /** The first that makes exactly this type. */
  Optional<ExecutableElement> of(TypeMirror type) {
    return methods.stream()
        .filter(method -> types.isSameType(method.getReturnType(), type))
        .findFirst();
  }
}
