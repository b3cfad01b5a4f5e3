package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.openapi.Subtypes.TypeIds;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.jspecify.annotations.Nullable;

/** Creates the schemas of Java types, as JSON codecs write them. */
final class TypeSchemas {
  private static final List<String> SEQUENCES =
      List.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.Stream");

  private final Comments comments;
  private final Types types;
  private final Components components;
  private final ObjectSchemas objects;
  private final Subtypes subtypes;
  private final Set<TypeElement> incomplete = new HashSet<>();
  private Components.Ancestry ancestry = Components.Ancestry.NONE;
  private @Nullable TypeElement described;

  TypeSchemas(Elements elements, Types types, Components components, Comments comments) {
    this.comments = comments;
    this.types = types;
    this.components = components;
    TypeIds typeIds = new TypeIds(types);
    this.objects = new ObjectSchemas(elements, types, this, typeIds, comments);
    this.subtypes = new Subtypes(types, typeIds);
  }

  /** Returns the classes with unknown types among those described so far. */
  Set<TypeElement> incomplete() {
    return Set.copyOf(incomplete);
  }

  JsonObject of(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      if (described != null) {
        incomplete.add(described);
      }
      return any();
    }
    if (type.getKind().isPrimitive()) {
      return ValueSchemas.of(BuiltInType.ofPrimitive(type.getKind()));
    }
    if (type instanceof ArrayType array) {
      return switch (array.getComponentType().getKind()) {
        case BYTE -> ValueSchemas.string().with("contentEncoding", "base64");
        case CHAR -> ValueSchemas.string();
        default -> arrayOf(array.getComponentType());
      };
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).map(this::of).orElseGet(this::any);
    }
    return type instanceof DeclaredType declared ? declared(declared) : any();
  }

  /**
   * Returns the schema of an enum that strings are converted to: a reference if the names are the
   * same in JSON.
   */
  JsonObject enumeration(TypeElement type) {
    boolean isSameInJson =
        JsonAnnotations.valueMember(type, types).isEmpty()
            && constants(type).allMatch(one -> renamed(one).isEmpty());
    return isSameInJson
        ? constants((DeclaredType) type.asType(), type)
        : ValueSchemas.string().with("enum", constants(type).map(TypeSchemas::simpleName).toList());
  }

  /** Returns a reference to the schema of an enum in JSON. */
  private JsonObject constants(DeclaredType type, TypeElement element) {
    return components.reference(
        element.getQualifiedName().toString(),
        element.getSimpleName().toString(),
        () ->
            JsonAnnotations.valueMember(element, types)
                .map(value -> of(JsonAnnotations.valueType(type, value, types)))
                .orElseGet(
                    () ->
                        ValueSchemas.string()
                            .with(
                                "enum",
                                constants(element)
                                    .map(one -> renamed(one).orElseGet(() -> simpleName(one)))
                                    .toList()))
                .withAny("description", comments.of(element).text()));
  }

  private static Stream<? extends Element> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
  }

  private static Optional<String> renamed(Element constant) {
    return JsonAnnotations.name(List.of(constant));
  }

  private static String simpleName(Element constant) {
    return constant.getSimpleName().toString();
  }

  JsonObject arrayOf(TypeMirror element) {
    return new JsonObject().with("type", "array").with("items", part(element));
  }

  /** Returns the schema of the elements of an array or map, with constraints. */
  private JsonObject part(TypeMirror type) {
    JsonObject schema = ConstraintKeywords.add(of(type), type.getAnnotationMirrors());
    return Nullability.isNullable(type) ? Nullability.orNull(schema) : schema;
  }

  private JsonObject any() {
    return new JsonObject();
  }

  private JsonObject declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    Optional<BuiltInType> known = BuiltInType.ofClass(name);
    if (known.isPresent()) {
      return ValueSchemas.inJson(known.get());
    }
    if (name.equals(String.class.getName()) || name.equals(CharSequence.class.getName())) {
      return ValueSchemas.string();
    }
    if (name.equals(Optional.class.getName())) {
      return type.getTypeArguments().stream()
          .findFirst()
          .map(one -> ConstraintKeywords.add(of(one), one.getAnnotationMirrors()))
          .orElseGet(this::any);
    }
    Optional<BuiltInType> optional = BuiltInType.inOptional(type);
    if (optional.isPresent()) {
      return ValueSchemas.of(optional.get());
    }
    if (element.getKind() == ElementKind.ENUM) {
      return constants(type, element);
    }
    if (name.startsWith("java.nio.file.")) {
      return ValueSchemas.string();
    }
    Optional<JsonObject> tree =
        ValueSchemas.ofJsonTree(name, base -> supertype(type, base).isPresent());
    if (tree.isPresent()) {
      return tree.get();
    }
    return name.startsWith("java.")
        ? container(type).orElseGet(this::any)
        : component(type, element);
  }

  /** Returns the schema of an array or map; empty for other types. */
  private Optional<JsonObject> container(DeclaredType type) {
    for (String sequence : SEQUENCES) {
      Optional<DeclaredType> found = supertype(type, sequence);
      if (found.isPresent()) {
        return Optional.of(sequence(type, found.get()));
      }
    }
    return supertype(type, Map.class.getName()).map(map -> mapOf(arguments(type, map)));
  }

  /** Returns the type arguments of a supertype, with annotations if they are those of the type. */
  private List<? extends TypeMirror> arguments(DeclaredType type, DeclaredType supertype) {
    List<? extends TypeMirror> own = type.getTypeArguments();
    List<? extends TypeMirror> all = supertype.getTypeArguments();
    boolean areSame =
        own.size() == all.size()
            && IntStream.range(0, own.size())
                .allMatch(i -> Components.key(own.get(i)).equals(Components.key(all.get(i))));
    return areSame ? own : all;
  }

  private JsonObject sequence(DeclaredType type, DeclaredType sequence) {
    JsonObject array =
        arguments(type, sequence).stream()
            .findFirst()
            .map(this::arrayOf)
            .orElseGet(() -> new JsonObject().with("type", "array"));
    return supertype(type, Set.class.getName()).isPresent()
        ? array.with("uniqueItems", true)
        : array;
  }

  private JsonObject mapOf(List<? extends TypeMirror> arguments) {
    JsonObject schema = new JsonObject().with("type", "object");
    return arguments.size() == 2
        ? schema.with("additionalProperties", part(arguments.get(1)))
        : schema;
  }

  /**
   * Returns a reference to a type of the application, because each may contain itself: by a member,
   * as its element, or in type arguments.
   */
  private JsonObject component(DeclaredType type, TypeElement element) {
    DeclaredType limited = ancestry.isGrowing(type) ? (DeclaredType) types.erasure(type) : type;
    Components.Ancestry own = ancestry.with(limited);
    return components.reference(
        Components.key(limited),
        Components.simpleName(limited),
        () -> {
          ancestry = own;
          described = element;
          if (hasUnknownParent(element)) {
            incomplete.add(element);
          }
          return schema(limited, element);
        });
  }

  private static boolean hasUnknownParent(TypeElement element) {
    for (TypeMirror parent : element.getInterfaces()) {
      if (parent.getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    return element.getSuperclass().getKind() == TypeKind.ERROR;
  }

  private JsonObject schema(DeclaredType type, TypeElement element) {
    Optional<Element> value = JsonAnnotations.valueMember(element, types);
    if (value.isPresent()) {
      return new JsonObject()
          .withAll(of(JsonAnnotations.valueType(type, value.get(), types)))
          .withAny("description", comments.of(element).text());
    }
    boolean isContainer =
        supertype(type, Collection.class.getName()).isPresent()
            || supertype(type, Map.class.getName()).isPresent()
            || !objects.hasProperties(type);
    Optional<JsonObject> container = isContainer ? container(type) : Optional.empty();
    if (container.isPresent()) {
      return container.get().withAny("description", comments.of(element).text());
    }
    return subtypes.of(type).isEmpty()
        ? objects.of(type)
        : new JsonObject()
            .withAny("description", comments.of(element).text())
            .withAll(subtypes.schema(type, () -> objects.of(type), this::declared));
  }

  private static boolean inherits(TypeElement element, String name) {
    if (isOrInherits(element.getSuperclass(), name)) {
      return true;
    }
    for (TypeMirror parent : element.getInterfaces()) {
      if (isOrInherits(parent, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrInherits(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (element.getQualifiedName().contentEquals(name) || inherits(element, name));
  }

  private Optional<DeclaredType> supertype(TypeMirror type, String name) {
    if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (element.getQualifiedName().contentEquals(name)) {
        return Optional.of(declared);
      }
      if (!inherits(element, name)) {
        return Optional.empty(); // most types: type arguments need not be substituted
      }
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      Optional<DeclaredType> found = supertype(parent, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
