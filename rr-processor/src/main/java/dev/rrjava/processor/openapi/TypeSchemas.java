package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.KnownType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The schemas of Java types as JSON codecs write them. */
final class TypeSchemas {
  private static final List<String> SEQUENCES =
      List.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.Stream");

  private final Comments comments;
  private final Types types;
  private final Components components;
  private final ObjectSchemas objects;
  private Ancestry ancestry = Ancestry.NONE;

  TypeSchemas(Elements elements, Types types, Components components, Comments comments) {
    this.comments = comments;
    this.types = types;
    this.components = components;
    this.objects = new ObjectSchemas(elements, types, this, comments);
  }

  JsonObject of(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return KnownSchemas.of(KnownType.ofPrimitive(type.getKind()));
    }
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE
          ? KnownSchemas.text().with("contentEncoding", "base64")
          : arrayOf(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).map(this::of).orElseGet(this::any);
    }
    return type instanceof DeclaredType declared ? declared(declared) : any();
  }

  /** The reference to the names of an enum. */
  JsonObject enumeration(TypeElement type) {
    return components.reference(
        type.getQualifiedName().toString(),
        type.getSimpleName().toString(),
        () -> {
          List<String> names =
              type.getEnclosedElements().stream()
                  .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                  .map(member -> member.getSimpleName().toString())
                  .toList();
          return KnownSchemas.text()
              .with("enum", names)
              .withAny("description", comments.of(type).text());
        });
  }

  JsonObject arrayOf(TypeMirror element) {
    JsonObject items = ConstraintKeywords.add(of(element), element.getAnnotationMirrors());
    return new JsonObject().with("type", "array").with("items", items);
  }

  private JsonObject any() {
    return new JsonObject();
  }

  private JsonObject declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    Optional<KnownType> known = KnownType.ofClass(name);
    if (known.isPresent()) {
      return KnownSchemas.of(known.get());
    }
    if (name.equals(String.class.getName()) || name.equals(CharSequence.class.getName())) {
      return KnownSchemas.text();
    }
    if (name.equals(Optional.class.getName())) {
      return type.getTypeArguments().stream().findFirst().map(this::of).orElseGet(this::any);
    }
    Optional<KnownType> optional = optionalNumber(name);
    if (optional.isPresent()) {
      return KnownSchemas.of(optional.get());
    }
    if (element.getKind() == ElementKind.ENUM) {
      return enumeration(element);
    }
    if (name.startsWith("java.nio.file.")) {
      return KnownSchemas.text();
    }
    Optional<JsonObject> tree = JsonTrees.schema(name, base -> supertype(type, base).isPresent());
    if (tree.isPresent()) {
      return tree.get();
    }
    return name.startsWith("java.")
        ? container(type).orElseGet(this::any)
        : component(type, element);
  }

  /** An array or a map; empty for what is an object of its own. */
  private Optional<JsonObject> container(DeclaredType type) {
    for (String sequence : SEQUENCES) {
      Optional<DeclaredType> found = supertype(type, sequence);
      if (found.isPresent()) {
        return Optional.of(sequence(type, found.get()));
      }
    }
    return supertype(type, Map.class.getName()).map(this::mapOf);
  }

  private JsonObject sequence(DeclaredType type, DeclaredType sequence) {
    JsonObject array =
        sequence.getTypeArguments().stream()
            .findFirst()
            .map(this::arrayOf)
            .orElseGet(() -> new JsonObject().with("type", "array"));
    return supertype(type, Set.class.getName()).isPresent()
        ? array.with("uniqueItems", true)
        : array;
  }

  private JsonObject mapOf(DeclaredType map) {
    JsonObject schema = new JsonObject().with("type", "object");
    return map.getTypeArguments().size() == 2
        ? schema.with("additionalProperties", of(map.getTypeArguments().get(1)))
        : schema;
  }

  /**
   * A reference to a type of the application, whatever it is: each may be a part of itself, by a
   * member, as its own element or by its type arguments.
   */
  private JsonObject component(DeclaredType type, TypeElement element) {
    DeclaredType limited = ancestry.isGrowing(type) ? (DeclaredType) types.erasure(type) : type;
    Ancestry own = ancestry.with(limited);
    return components.reference(
        TypeNames.key(limited),
        TypeNames.simple(limited),
        () -> {
          ancestry = own;
          return schema(limited, element);
        });
  }

  private JsonObject schema(DeclaredType type, TypeElement element) {
    boolean isContainer =
        Stream.of(Collection.class, Map.class)
                .anyMatch(container -> supertype(type, container.getName()).isPresent())
            || !objects.hasProperties(type);
    Optional<JsonObject> container = isContainer ? container(type) : Optional.empty();
    if (container.isPresent()) {
      return container.get().withAny("description", comments.of(element).text());
    }
    List<? extends TypeMirror> permitted = element.getPermittedSubclasses();
    if (permitted.isEmpty()) {
      return objects.of(type);
    }
    List<JsonObject> choices =
        permitted.stream().map(one -> declared((DeclaredType) declaredOf(one))).toList();
    return new JsonObject()
        .withAny("description", comments.of(element).text())
        .with("anyOf", choices);
  }

  /** A subclass may have type parameters of its own, of which nothing is known here. */
  private TypeMirror declaredOf(TypeMirror permitted) {
    TypeElement element = (TypeElement) Objects.requireNonNull(types.asElement(permitted));
    return element.getTypeParameters().isEmpty() ? permitted : types.erasure(permitted);
  }

  private Optional<DeclaredType> supertype(TypeMirror type, String name) {
    if (type instanceof DeclaredType declared) {
      Element element = declared.asElement();
      if (((TypeElement) element).getQualifiedName().contentEquals(name)) {
        return Optional.of(declared);
      }
    }
    return types.directSupertypes(type).stream()
        .flatMap(parent -> supertype(parent, name).stream())
        .findFirst();
  }

  private static Optional<KnownType> optionalNumber(String name) {
    if (name.equals(OptionalInt.class.getName())) {
      return Optional.of(KnownType.INT);
    }
    if (name.equals(OptionalLong.class.getName())) {
      return Optional.of(KnownType.LONG);
    }
    return name.equals(OptionalDouble.class.getName())
        ? Optional.of(KnownType.DOUBLE)
        : Optional.empty();
  }
}
