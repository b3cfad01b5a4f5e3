package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      for (ExecutableElement method : methods(type)) {
        all.put(method, new Application.Converter(method, Location.of(method)));
      }
    }
    List<Application.ConverterClass> named = new ArrayList<>();
    for (TypeElement type : annotated) {
      named.addAll(named(type));
    }
    for (Application.ConverterClass one : named) {
      for (ExecutableElement method : one.methods()) {
        all.putIfAbsent(method, new Application.Converter(method, one.location()));
      }
    }
    return new Converters(types, List.copyOf(all.values()), named);
  }

  private static List<Application.ConverterClass> named(TypeElement type) {
    Optional<Annotated> annotation = Annotated.find(type, dev.rrjava.annotation.Converters.class);
    if (annotation.isEmpty() || !annotation.get().isReadable(true)) {
      return List.of();
    }
    List<Application.ConverterClass> named = new ArrayList<>();
    for (AnnotationValue value : annotation.get().values("value")) {
      named.add(named(annotation.get().locationOf(value), value));
    }
    return named;
  }

  private static Application.ConverterClass named(Location location, AnnotationValue value) {
    TypeMirror type = (TypeMirror) value.getValue();
    return new Application.ConverterClass(
        location,
        type,
        type instanceof DeclaredType declared ? methods(declared.asElement()) : List.of());
  }

  private static List<ExecutableElement> methods(Element type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Annotated.find(method, dev.rrjava.annotation.Converter.class).isPresent()) {
        methods.add(method);
      }
    }
    return List.copyOf(methods);
  }

  /** Returns whether all classes that a class names are known. */
  static boolean isReadable(TypeElement type) {
    Optional<Annotated> annotation = Annotated.find(type, dev.rrjava.annotation.Converters.class);
    return annotation.isEmpty() || annotation.get().isReadable(true);
  }

  List<Application.Converter> all() {
    return all;
  }

  List<Application.ConverterClass> named() {
    return named;
  }

  /** Returns the first converter to exactly this type. */
  Optional<ExecutableElement> of(TypeMirror type) {
    for (Application.Converter converter : all) {
      if (types.isSameType(converter.method().getReturnType(), type)) {
        return Optional.of(converter.method());
      }
    }
    return Optional.empty();
  }
}
