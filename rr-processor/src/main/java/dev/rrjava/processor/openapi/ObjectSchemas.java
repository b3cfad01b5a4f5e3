package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.Validation.DeclaredConstraint;
import dev.rrjava.processor.openapi.Subtypes.TypeIds;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Creates the schemas of records and beans, by the properties that codecs find in a class: the
 * components of a record, the getters and public fields of any other class.
 */
final class ObjectSchemas {
  /** Constraints that null violates. */
  private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

  private final Elements elements;
  private final Types types;
  private final TypeSchemas schemas;
  private final TypeIds typeIds;
  private final Comments comments;

  ObjectSchemas(
      Elements elements, Types types, TypeSchemas schemas, TypeIds typeIds, Comments comments) {
    this.elements = elements;
    this.types = types;
    this.schemas = schemas;
    this.typeIds = typeIds;
    this.comments = comments;
  }

  /**
   * A property of a JSON object.
   *
   * @param name in JSON
   * @param type its values
   * @param annotated what its annotations are on: a getter, a field, a component
   * @param description may be empty
   * @param isRequired whether each object has it
   */
  private record Property(
      String name,
      TypeMirror type,
      List<Element> annotated,
      String description,
      boolean isRequired) {

    /** Returns whether it may be null. */
    boolean isNullable() {
      return Nullability.isNullable(type, annotated);
    }
  }

  JsonObject of(DeclaredType type) {
    JsonObject all = new JsonObject();
    List<String> required = new ArrayList<>();
    TypeElement element = (TypeElement) type.asElement();
    Optional<TypeIds.Id> id = typeIds.of(element);
    if (id.isPresent() && id.get().isAdded()) {
      all.with(id.get().property(), id.get().schema());
      required.add(id.get().property());
    }
    for (Property property : properties(type)) {
      all.with(property.name(), schema(property));
      if (property.isRequired()) {
        required.add(property.name());
      }
    }
    return new JsonObject()
        .with("type", "object")
        .withAny("description", comments.of(element).text())
        .withAny("properties", all)
        .withAny("required", required);
  }

  private JsonObject schema(Property property) {
    List<AnnotationMirror> annotations = new ArrayList<>();
    for (Element element : property.annotated()) {
      annotations.addAll(element.getAnnotationMirrors());
    }
    JsonObject schema = ConstraintKeywords.add(schemas.of(property.type()), annotations);
    return (property.isNullable() ? Nullability.orNull(schema) : schema)
        .withAny("description", property.description());
  }

  /** Returns the properties of a type: components in order, others by name. */
  private List<Property> properties(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    Set<String> hidden = JsonAnnotations.hiddenNames(element);
    List<Optional<Property>> all = new ArrayList<>();
    if (element.getKind() == ElementKind.RECORD) {
      for (RecordComponentElement component : element.getRecordComponents()) {
        all.add(component(type, component));
      }
    } else {
      for (Element member : members(element)) {
        all.add(member(type, element, member));
      }
    }
    List<Property> properties = new ArrayList<>();
    for (Optional<Property> property : all) {
      if (property.isPresent() && !hidden.contains(property.get().name())) {
        properties.add(property.get());
      }
    }
    return properties;
  }

  /** Returns whether a type has properties. */
  boolean hasProperties(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return element.getKind() == ElementKind.RECORD || !members(element).isEmpty();
  }

  private Optional<Property> component(DeclaredType type, RecordComponentElement component) {
    List<Element> annotated = List.of(component, component.getAccessor());
    if (JsonAnnotations.isHidden(annotated)) {
      return Optional.empty();
    }
    String own = component.getSimpleName().toString();
    TypeElement record = (TypeElement) type.asElement();
    TypeMirror value = returned(type, component.getAccessor());
    return Optional.of(
        new Property(
            JsonAnnotations.name(annotated)
                .orElseGet(() -> JsonAnnotations.naming(record).apply(own)),
            value,
            annotated,
            comments.of(record).parameters().getOrDefault(own, ""),
            !Nullability.isNullable(value, annotated)));
  }

  /**
   * Returns the members of a class by name, because the order of inherited members depends on the
   * compiler.
   */
  private List<Element> members(TypeElement type) {
    return elements.getAllMembers(type).stream()
        .filter(ObjectSchemas::isProperty)
        .<Element>map(member -> member)
        .sorted(Comparator.comparing(ObjectSchemas::name))
        .toList();
  }

  private Optional<Property> member(DeclaredType type, TypeElement element, Element member) {
    String own = name(member);
    List<Element> annotated = new ArrayList<>(List.of(member));
    field(element, own).filter(field -> !field.equals(member)).ifPresent(annotated::add);
    if (JsonAnnotations.isHidden(annotated)) {
      return Optional.empty();
    }
    TypeMirror value =
        member instanceof ExecutableElement getter
            ? returned(type, getter)
            : types.asMemberOf(type, member);
    return Optional.of(
        new Property(
            JsonAnnotations.name(annotated)
                .orElseGet(() -> JsonAnnotations.naming(element).apply(own)),
            value,
            List.copyOf(annotated),
            comments.of(member).summary(),
            JsonAnnotations.isRequired(annotated) || isNeverNull(annotated)));
  }

  private static boolean isNeverNull(List<Element> annotated) {
    return annotated.stream()
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .anyMatch(
            annotation ->
                DeclaredConstraint.isStandard(
                        (TypeElement) annotation.getAnnotationType().asElement())
                    && NOT_NULL.contains(
                        annotation.getAnnotationType().asElement().getSimpleName().toString()));
  }

  /** Returns the field of a property, in the class or a superclass. */
  private static Optional<? extends Element> field(TypeElement type, String name) {
    return JavaTypes.superclasses(type.asType()).stream()
        .flatMap(one -> ElementFilter.fieldsIn(one.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst();
  }

  private TypeMirror returned(DeclaredType type, ExecutableElement getter) {
    return ((ExecutableType) types.asMemberOf(type, getter)).getReturnType();
  }

  private static boolean isProperty(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        && !member.getModifiers().contains(Modifier.STATIC)
        && !name(member).isEmpty();
  }

  /** Returns the name of the property of a member; empty if it has none. */
  private static String name(Element member) {
    String name = member.getSimpleName().toString();
    if (member.getKind() == ElementKind.FIELD) {
      return name;
    }
    if (!(member instanceof ExecutableElement method)
        || !method.getParameters().isEmpty()
        || method.getReturnType().getKind() == TypeKind.VOID
        || name.equals("getClass")) {
      return "";
    }
    int prefix = name.startsWith("get") ? 3 : isBoolean(method) && name.startsWith("is") ? 2 : 0;
    boolean isGetter =
        prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix));
    return isGetter ? decapitalized(name.substring(prefix)) : "";
  }

  private static boolean isBoolean(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    return type.getKind() == TypeKind.BOOLEAN || JavaTypes.is(type, Boolean.class);
  }

  /**
   * Decapitalises a name like {@code java.beans.Introspector} and Jackson: {@code URL} is
   * unchanged.
   */
  private static String decapitalized(String name) {
    boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return isAcronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
