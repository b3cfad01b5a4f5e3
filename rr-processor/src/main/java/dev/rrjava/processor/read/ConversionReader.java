package dev.rrjava.processor.read;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the conversion of strings to a type: the first that applies. */
final class ConversionReader {
  /** Names of static methods that convert strings, in order of precedence. */
  private static final List<String> FACTORIES = List.of("of", "valueOf", "fromString", "parse");

  private static final ValueType UNSUPPORTED = new ValueType.Unsupported();

  private final Elements elements;
  private final Types types;
  private final Converters converters;

  ConversionReader(Elements elements, Types types, Converters converters) {
    this.elements = elements;
    this.types = types;
    this.converters = converters;
  }

  /** Returns the conversion to a type, which the adapter of the class {@code user} calls. */
  ValueType read(TypeMirror type, TypeElement user) {
    Optional<ExecutableElement> converter = converters.of(type);
    if (converter.isPresent() && isUsable(converter.get(), JavaTypes.packageOf(user))) {
      return factory(type, converter.get());
    }
    if (type.getKind().isPrimitive()) {
      return new ValueType.BuiltIn(BuiltInType.ofPrimitive(type.getKind()));
    }
    if (!(type instanceof DeclaredType declared)) {
      return UNSUPPORTED;
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    if (name.equals("java.lang.String")) {
      return new ValueType.StringType();
    }
    if (element.getKind() == ElementKind.ENUM) {
      return new ValueType.Enumeration(element, constants(element));
    }
    Optional<BuiltInType> builtIn = BuiltInType.ofClass(name);
    if (builtIn.isPresent()) {
      return new ValueType.BuiltIn(builtIn.get());
    }
    Optional<ExecutableElement> member = member(declared, element, user);
    return member.isPresent() ? factory(type, member.get()) : UNSUPPORTED;
  }

  private static boolean isUsable(ExecutableElement converter, String packageName) {
    return JavaTypes.isCallable(converter, packageName)
        && JavaTypes.isAccessible(owner(converter), packageName);
  }

  private static ValueType factory(TypeMirror type, ExecutableElement method) {
    boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
    Element made = type instanceof DeclaredType declared ? declared.asElement() : owner(method);
    return new ValueType.Factory(
        type,
        made.getSimpleName().toString(),
        owner(method),
        isConstructor ? "new" : method.getSimpleName().toString());
  }

  /** Returns the static method or constructor that converts a string to a class. */
  private Optional<ExecutableElement> member(
      DeclaredType type, TypeElement element, TypeElement user) {
    boolean isRaw = type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    boolean hasWildcard =
        type.getTypeArguments().stream().anyMatch(part -> part.getKind() == TypeKind.WILDCARD);
    if (isRaw || hasWildcard) {
      return Optional.empty();
    }
    List<ExecutableElement> methods = ElementFilter.methodsIn(element.getEnclosedElements());
    for (String name : FACTORIES) {
      for (ExecutableElement method : methods) {
        if (method.getSimpleName().contentEquals(name)
            && method.getModifiers().contains(Modifier.STATIC)
            && takesString(method, user)
            && makes(method, type, element)) {
          return Optional.of(method);
        }
      }
    }
    return constructor(element, user);
  }

  private Optional<ExecutableElement> constructor(TypeElement element, TypeElement user) {
    boolean isConstructible =
        element.getKind().isClass()
            && !element.getModifiers().contains(Modifier.ABSTRACT)
            && !JavaTypes.isInner(element);
    return isConstructible
        ? ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getTypeParameters().isEmpty())
            .filter(constructor -> takesString(constructor, user))
            .findFirst()
        : Optional.empty();
  }

  private boolean takesString(ExecutableElement method, TypeElement user) {
    return method.getParameters().size() == 1
        && !method.isVarArgs()
        && JavaTypes.isString(method.getParameters().get(0).asType())
        && JavaTypes.isCallable(method, JavaTypes.packageOf(user))
        && !elements.isDeprecated(method);
  }

  /**
   * Returns whether a static method returns the type, or is generic and returns any type of its
   * class.
   */
  private boolean makes(ExecutableElement method, DeclaredType type, TypeElement element) {
    if (method.getTypeParameters().isEmpty()) {
      return types.isAssignable(method.getReturnType(), type)
          && method.getReturnType() instanceof DeclaredType returned
          && (element.getTypeParameters().isEmpty() || !returned.getTypeArguments().isEmpty());
    }
    boolean areUnbounded =
        Stream.concat(method.getTypeParameters().stream(), element.getTypeParameters().stream())
            .allMatch(
                parameter ->
                    parameter.getBounds().stream()
                        .allMatch(bound -> JavaTypes.is(bound, Object.class)));
    return areUnbounded
        && method.getReturnType() instanceof DeclaredType returned
        && returned.asElement().equals(element)
        && returned.getTypeArguments().stream().distinct().count()
            == element.getTypeParameters().size()
        && returned.getTypeArguments().stream()
            .allMatch(argument -> argument.getKind() == TypeKind.TYPEVAR);
  }

  private static TypeElement owner(ExecutableElement method) {
    return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
  }

  /** Returns the type of a value that is a single string in a body; converters don't count. */
  static Optional<ValueType> simple(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return Optional.of(new ValueType.BuiltIn(BuiltInType.ofPrimitive(type.getKind())));
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(new ValueType.Enumeration(element, constants(element)));
    }
    Optional<BuiltInType> builtIn = BuiltInType.ofClass(element.getQualifiedName().toString());
    return builtIn.isPresent()
        ? Optional.of(new ValueType.BuiltIn(builtIn.get()))
        : Optional.empty();
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element::getSimpleName)
        .map(Object::toString)
        .toList();
  }

  /** The methods with {@code @Converter} of a compilation, and of the classes that it names. */
  static final class Converters {
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
}
