package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Converter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.NamedConverters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The methods with {@code @Converter} of a compilation, and of the classes that it names. */
final class Converters {
  private final Types types;
  private final List<Converter> all;
  private final List<NamedConverters> named;

  private Converters(Types types, List<Converter> all, List<NamedConverters> named) {
    this.types = types;
    this.all = all;
    this.named = named;
  }

  /** What is in the annotated classes of a compilation, or named by them. */
  static Converters in(List<TypeElement> annotated, Types types) {
    Map<ExecutableElement, Converter> all = new LinkedHashMap<>();
    for (TypeElement type : annotated) {
      methods(type).forEach(method -> all.put(method, new Converter(method, Location.of(method))));
    }
    List<NamedConverters> named = annotated.stream().flatMap(Converters::named).toList();
    for (NamedConverters one : named) {
      one.methods()
          .forEach(method -> all.putIfAbsent(method, new Converter(method, one.location())));
    }
    return new Converters(types, List.copyOf(all.values()), named);
  }

  private static Stream<NamedConverters> named(TypeElement type) {
    return Annotated.find(type, dev.rrjava.annotation.Converters.class).stream()
        .filter(annotation -> annotation.isReadable(true))
        .flatMap(
            annotation ->
                annotation.values("value").stream()
                    .map(value -> named(annotation.locationOf(value), value)));
  }

  private static NamedConverters named(Location location, AnnotationValue value) {
    TypeMirror type = (TypeMirror) value.getValue();
    return new NamedConverters(
        location,
        type,
        type instanceof DeclaredType declared ? methods(declared.asElement()) : List.of());
  }

  private static List<ExecutableElement> methods(Element type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(Converters::isConverter)
        .toList();
  }

  static boolean isConverter(ExecutableElement method) {
    return Annotated.find(method, dev.rrjava.annotation.Converter.class).isPresent();
  }

  /** Whether the classes that a class names are known. */
  static boolean isReadable(TypeElement type) {
    return Annotated.find(type, dev.rrjava.annotation.Converters.class).stream()
        .allMatch(annotation -> annotation.isReadable(true));
  }

  List<Converter> all() {
    return all;
  }

  List<NamedConverters> named() {
    return named;
  }

  /** The first that makes exactly this type. */
  Optional<ExecutableElement> of(TypeMirror type) {
    return all.stream()
        .map(Converter::method)
        .filter(method -> types.isSameType(method.getReturnType(), type))
        .findFirst();
  }
}
