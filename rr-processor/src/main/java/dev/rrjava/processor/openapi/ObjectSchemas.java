package dev.rrjava.processor.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The schemas of records and beans: the components of a record, the getters and public fields of
 * any other class. The annotations of Jackson and of Avaje Jsonb that rename or hide one count.
 */
final class ObjectSchemas {
  private static final Set<String> RENAMING =
      Set.of("com.fasterxml.jackson.annotation.JsonProperty", "io.avaje.jsonb.Json.Property");
  private static final Set<String> HIDING =
      Set.of("com.fasterxml.jackson.annotation.JsonIgnore", "io.avaje.jsonb.Json.Ignore");

  private final Elements elements;
  private final Types types;
  private final TypeSchemas schemas;
  private final Comments comments;

  ObjectSchemas(Elements elements, Types types, TypeSchemas schemas, Comments comments) {
    this.elements = elements;
    this.types = types;
    this.schemas = schemas;
    this.comments = comments;
  }

  JsonObject of(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    Documentation documentation = comments.of(element);
    JsonObject properties = new JsonObject();
    List<String> required = new ArrayList<>();
    if (element.getKind() == ElementKind.RECORD) {
      for (RecordComponentElement component : element.getRecordComponents()) {
        List<Element> annotated = List.of(component, component.getAccessor());
        if (!isHidden(annotated)) {
          String own = component.getSimpleName().toString();
          String name = rename(annotated).orElse(own);
          String description = documentation.parameters().getOrDefault(own, "");
          properties.with(
              name, described(returned(type, component.getAccessor()), annotated, description));
          if (!mayBeAbsent(component)) {
            required.add(name);
          }
        }
      }
    } else {
      beanProperties(type, element, properties);
    }
    return new JsonObject()
        .with("type", "object")
        .withAny("description", documentation.text())
        .withAny("properties", properties)
        .withAny("required", required);
  }

  /** Whether there is anything in its objects. */
  boolean hasProperties(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return element.getKind() == ElementKind.RECORD
        || elements.getAllMembers(element).stream().anyMatch(ObjectSchemas::isProperty);
  }

  private static boolean isProperty(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        && !member.getModifiers().contains(Modifier.STATIC)
        && !propertyName(member).isEmpty();
  }

  private void beanProperties(DeclaredType type, TypeElement element, JsonObject properties) {
    List<Element> members = new ArrayList<>(elements.getAllMembers(element));
    // Compilers give inherited members in an order of their own.
    members.sort(Comparator.comparing(ObjectSchemas::propertyName));
    for (Element member : members) {
      if (!isProperty(member)) {
        continue;
      }
      String own = propertyName(member);
      List<Element> annotated = new ArrayList<>(List.of(member));
      for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
        if (field.getSimpleName().contentEquals(own) && !field.equals(member)) {
          annotated.add(field);
        }
      }
      if (!isHidden(annotated)) {
        TypeMirror value =
            member instanceof ExecutableElement getter
                ? returned(type, getter)
                : types.asMemberOf(type, member);
        properties.with(
            rename(annotated).orElse(own),
            described(value, annotated, comments.of(member).summary()));
      }
    }
  }

  private TypeMirror returned(DeclaredType type, ExecutableElement getter) {
    return ((ExecutableType) types.asMemberOf(type, getter)).getReturnType();
  }

  private JsonObject described(TypeMirror type, List<Element> annotated, String description) {
    List<? extends AnnotationMirror> annotations =
        annotated.stream().flatMap(element -> element.getAnnotationMirrors().stream()).toList();
    return ConstraintKeywords.add(schemas.of(type), annotations)
        .withAny("description", description);
  }

  /** The name of the property that a member stands for; empty when it stands for none. */
  private static String propertyName(Element member) {
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
    boolean isBoolean = method.getReturnType().getKind() == TypeKind.BOOLEAN;
    int prefix = name.startsWith("get") ? 3 : isBoolean && name.startsWith("is") ? 2 : 0;
    boolean isGetter =
        prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix));
    return isGetter
        ? name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1)
        : "";
  }

  private static boolean mayBeAbsent(RecordComponentElement component) {
    boolean isOptional = component.asType().toString().startsWith("java.util.Optional");
    return isOptional
        || component.asType().getAnnotationMirrors().stream().anyMatch(ObjectSchemas::isNullable)
        || component.getAnnotationMirrors().stream().anyMatch(ObjectSchemas::isNullable);
  }

  private static boolean isNullable(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
  }

  private static boolean isHidden(List<Element> annotated) {
    return annotated.stream()
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .anyMatch(annotation -> HIDING.contains(name(annotation)));
  }

  private static Optional<String> rename(List<Element> annotated) {
    return annotated.stream()
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .filter(annotation -> RENAMING.contains(name(annotation)))
        .flatMap(annotation -> annotation.getElementValues().entrySet().stream())
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
        .map(Map.Entry::getValue)
        .map(AnnotationValue::getValue)
        .map(Object::toString)
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private static String name(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
