package dev.rrjava.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/**
 * Recognises setters of a bean: {@code setPage(int)} with any return type, and {@code page(int)}
 * that returns the bean.
 */
final class Setters {
  private static final String SET = "set";

  private Setters() {}

  static boolean isSetter(ExecutableElement method) {
    return method.getParameters().size() == 1
        && !method.isVarArgs()
        && method.getTypeParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && (isNamedSet(method) || isFluent(method));
  }

  /** Returns the name of the property of a setter. */
  static String property(ExecutableElement setter) {
    String name = setter.getSimpleName().toString();
    return isNamedSet(setter) ? decapitalized(name.substring(SET.length())) : name;
  }

  /** Returns the field of the property, in the class of the setter. */
  static Optional<VariableElement> field(ExecutableElement setter) {
    Element declaring = Objects.requireNonNull(setter.getEnclosingElement());
    List<VariableElement> fields = ElementFilter.fieldsIn(declaring.getEnclosedElements());
    return names(setter)
        .flatMap(name -> fields.stream().filter(field -> field.getSimpleName().contentEquals(name)))
        .findFirst();
  }

  /**
   * Returns possible names of the field: {@code URL}, {@code uRL}, and {@code isOpen} for a
   * boolean.
   */
  private static Stream<String> names(ExecutableElement setter) {
    String property = property(setter);
    String lower = property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1);
    String upper = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    boolean isBoolean = setter.getParameters().get(0).asType().toString().endsWith("boolean");
    return Stream.of(property, lower, isBoolean ? "is" + upper : property);
  }

  private static boolean isNamedSet(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (!name.startsWith(SET) || name.length() == SET.length()) {
      return false;
    }
    boolean isWord = Character.isLowerCase(name.charAt(SET.length())); // settled
    return !isWord || !isFluent(method);
  }

  private static boolean isFluent(ExecutableElement method) {
    return method.getReturnType() instanceof DeclaredType returned
        && method.getEnclosingElement() instanceof TypeElement bean
        && returned.asElement().equals(bean);
  }

  /**
   * Decapitalises a name like {@code java.beans.Introspector}, which leaves {@code URL} unchanged.
   */
  private static String decapitalized(String name) {
    boolean isAcronym =
        name.length() > 1
            && Character.isUpperCase(name.charAt(0))
            && Character.isUpperCase(name.charAt(1));
    return isAcronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
