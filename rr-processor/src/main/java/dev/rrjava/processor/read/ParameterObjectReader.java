package dev.rrjava.processor.read;

import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.HandlerParameter.ParameterObject;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads parameter objects: their constructors, setters and members. */
final class ParameterObjectReader {
  private final Elements elements;
  private final Types types;
  private final ParameterNames names;

  ParameterObjectReader(Elements elements, Types types, ParameterNames names) {
    this.elements = elements;
    this.types = types;
    this.names = names;
  }

  ParameterObject read(
      TypeMirror type, TypeElement user, List<TypeMirror> outer, ParameterReader reader) {
    if (outer.stream().anyMatch(object -> isSameClass(object, type))) {
      return ParameterObject.impossible(type, ParameterObject.Problem.RECURSIVE);
    }
    if (!(type instanceof DeclaredType declared) || !isClass(declared)) {
      return ParameterObject.impossible(type, ParameterObject.Problem.NOT_A_CLASS);
    }
    List<TypeMirror> inner = Stream.concat(outer.stream(), Stream.of(type)).toList();
    TypeElement element = (TypeElement) declared.asElement();
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(constructor -> JavaTypes.isCallable(constructor, JavaTypes.packageOf(user)))
            .toList();
    Optional<ExecutableElement> constructor = constructor(element, constructors);
    if (constructor.isEmpty()) {
      return ParameterObject.impossible(type, ParameterObject.Problem.NO_CONSTRUCTOR);
    }
    ParameterObject object =
        constructor.get().getParameters().isEmpty()
            ? bean(declared, element, user, inner, reader)
            : constructed(declared, constructor.get(), user, inner, reader);
    return object.members().isEmpty() && object.unset().isEmpty()
        ? ParameterObject.impossible(type, ParameterObject.Problem.EMPTY)
        : object;
  }

  /**
   * Returns whether two types are of the same class. Type arguments don't count, because they may
   * grow with each nested object.
   */
  private boolean isSameClass(TypeMirror object, TypeMirror type) {
    return Objects.equals(types.asElement(object), types.asElement(type));
  }

  private static boolean isClass(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    boolean isInner =
        element.getNestingKind() == NestingKind.MEMBER
            && !element.getModifiers().contains(Modifier.STATIC);
    boolean isRaw = type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
    return element.getKind().isClass()
        && element.getKind() != ElementKind.ENUM
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && !isInner
        && !isRaw
        && type.getTypeArguments().stream().noneMatch(argument -> argument instanceof WildcardType);
  }

  /**
   * Returns the canonical constructor of a record, the only constructor of a class, or the one
   * without parameters.
   */
  private Optional<ExecutableElement> constructor(
      TypeElement element, List<ExecutableElement> constructors) {
    if (element.getKind() == ElementKind.RECORD) {
      return constructors.stream()
          .filter(constructor -> takes(constructor, element.getRecordComponents()))
          .findFirst();
    }
    return constructors.size() == 1
        ? Optional.of(constructors.get(0))
        : constructors.stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .findFirst();
  }

  /** Compares types without annotations, which a constructor need not repeat. */
  private boolean takes(
      ExecutableElement constructor, List<? extends RecordComponentElement> components) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    return parameters.size() == components.size()
        && IntStream.range(0, components.size())
            .allMatch(
                i ->
                    types.isSameType(
                        types.erasure(parameters.get(i).asType()),
                        types.erasure(components.get(i).asType())));
  }

  private ParameterObject constructed(
      DeclaredType type,
      ExecutableElement constructor,
      TypeElement user,
      List<TypeMirror> inner,
      ParameterReader reader) {
    TypeElement element = (TypeElement) type.asElement();
    ExecutableType member = (ExecutableType) types.asMemberOf(type, constructor);
    List<HandlerParameter> members = new ArrayList<>();
    List<ParameterNames.Name> known = names.of(constructor);
    for (int i = 0; i < constructor.getParameters().size(); i++) {
      VariableElement parameter = constructor.getParameters().get(i);
      ParameterNames.Name name =
          element.getKind() == ElementKind.RECORD
              ? ParameterNames.Name.of(element.getRecordComponents().get(i).getSimpleName())
              : known.get(i);
      List<Element> annotated = new ArrayList<>(List.of(parameter));
      if (ParameterReader.annotations(parameter).isEmpty()) {
        annotated.addAll(
            element.getKind() == ElementKind.RECORD
                ? List.of(element.getRecordComponents().get(i))
                : fields(element, parameter).toList());
      }
      members.add(
          reader.read(
              name,
              parameter,
              member.getParameterTypes().get(i),
              annotated,
              annotated,
              user,
              inner));
    }
    Set<String> names =
        constructor.getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.toSet());
    return new ParameterObject(
        type, List.copyOf(members), List.of(), unset(element, names), Optional.empty());
  }

  /** Returns the field with the name and type of a constructor parameter. */
  private Stream<VariableElement> fields(TypeElement type, VariableElement parameter) {
    return JavaTypes.superclasses(type.asType()).stream()
        .flatMap(one -> ElementFilter.fieldsIn(one.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().equals(parameter.getSimpleName()))
        .filter(
            field ->
                types.isSameType(types.erasure(field.asType()), types.erasure(parameter.asType())))
        .limit(1);
  }

  /** Returns the annotated fields that are not set. */
  private List<String> unset(TypeElement type, Set<String> set) {
    return type.getKind() == ElementKind.RECORD
        ? List.of()
        : JavaTypes.superclasses(type.asType()).stream()
            .flatMap(one -> ElementFilter.fieldsIn(one.getEnclosedElements()).stream())
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .filter(field -> !ParameterReader.annotations(field).isEmpty())
            .map(field -> field.getSimpleName().toString())
            .filter(name -> !set.contains(name))
            .toList();
  }

  /**
   * Reads a bean. A setter is a member if it, its parameter, or the field of its property is
   * annotated.
   */
  private ParameterObject bean(
      DeclaredType type,
      TypeElement element,
      TypeElement user,
      List<TypeMirror> inner,
      ParameterReader reader) {
    List<HandlerParameter> members = new ArrayList<>();
    List<String> setters = new ArrayList<>();
    Set<String> fields = new HashSet<>();
    for (ExecutableElement method : setters(element)) {
      if (!JavaTypes.isCallable(method, JavaTypes.packageOf(user))
          || !JavaTypes.isCallable(method, JavaTypes.packageOf(element))) {
        continue;
      }
      VariableElement parameter = method.getParameters().get(0);
      List<Element> annotated =
          Stream.concat(Stream.of(parameter, method), Setters.field(method).stream()).toList();
      if (annotated.stream().anyMatch(one -> !ParameterReader.annotations(one).isEmpty())) {
        ExecutableType member = (ExecutableType) types.asMemberOf(type, method);
        TypeMirror taken = member.getParameterTypes().get(0);
        members.add(
            reader.read(
                ParameterNames.Name.of(Setters.property(method)),
                parameter,
                taken,
                annotated,
                annotated,
                user,
                inner));
        setters.add(method.getSimpleName().toString());
        fields.add(Setters.property(method));
        Setters.field(method).ifPresent(field -> fields.add(field.getSimpleName().toString()));
      }
    }
    return new ParameterObject(
        type, List.copyOf(members), List.copyOf(setters), unset(element, fields), Optional.empty());
  }

  /** Returns the setters of a class, then the inherited ones that are not overridden. */
  private List<ExecutableElement> setters(TypeElement bean) {
    List<ExecutableElement> setters = new ArrayList<>();
    JavaTypes.superclasses(bean.asType())
        .forEach(
            type ->
                setters.addAll(
                    ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(Setters::isSetter)
                        .filter(
                            method ->
                                setters.stream()
                                    .noneMatch(own -> elements.overrides(own, method, bean)))
                        .toList()));
    return List.copyOf(setters);
  }
}
