package dev.rrjava.processor.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the property with the id of a subtype, as declared by {@code @JsonTypeInfo} of Jackson and
 * {@code @Json.SubType} of Avaje Jsonb.
 */
final class TypeIds {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final Set<String> INFO = Set.of(JACKSON + "JsonTypeInfo");
  private static final Set<String> NAME = Set.of(JACKSON + "JsonTypeName");
  private static final String AVAJE = "io.avaje.jsonb.Json";

  /** Annotations that name a subtype, and those that contain several. */
  private static final Set<String> ONE = Set.of(AVAJE + ".SubType");

  private static final Set<String> SEVERAL = Set.of(JACKSON + "JsonSubTypes", AVAJE + ".SubTypes");

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
      JsonObject schema = BuiltInSchemas.string();
      value.ifPresent(name -> schema.with("const", name));
      return schema;
    }
  }

  /** Returns the id of a class; empty if there is none. */
  Optional<Id> of(TypeElement type) {
    return withSupertypes(type).flatMap(base -> idIn(base, type).stream()).findFirst();
  }

  /** Returns the subtypes in the annotations of a type, in order. */
  Map<DeclaredType, String> subtypes(TypeElement type) {
    Map<DeclaredType, String> subtypes = new LinkedHashMap<>();
    Stream.concat(
            JsonAnnotations.of(List.of(type), ONE),
            JsonAnnotations.of(List.of(type), SEVERAL)
                .flatMap(container -> JsonAnnotations.member(container, "value").stream())
                .flatMap(values -> ((List<?>) values).stream())
                .map(value -> ((AnnotationValue) value).getValue())
                .map(AnnotationMirror.class::cast))
        .forEach(
            one ->
                Stream.of("value", "type")
                    .flatMap(member -> JsonAnnotations.member(one, member).stream())
                    .filter(DeclaredType.class::isInstance)
                    .forEach(
                        subtype ->
                            subtypes.put(
                                (DeclaredType) subtype,
                                JsonAnnotations.member(one, "name").orElse("").toString())));
    return subtypes;
  }

  private Optional<Id> idIn(TypeElement base, TypeElement type) {
    Optional<AnnotationMirror> info = JsonAnnotations.of(List.of(base), INFO).findFirst();
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
        JsonAnnotations.of(List.of(base), Set.of(AVAJE))
            .flatMap(json -> JsonAnnotations.member(json, "typeProperty").stream())
            .map(Object::toString)
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(AVAJE_PROPERTY);
    return Optional.of(
        new Id(
            property,
            named.map(name -> name.isEmpty() ? type.getSimpleName().toString() : name),
            named.isPresent()));
  }

  private static boolean isOfAvaje(TypeElement base) {
    return JsonAnnotations.of(List.of(base), ONE).findAny().isPresent()
        || JsonAnnotations.of(List.of(base), Set.of(AVAJE + ".SubTypes")).findAny().isPresent();
  }

  /** Returns the name of a class for Jackson, which a supertype or the class itself declares. */
  private Optional<String> value(TypeElement type) {
    return Stream.concat(
            withSupertypes(type).flatMap(base -> name(base, type).stream()),
            JsonAnnotations.of(List.of(type), NAME)
                .flatMap(annotation -> JsonAnnotations.member(annotation, "value").stream())
                .map(Object::toString))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Returns the name that a type declares for a subtype. */
  private Optional<String> name(TypeElement base, TypeElement type) {
    return subtypes(base).entrySet().stream()
        .filter(entry -> type.equals(entry.getKey().asElement()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns a class and its supertypes, the nearest first. */
  private Stream<TypeElement> withSupertypes(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        types.directSupertypes(type.asType()).stream()
            .flatMap(parent -> element(parent).stream())
            .flatMap(this::withSupertypes));
  }

  private Optional<TypeElement> element(TypeMirror type) {
    Element element = types.asElement(type);
    return element instanceof TypeElement known ? Optional.of(known) : Optional.empty();
  }
}
