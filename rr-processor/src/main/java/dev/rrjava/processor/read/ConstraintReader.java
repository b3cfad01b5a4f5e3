package dev.rrjava.processor.read;

import dev.rrjava.processor.model.BuiltInType;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.Validation.DeclaredConstraint;
import dev.rrjava.processor.model.Validation.Target;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the constraints of parameters (Jakarta Validation 3.1, sections 5.1 and 5.6), also those of
 * Avaje Validator.
 */
final class ConstraintReader {
  private static final Set<String> MARKS =
      Set.of("jakarta.validation.Constraint", "io.avaje.validation.constraints.Constraint");
  private static final Set<String> VALID =
      Set.of("jakarta.validation.Valid", "io.avaje.validation.constraints.Valid");

  private final Elements elements;
  private final Types types;
  private final CollectionTypes collections;

  ConstraintReader(Elements elements, Types types, CollectionTypes collections) {
    this.elements = elements;
    this.types = types;
    this.collections = collections;
  }

  /** Returns the constraints of an element, and {@code @Valid}. */
  static List<Annotated> annotations(Element element) {
    List<Annotated> annotations = constraints(element, element.getAnnotationMirrors());
    annotations.addAll(valid(element, element.getAnnotationMirrors()));
    return annotations;
  }

  /** Returns a parameter and those of overriding methods, whose constraints count as well. */
  static List<VariableElement> constrained(
      ExecutableElement method, List<ExecutableElement> overriding, int index) {
    List<VariableElement> constrained = new ArrayList<>();
    constrained.add(method.getParameters().get(index));
    for (ExecutableElement other : overriding) {
      constrained.add(other.getParameters().get(index));
    }
    return constrained;
  }

  /**
   * Returns the validations of a parameter.
   *
   * @param mirror its type, where the method is a member of the handler class
   * @param annotated the elements that may have its annotations; the first with any counts
   */
  List<Validation> read(TypeMirror mirror, List<? extends Element> annotated) {
    for (Element element : annotated) {
      List<Validation> checks = checks(mirror, element);
      if (!checks.isEmpty()) {
        return checks;
      }
    }
    return List.of();
  }

  private List<Validation> checks(TypeMirror mirror, Element element) {
    List<DeclaredConstraint> own = declared(constraints(element, element.getAnnotationMirrors()));
    List<? extends AnnotationMirror> onInner = onInner(element.asType());
    List<DeclaredConstraint> inner = declared(constraints(element, onInner));
    List<Annotated> valid = valid(element, element.getAnnotationMirrors());
    valid.addAll(valid(element, onInner));
    if (own.isEmpty() && inner.isEmpty() && valid.isEmpty()) {
      return List.of();
    }
    Target target = target(mirror);
    TypeMirror each = valueType(mirror, target);
    List<Validation> checks = new ArrayList<>();
    if (target == Target.PRESENT) {
      add(checks, target, each, Stream.concat(own.stream(), inner.stream()).toList());
    } else {
      add(checks, Target.WHOLE, mirror, own);
      add(checks, target, each, inner);
    }
    if (!valid.isEmpty()) {
      checks.add(new Validation(target, each, List.of(), valid.get(0).location()));
    }
    return List.copyOf(checks);
  }

  private static void add(
      List<Validation> checks,
      Target target,
      TypeMirror type,
      List<DeclaredConstraint> constraints) {
    if (!constraints.isEmpty()) {
      checks.add(new Validation(target, type, constraints, constraints.get(0).location()));
    }
  }

  private Target target(TypeMirror type) {
    if (type instanceof ArrayType) {
      return Target.ARRAY_ELEMENTS;
    }
    if (collections.containerOf(type).isPresent()) {
      return Target.ELEMENTS;
    }
    if (JavaTypes.is(type, Map.class)) {
      return Target.MAP_VALUES;
    }
    boolean isOptional =
        JavaTypes.is(type, Optional.class) || BuiltInType.inOptional(type).isPresent();
    return isOptional ? Target.PRESENT : Target.WHOLE;
  }

  /** Returns the type of the values of a target. */
  private TypeMirror valueType(TypeMirror type, Target target) {
    if (type instanceof ArrayType array) {
      return array.getComponentType();
    }
    Optional<BuiltInType> number = BuiltInType.inOptional(type);
    if (number.isPresent()) {
      return types.getPrimitiveType(TypeKind.valueOf(number.get().name()));
    }
    return target == Target.WHOLE ? type : last(type).orElse(type);
  }

  private static Optional<TypeMirror> last(TypeMirror type) {
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()
        ? JavaTypes.bound(declared.getTypeArguments().get(declared.getTypeArguments().size() - 1))
        : Optional.empty();
  }

  /**
   * Returns the annotations of the type argument of a container. Those of an array are on its
   * declaration.
   */
  private List<? extends AnnotationMirror> onInner(TypeMirror type) {
    Optional<TypeMirror> last = target(type) == Target.WHOLE ? Optional.empty() : last(type);
    return last.isEmpty() ? List.of() : last.get().getAnnotationMirrors();
  }

  private static List<Annotated> valid(
      Element element, List<? extends AnnotationMirror> annotations) {
    List<Annotated> valid = new ArrayList<>();
    for (AnnotationMirror annotation : annotations) {
      if (VALID.contains(name(annotation))) {
        valid.add(new Annotated(element, annotation));
      }
    }
    return valid;
  }

  /** Returns constraints, also repeated ones in their container. */
  private static List<Annotated> constraints(
      Element element, List<? extends AnnotationMirror> annotations) {
    List<Annotated> constraints = new ArrayList<>();
    for (AnnotationMirror mirror : annotations) {
      Annotated annotation = new Annotated(element, mirror);
      List<Annotated> candidates =
          isConstraint(mirror) ? List.of(annotation) : annotation.contained();
      for (Annotated candidate : candidates) {
        if (isConstraint(candidate.mirror())) {
          constraints.add(candidate);
        }
      }
    }
    return constraints;
  }

  private static boolean isConstraint(AnnotationMirror annotation) {
    for (AnnotationMirror mark :
        annotation.getAnnotationType().asElement().getAnnotationMirrors()) {
      if (MARKS.contains(name(mark))) {
        return true;
      }
    }
    return false;
  }

  private List<DeclaredConstraint> declared(List<Annotated> constraints) {
    return constraints.stream().map(this::declared).toList();
  }

  private DeclaredConstraint declared(Annotated constraint) {
    AnnotationMirror mirror = constraint.mirror();
    return new DeclaredConstraint(
        constraint.locationOf("value"),
        (TypeElement) mirror.getAnnotationType().asElement(),
        byName(mirror.getElementValues()),
        byName(elements.getElementValuesWithDefaults(mirror)));
  }

  private static SortedMap<String, AnnotationValue> byName(
      Map<? extends ExecutableElement, ? extends AnnotationValue> members) {
    SortedMap<String, AnnotationValue> byName = new TreeMap<>();
    members.forEach((member, value) -> byName.put(member.getSimpleName().toString(), value));
    return byName;
  }

  private static String name(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
