package dev.rrjava.processor.openapi;

import dev.rrjava.processor.type.Superclasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * The properties that codecs find in a class: the components of a record, the getters and public
 * fields of any other class.
 */
final class Properties {
  /** Constraints that null does not meet. */
  private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

  private final Elements elements;
  private final Types types;
  private final Comments comments;

  Properties(Elements elements, Types types, Comments comments) {
    this.elements = elements;
    this.types = types;
    this.comments = comments;
  }

  /** Those of a type; components in their order, others by their names. */
  List<Property> of(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    Set<String> hidden = JsonAnnotations.hiddenNames(element);
    Stream<Property> all =
        element.getKind() == ElementKind.RECORD
            ? element.getRecordComponents().stream().flatMap(one -> component(type, one).stream())
            : members(element).stream().flatMap(member -> member(type, element, member).stream());
    return all.filter(property -> !hidden.contains(property.name())).toList();
  }

  /** Whether there is anything in the objects of a type. */
  boolean areIn(DeclaredType type) {
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
            JsonAnnotations.name(annotated).orElseGet(() -> PropertyNaming.of(record).apply(own)),
            value,
            annotated,
            comments.of(record).parameters().getOrDefault(own, ""),
            !Nullability.isNullable(value, annotated)));
  }

  /** Compilers give inherited members in an order of their own. */
  private List<Element> members(TypeElement type) {
    return elements.getAllMembers(type).stream()
        .filter(Properties::isProperty)
        .<Element>map(member -> member)
        .sorted(Comparator.comparing(Properties::name))
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
            JsonAnnotations.name(annotated).orElseGet(() -> PropertyNaming.of(element).apply(own)),
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
                ConstraintKeywords.isStandard(annotation)
                    && NOT_NULL.contains(
                        annotation.getAnnotationType().asElement().getSimpleName().toString()));
  }

  /** The field of a property, in the class or one above it. */
  private static Optional<? extends Element> field(TypeElement type, String name) {
    return Superclasses.from(type.asType())
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

  /** The name of the property that a member stands for; empty when it stands for none. */
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
    return type.getKind() == TypeKind.BOOLEAN
        || (type instanceof DeclaredType declared
            && ((TypeElement) declared.asElement())
                .getQualifiedName()
                .contentEquals("java.lang.Boolean"));
  }

  /** As {@code java.beans.Introspector} does it, and Jackson: {@code URL} stays as it is. */
  private static String decapitalized(String name) {
    boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return isAcronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
