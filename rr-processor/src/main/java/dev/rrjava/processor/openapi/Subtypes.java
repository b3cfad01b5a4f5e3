package dev.rrjava.processor.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
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
    List<DeclaredType> known = new ArrayList<>();
    for (DeclaredType subtype : typeIds.subtypes(element).keySet()) {
      if (!element.equals(subtype.asElement())) {
        known.add(argued(subtype, type));
      }
    }
    return known;
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

  /**
   * Finds the property with the id of a subtype, as declared by {@code @JsonTypeInfo} of Jackson
   * and {@code @Json.SubType} of Avaje Jsonb.
   */
  static final class TypeIds {
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final Set<String> INFO = Set.of(JACKSON + "JsonTypeInfo");
    private static final Set<String> NAME = Set.of(JACKSON + "JsonTypeName");
    private static final String AVAJE = "io.avaje.jsonb.Json";

    /** Annotations that name a subtype, and those that contain several. */
    private static final Set<String> ONE = Set.of(AVAJE + ".SubType");

    private static final Set<String> SEVERAL =
        Set.of(JACKSON + "JsonSubTypes", AVAJE + ".SubTypes");

    private static final String AVAJE_PROPERTY = "@type";
    private static final Map<String, String> JACKSON_PROPERTIES =
        Map.of("CLASS", "@class", "MINIMAL_CLASS", "@c", "NAME", "@type", "SIMPLE_NAME", "@type");

    private final Types types;

    TypeIds(Types types) {
      this.types = types;
    }

    /**
     * The id of a class.
     *
     * @param property that has it
     * @param value empty where it is not written in the source
     * @param isAdded whether the codec adds the property, which is none of the class then
     */
    record Id(String property, Optional<String> value, boolean isAdded) {

      JsonObject schema() {
        JsonObject schema = ValueSchemas.string();
        value.ifPresent(name -> schema.with("const", name));
        return schema;
      }
    }

    /** Returns the id of a class; empty if there is none. */
    Optional<Id> of(TypeElement type) {
      for (TypeElement base : withSupertypes(type)) {
        Optional<Id> id = idIn(base, type);
        if (id.isPresent()) {
          return id;
        }
      }
      return Optional.empty();
    }

    /** Returns the subtypes in the annotations of a type, in order. */
    Map<DeclaredType, String> subtypes(TypeElement type) {
      Map<DeclaredType, String> subtypes = new LinkedHashMap<>();
      for (AnnotationMirror annotation : JsonAnnotations.of(List.of(type), ONE)) {
        addSubtypes(annotation, subtypes);
      }
      for (AnnotationMirror container : JsonAnnotations.of(List.of(type), SEVERAL)) {
        for (Object one : (List<?>) JsonAnnotations.member(container, "value").orElse(List.of())) {
          addSubtypes((AnnotationMirror) ((AnnotationValue) one).getValue(), subtypes);
        }
      }
      return subtypes;
    }

    private static void addSubtypes(AnnotationMirror one, Map<DeclaredType, String> subtypes) {
      for (String member : List.of("value", "type")) {
        if (JsonAnnotations.member(one, member).orElse("") instanceof DeclaredType subtype) {
          subtypes.put(subtype, JsonAnnotations.member(one, "name").orElse("").toString());
        }
      }
    }

    private Optional<Id> idIn(TypeElement base, TypeElement type) {
      Optional<AnnotationMirror> info =
          JsonAnnotations.of(List.of(base), INFO).stream().findFirst();
      if (info.isPresent()) {
        String use = JsonAnnotations.constant(info.get(), "use").orElse("");
        String include = JsonAnnotations.constant(info.get(), "include").orElse("PROPERTY");
        boolean isProperty = JACKSON_PROPERTIES.containsKey(use) && include.endsWith("PROPERTY");
        return isProperty && !include.startsWith("EXTERNAL")
            ? Optional.of(
                new Id(
                    JsonAnnotations.member(info.get(), "property")
                        .map(Object::toString)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> JACKSON_PROPERTIES.getOrDefault(use, "")),
                    use.equals("NAME") ? value(type) : Optional.empty(),
                    include.equals("PROPERTY")))
            : Optional.empty();
      }
      Optional<String> named = name(base, type);
      if (!isOfAvaje(base) || (named.isEmpty() && !base.equals(type))) {
        return Optional.empty();
      }
      String property =
          JsonAnnotations.name(JsonAnnotations.of(List.of(base), Set.of(AVAJE)), "typeProperty")
              .orElse(AVAJE_PROPERTY);
      return Optional.of(
          new Id(
              property,
              named.map(name -> name.isEmpty() ? type.getSimpleName().toString() : name),
              named.isPresent()));
    }

    private static boolean isOfAvaje(TypeElement base) {
      return !JsonAnnotations.of(List.of(base), Set.of(AVAJE + ".SubType", AVAJE + ".SubTypes"))
          .isEmpty();
    }

    /** Returns the name of a class for Jackson, which a supertype or the class itself declares. */
    private Optional<String> value(TypeElement type) {
      return withSupertypes(type).stream()
          .flatMap(base -> name(base, type).stream())
          .filter(name -> !name.isEmpty())
          .findFirst()
          .or(() -> JsonAnnotations.name(JsonAnnotations.of(List.of(type), NAME), "value"));
    }

    /** Returns the name that a type declares for a subtype. */
    private Optional<String> name(TypeElement base, TypeElement type) {
      for (Map.Entry<DeclaredType, String> subtype : subtypes(base).entrySet()) {
        if (type.equals(subtype.getKey().asElement())) {
          return Optional.of(subtype.getValue());
        }
      }
      return Optional.empty();
    }

    /** Returns a class and its supertypes, the nearest first. */
    private List<TypeElement> withSupertypes(TypeElement type) {
      List<TypeElement> all = new ArrayList<>(List.of(type));
      for (TypeMirror parent : types.directSupertypes(type.asType())) {
        if (types.asElement(parent) instanceof TypeElement supertype) {
          all.addAll(withSupertypes(supertype));
        }
      }
      return all;
    }
  }
}
