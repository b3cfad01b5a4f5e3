package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Location;
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
  private final List<Application.Converter> all;
  private final List<Application.ConverterClass> named;

  private Converters(
      Types types, List<Application.Converter> all, List<Application.ConverterClass> named) {
    this.types = types;
    this.all = all;
    this.named = named;
  }

  /** Finds the converters in annotated classes, and in the classes that they name. */
  static Converters in(List<TypeElement> annotated, Types types) {
    Map<ExecutableElement, Application.Converter> all = new LinkedHashMap<>();
    for (TypeElement type : annotated) {
      methods(type)
          .forEach(
              method -> all.put(method, new Application.Converter(method, Location.of(method))));
    }
    List<Application.ConverterClass> named = annotated.stream().flatMap(Converters::named).toList();
    for (Application.ConverterClass one : named) {
      one.methods()
          .forEach(
              method -> all.putIfAbsent(method, new Application.Converter(method, one.location())));
    }
    return new Converters(types, List.copyOf(all.values()), named);
  }

  private static Stream<Application.ConverterClass> named(TypeElement type) {
    return Annotated.find(type, dev.rrjava.annotation.Converters.class).stream()
        .filter(annotation -> annotation.isReadable(true))
        .flatMap(
            annotation ->
                annotation.values("value").stream()
                    .map(value -> named(annotation.locationOf(value), value)));
  }

  private static Application.ConverterClass named(Location location, AnnotationValue value) {
    TypeMirror type = (TypeMirror) value.getValue();
    return new Application.ConverterClass(
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

  /** Returns whether all classes that a class names are known. */
  static boolean isReadable(TypeElement type) {
    return Annotated.find(type, dev.rrjava.annotation.Converters.class).stream()
        .allMatch(annotation -> annotation.isReadable(true));
  }

  List<Application.Converter> all() {
    return all;
  }

  List<Application.ConverterClass> named() {
    return named;
  }

  /** Returns the first converter to exactly this type. */
  Optional<ExecutableElement> of(TypeMirror type) {
    return all.stream()
        .map(Application.Converter::method)
        .filter(method -> types.isSameType(method.getReturnType(), type))
        .findFirst();
  }
}
