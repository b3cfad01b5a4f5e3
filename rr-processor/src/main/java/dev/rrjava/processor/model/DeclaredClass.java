package dev.rrjava.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A class of the application with annotations of handlers. */
public sealed interface DeclaredClass permits HandlerClass, JobClass {

  /**
   * Returns its declaration.
   *
   * @return the class or interface
   */
  TypeElement type();

  /**
   * Returns its package.
   *
   * @return the name; empty for the unnamed package
   */
  String packageName();

  /**
   * Returns whether the class can't be instantiated.
   *
   * @return true for interfaces and abstract classes
   */
  default boolean isAbstract() {
    return !type().getKind().isClass() || type().getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * Returns the qualified name.
   *
   * @return for example {@code com.acme.Outer.Tasks}
   */
  default String qualifiedName() {
    return type().getQualifiedName().toString();
  }

  /**
   * Returns the name without the package.
   *
   * @return for example {@code Outer.Tasks}
   */
  default String name() {
    String qualified = qualifiedName();
    return packageName().isEmpty() ? qualified : qualified.substring(packageName().length() + 1);
  }

  /**
   * Returns whether classes in other packages can refer to it.
   *
   * @return true if the class and its enclosing classes are public
   */
  default boolean isPublic() {
    for (Element element = type();
        element instanceof TypeElement;
        element = element.getEnclosingElement()) {
      if (!element.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
