package dev.rrjava.processor.openapi;

import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the annotations of Jackson and Avaje Jsonb on properties and enum constants. */
final class JsonAnnotations {
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String AVAJE = "io.avaje.jsonb.Json.";

  private static final Set<String> RENAMING = Set.of(JACKSON + "JsonProperty", AVAJE + "Property");
  private static final Set<String> HIDING = Set.of(JACKSON + "JsonIgnore", AVAJE + "Ignore");
  private static final Set<String> VALUES = Set.of(JACKSON + "JsonValue", AVAJE + "Value");
  private static final Set<String> HIDDEN_NAMES = Set.of(JACKSON + "JsonIgnoreProperties");

  private JsonAnnotations() {}

  /** Returns the name of a declaration in JSON, if it is set. */
  static Optional<String> name(Collection<? extends Element> annotated) {
    return name(of(annotated, RENAMING), "value");
  }

  /** Returns whether a property is omitted. */
  static boolean isHidden(Collection<? extends Element> annotated) {
    return areNotFalse(of(annotated, HIDING));
  }

  /** Returns the properties that a class omits. */
  static Set<String> hiddenNames(TypeElement type) {
    Set<String> hidden = new HashSet<>();
    for (AnnotationMirror annotation : of(List.of(type), HIDDEN_NAMES)) {
      for (Object name : (List<?>) member(annotation, "value").orElse(List.of())) {
        hidden.add(((AnnotationValue) name).getValue().toString());
      }
    }
    return hidden;
  }

  /** Returns whether a property is required. */
  static boolean isRequired(Collection<? extends Element> annotated) {
    for (AnnotationMirror annotation : of(annotated, RENAMING)) {
      if (member(annotation, "required").equals(Optional.of(true))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a member represents the whole object. */
  private static boolean isValue(Element annotated) {
    return areNotFalse(of(List.of(annotated), VALUES));
  }

  /** Returns whether there is an annotation that is not switched off by its value. */
  private static boolean areNotFalse(List<AnnotationMirror> annotations) {
    for (AnnotationMirror annotation : annotations) {
      if (!member(annotation, "value").equals(Optional.of(false))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the method or field of a class or of its supertypes that represents the whole object,
   * such as one with {@code @JsonValue}.
   */
  static Optional<Element> valueMember(TypeElement type, Types types) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() != ElementKind.RECORD_COMPONENT && isValueMember(member)) {
        return Optional.of(member);
      }
    }
    for (TypeMirror parent : types.directSupertypes(type.asType())) {
      if (types.asElement(parent) instanceof TypeElement supertype) {
        Optional<Element> inherited = valueMember(supertype, types);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isValueMember(Element member) {
    boolean isReadable =
        member.getKind() == ElementKind.FIELD
            || (member instanceof ExecutableElement method && method.getParameters().isEmpty());
    return isReadable && isValue(member);
  }

  /** Returns the type of a {@link #valueMember} in a class. */
  static TypeMirror valueType(DeclaredType type, Element value, Types types) {
    TypeMirror member = types.asMemberOf(type, value);
    return member instanceof ExecutableType method ? method.getReturnType() : member;
  }

  /** Returns the annotations on declarations that have one of some names. */
  static List<AnnotationMirror> of(
      Collection<? extends Element> annotated, Collection<String> names) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (Element element : annotated) {
      for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
        if (names.contains(nameOf(annotation))) {
          found.add(annotation);
        }
      }
    }
    return found;
  }

  /** Returns the first value of a member that is not empty. */
  static Optional<String> name(List<AnnotationMirror> annotations, String member) {
    for (AnnotationMirror annotation : annotations) {
      Optional<Object> name = member(annotation, member);
      if (name.isPresent() && !name.get().toString().isEmpty()) {
        return Optional.of(name.get().toString());
      }
    }
    return Optional.empty();
  }

  static String nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** Returns the value of a member, if it is set. */
  static Optional<Object> member(AnnotationMirror annotation, String name) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(name)) {
        return Optional.of(entry.getValue().getValue());
      }
    }
    return Optional.empty();
  }

  /** Returns the name of the enum constant of a member. */
  static Optional<String> constant(AnnotationMirror annotation, String name) {
    return member(annotation, name)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  private static final Set<String> JACKSON_NAMING =
      Set.of(
          "tools.jackson.databind.annotation.JsonNaming",
          "com.fasterxml.jackson.databind.annotation.JsonNaming");
  private static final Set<String> AVAJE_JSON = Set.of("io.avaje.jsonb.Json");

  /**
   * Returns how a class names its properties: Jackson's {@code @JsonNaming}, also of a superclass,
   * with a strategy of Jackson itself, or {@code naming} of Avaje Jsonb.
   */
  static UnaryOperator<String> naming(TypeElement type) {
    for (AnnotationMirror annotation : of(JavaTypes.superclasses(type.asType()), JACKSON_NAMING)) {
      Optional<String> strategy = strategy(annotation);
      if (strategy.isPresent()) {
        return named(strategy.get());
      }
    }
    for (AnnotationMirror json : of(List.of(type), AVAJE_JSON)) {
      Optional<String> naming = constant(json, "naming");
      if (naming.isPresent()) {
        return named(naming.get());
      }
    }
    return UnaryOperator.identity();
  }

  private static Optional<String> strategy(AnnotationMirror annotation) {
    return member(annotation, "value")
        .filter(DeclaredType.class::isInstance)
        .map(strategy -> ((DeclaredType) strategy).asElement().getSimpleName().toString());
  }

  private static UnaryOperator<String> named(String strategy) {
    return switch (strategy) {
      case "SnakeCaseStrategy", "LowerUnderscore" -> name -> separated(name, '_');
      case "UpperSnakeCaseStrategy" -> name -> separated(name, '_').toUpperCase(Locale.ROOT);
      case "KebabCaseStrategy", "LowerHyphen" -> name -> separated(name, '-');
      case "LowerDotCaseStrategy" -> name -> separated(name, '.');
      case "LowerCaseStrategy" -> name -> name.toLowerCase(Locale.ROOT);
      case "UpperCamelCaseStrategy", "UpperCamel" ->
          name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      default -> UnaryOperator.identity();
    };
  }

  /** Puts a separator before each word; consecutive capitals are one word. */
  private static String separated(String name, char separator) {
    StringBuilder words = new StringBuilder();
    boolean isCapital = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && !isCapital) {
        words.append(separator);
      }
      isCapital = Character.isUpperCase(c);
      words.append(Character.toLowerCase(c));
    }
    return words.toString();
  }
}
