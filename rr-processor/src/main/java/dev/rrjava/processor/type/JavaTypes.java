package dev.rrjava.processor.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Inspects types of the language. Types are compared by name, because they carry annotations. */
public final class JavaTypes {
  private JavaTypes() {}

  /**
   * Returns the class or interface of a type; empty for primitive types, arrays and so on.
   *
   * @param type the type
   * @return the class or interface of a type; empty for primitive types, arrays and so on
   */
  public static Optional<TypeElement> element(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  /**
   * Returns whether a type is of a class, whatever its type arguments.
   *
   * @param type the type
   * @param expected the class
   * @return true if the type is of a class, whatever its type arguments
   */
  public static boolean is(TypeMirror type, Class<?> expected) {
    return type instanceof DeclaredType declared
        && is((TypeElement) declared.asElement(), expected);
  }

  /**
   * Returns whether an element declares a class.
   *
   * @param type the type
   * @param expected the class
   * @return true if the element declares a class
   */
  public static boolean is(TypeElement type, Class<?> expected) {
    return type.getQualifiedName().contentEquals(String.valueOf(expected.getCanonicalName()));
  }

  /**
   * Returns whether a type is of a class or of a subtype of it, whatever its type arguments.
   *
   * @param type the type
   * @param expected the class
   * @return true if the type is of a class or of a subtype of it, whatever its type arguments
   */
  public static boolean isA(TypeMirror type, Class<?> expected) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    if (is(element, expected)) {
      return true;
    }
    for (TypeMirror parent : parents(element)) {
      if (isA(parent, expected)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the class of a type, and its superclasses.
   *
   * @param type the type
   * @return the class of a type, and its superclasses
   */
  public static List<TypeElement> superclasses(TypeMirror type) {
    List<TypeElement> superclasses = new ArrayList<>();
    TypeMirror current = type;
    while (current instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      superclasses.add(element);
      current = element.getSuperclass();
    }
    return superclasses;
  }

  /**
   * Returns the types that a class or interface extends and implements directly.
   *
   * @param type the type
   * @return the types that a class or interface extends and implements directly
   */
  public static List<TypeMirror> parents(TypeElement type) {
    List<TypeMirror> parents = new ArrayList<>();
    parents.add(type.getSuperclass());
    parents.addAll(type.getInterfaces());
    return parents;
  }

  /**
   * Returns a class and its enclosing classes, the outermost last.
   *
   * @param type the type
   * @return a class and its enclosing classes, the outermost last
   */
  public static List<TypeElement> enclosing(TypeElement type) {
    List<TypeElement> enclosing = new ArrayList<>();
    Element current = type;
    while (current instanceof TypeElement own) {
      enclosing.add(own);
      current = own.getEnclosingElement();
    }
    return enclosing;
  }

  /**
   * Returns whether a class is nested and not static.
   *
   * @param type the type
   * @return true if the class is nested and not static
   */
  public static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  /**
   * Returns the name of the package of a class; empty for the unnamed package.
   *
   * @param type the type
   * @return the name of the package of a class; empty for the unnamed package
   */
  public static String packageOf(TypeElement type) {
    Element element = type;
    while (element != null && !(element instanceof PackageElement)) {
      element = element.getEnclosingElement();
    }
    return element instanceof PackageElement owner ? owner.getQualifiedName().toString() : "";
  }

  /**
   * Returns whether code in a package can refer to a class.
   *
   * @param type the type
   * @param packageName the name of a package
   * @return true if code in a package can refer to a class
   */
  public static boolean isAccessible(TypeElement type, String packageName) {
    boolean isSamePackage = packageOf(type).equals(packageName);
    for (TypeElement own : enclosing(type)) {
      Set<Modifier> modifiers = own.getModifiers();
      if (!modifiers.contains(Modifier.PUBLIC)
          && (!isSamePackage || modifiers.contains(Modifier.PRIVATE))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns all classes that a type refers to, type arguments included.
   *
   * @param type the type
   * @return all classes that a type refers to, type arguments included
   */
  public static List<TypeElement> classesIn(TypeMirror type) {
    List<TypeElement> classes = new ArrayList<>();
    addClassesIn(type, classes);
    return classes;
  }

  private static void addClassesIn(@Nullable TypeMirror type, List<TypeElement> classes) {
    if (type instanceof ArrayType array) {
      addClassesIn(array.getComponentType(), classes);
    } else if (type instanceof WildcardType wildcard) {
      addClassesIn(wildcard.getExtendsBound(), classes);
      addClassesIn(wildcard.getSuperBound(), classes);
    } else if (type instanceof DeclaredType declared) {
      classes.add((TypeElement) declared.asElement());
      for (TypeMirror argument : declared.getTypeArguments()) {
        addClassesIn(argument, classes);
      }
    }
  }

  /**
   * Returns whether the compiler does not know a type or a part of it (yet).
   *
   * @param type the type
   * @return true if the compiler does not know a type or a part of it (yet)
   */
  public static boolean isUnknown(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof DeclaredType declared) {
      return areUnknown(declared.getTypeArguments());
    }
    if (type instanceof ArrayType array) {
      return isUnknown(array.getComponentType());
    }
    return type instanceof WildcardType wildcard
        && (isUnknownBound(wildcard.getExtendsBound()) || isUnknownBound(wildcard.getSuperBound()));
  }

  private static boolean isUnknownBound(@Nullable TypeMirror bound) {
    return bound != null && isUnknown(bound);
  }

  /**
   * Returns whether the compiler does not know one of several types (yet).
   *
   * @param types the types
   * @return true if the compiler does not know a type or a part of it (yet)
   */
  public static boolean areUnknown(Iterable<? extends TypeMirror> types) {
    for (TypeMirror type : types) {
      if (isUnknown(type)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the first type argument of a type.
   *
   * @param type the type
   * @return the first type argument of a type
   */
  public static Optional<TypeMirror> argument(TypeMirror type) {
    return type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()
        ? Optional.of(declared.getTypeArguments().get(0))
        : Optional.empty();
  }

  /**
   * Returns a type argument; for a wildcard its upper bound, else its lower one, if any.
   *
   * @param argument the type argument
   * @return a type argument; for a wildcard its upper bound, else its lower one, if any
   */
  public static Optional<TypeMirror> bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return Optional.of(argument);
    }
    return wildcard.getExtendsBound() != null
        ? Optional.of(wildcard.getExtendsBound())
        : Optional.ofNullable(wildcard.getSuperBound());
  }

  /**
   * Returns a type argument; for a wildcard its upper bound, if any.
   *
   * @param argument the type argument
   * @return a type argument; for a wildcard its upper bound, if any
   */
  public static Optional<TypeMirror> upperBound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getExtendsBound())
        : Optional.of(argument);
  }

  /**
   * Returns a type as in sources, with qualified names and without annotations, for example {@code
   * java.util.List<com.acme.Task>}.
   *
   * @param type the type
   * @return a type as in sources, with qualified names and without annotations, for example {@code
   *     java.util.List<com.acme.Task>}
   */
  public static String nameOf(TypeMirror type) {
    if (type instanceof PrimitiveType) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
    if (type instanceof ArrayType array) {
      return nameOf(array.getComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      return "?"
          + bound(" extends ", wildcard.getExtendsBound())
          + bound(" super ", wildcard.getSuperBound());
    }
    if (!(type instanceof DeclaredType declared)) {
      return type.toString();
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return declared.getTypeArguments().isEmpty()
        ? name
        : declared.getTypeArguments().stream()
            .map(JavaTypes::nameOf)
            .collect(Collectors.joining(",", name + "<", ">"));
  }

  private static String bound(String keyword, @Nullable TypeMirror bound) {
    return bound == null ? "" : keyword + nameOf(bound);
  }

  /**
   * Returns whether a type is {@link String}.
   *
   * @param type the type
   * @return true if the type is {@link String}
   */
  public static boolean isString(TypeMirror type) {
    return is(type, String.class);
  }

  /**
   * Returns whether a declaration or a type has an annotation called {@code Nullable}.
   *
   * @param annotated the annotated element
   * @return true if the declaration or a type has an annotation called {@code Nullable}
   */
  public static boolean isNullable(AnnotatedConstruct annotated) {
    for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a declaration, its type or another type is annotated as nullable.
   *
   * @param element the element
   * @param type the type
   * @return true if the declaration, its type or another type is annotated as nullable
   */
  public static boolean isNullable(Element element, TypeMirror type) {
    return isNullable(element) || isNullable(type) || isNullable(element.asType());
  }

  /**
   * Returns whether code in a package can call a method or constructor.
   *
   * @param method the method
   * @param packageName the name of a package
   * @return true if code in a package can call a method or constructor
   */
  public static boolean isCallable(ExecutableElement method, String packageName) {
    Set<Modifier> modifiers = method.getModifiers();
    TypeElement owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    boolean isReachable = owner.getKind().isInterface() || packageOf(owner).equals(packageName);
    return modifiers.contains(Modifier.PUBLIC)
        || (isReachable && !modifiers.contains(Modifier.PRIVATE));
  }

  /**
   * Returns the abstract classes and interfaces above a class, the nearest first.
   *
   * @param type the type
   * @return the abstract classes and interfaces above a class, the nearest first
   */
  public static List<TypeElement> abstractAncestors(TypeElement type) {
    Set<TypeElement> ancestors = new LinkedHashSet<>();
    addAbstractAncestors(type, ancestors);
    return List.copyOf(ancestors);
  }

  private static void addAbstractAncestors(TypeElement type, Set<TypeElement> ancestors) {
    List<TypeElement> added = new ArrayList<>();
    for (TypeMirror parent : parents(type)) {
      if (parent instanceof DeclaredType declared) {
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getModifiers().contains(Modifier.ABSTRACT) && ancestors.add(element)) {
          added.add(element);
        }
      }
    }
    for (TypeElement parent : added) {
      addAbstractAncestors(parent, ancestors);
    }
  }
}
