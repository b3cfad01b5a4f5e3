package dev.rrjava.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Finds the subtypes of a type: of sealed ones, and those in annotations of codecs. */
final class Subtypes {
  private final Types types;
  private final TypeIds typeIds;

  Subtypes(Types types, TypeIds typeIds) {
    this.types = types;
    this.typeIds = typeIds;
  }

  /** Returns the known subtypes of a type. */
  List<DeclaredType> of(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<? extends TypeMirror> permitted = element.getPermittedSubclasses();
    if (!permitted.isEmpty()) {
      return permitted.stream().map(one -> argued((DeclaredType) one, type)).toList();
    }
    return typeIds.subtypes(element).keySet().stream()
        .filter(one -> !element.equals(one.asElement()))
        .map(one -> argued(one, type))
        .toList();
  }

  /**
   * Returns the schema of a type with subtypes.
   *
   * @param own the schema of those that are of no subtype
   * @param schema makes the schema of a subtype
   */
  JsonObject schema(
      DeclaredType type, Supplier<JsonObject> own, Function<DeclaredType, JsonObject> schema) {
    TypeElement element = (TypeElement) type.asElement();
    List<JsonObject> choices = new ArrayList<>();
    JsonObject mapping = new JsonObject();
    for (DeclaredType subtype : of(type)) {
      JsonObject choice = schema.apply(subtype);
      choices.add(choice);
      Optional<Object> reference = choice.get("$ref");
      typeIds
          .of((TypeElement) subtype.asElement())
          .flatMap(TypeIds.Id::value)
          .ifPresent(name -> reference.ifPresent(target -> mapping.with(name, target)));
    }
    if (!element.getModifiers().contains(Modifier.ABSTRACT)) {
      choices.add(own.get());
    }
    JsonObject any = new JsonObject().with("anyOf", choices);
    Optional<TypeIds.Id> id = typeIds.of(element);
    boolean areAllNamed = mapping.members().size() == choices.size();
    return id.isPresent() && areAllNamed
        ? any.with(
            "discriminator",
            new JsonObject().with("propertyName", id.get().property()).with("mapping", mapping))
        : any;
  }

  /**
   * Returns a subtype with the type arguments that follow from those of the type: {@code
   * Ok<String>} of {@code Result<String>}. If some are not determined, it has none.
   */
  private DeclaredType argued(DeclaredType subtype, DeclaredType type) {
    TypeElement element = (TypeElement) subtype.asElement();
    if (element.getTypeParameters().isEmpty()) {
      return subtype;
    }
    List<TypeMirror> arguments = new ArrayList<>();
    Optional<DeclaredType> base = base(element.asType(), type);
    for (TypeParameterElement parameter : element.getTypeParameters()) {
      base.flatMap(known -> argument(parameter, known, type)).ifPresent(arguments::add);
    }
    return arguments.size() == element.getTypeParameters().size()
        ? types.getDeclaredType(element, arguments.toArray(TypeMirror[]::new))
        : (DeclaredType) types.erasure(subtype);
  }

  private static Optional<TypeMirror> argument(
      TypeParameterElement parameter, DeclaredType base, DeclaredType type) {
    List<? extends TypeMirror> variables = base.getTypeArguments();
    for (int i = 0; i < Math.min(variables.size(), type.getTypeArguments().size()); i++) {
      if (variables.get(i) instanceof TypeVariable variable
          && variable.asElement().equals(parameter)) {
        return Optional.of(type.getTypeArguments().get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<DeclaredType> base(TypeMirror from, DeclaredType type) {
    if (from instanceof DeclaredType declared
        && Objects.equals(declared.asElement(), type.asElement())) {
      return Optional.of(declared);
    }
    return types.directSupertypes(from).stream()
        .flatMap(parent -> base(parent, type).stream())
        .findFirst();
  }
}
