package dev.rrjava.processor.read;

import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What the adapter of a handler, a class in the same package, can call. */
final class Visibility {
  private Visibility() {}

  static boolean isVisible(Elements elements, ExecutableElement method, TypeElement user) {
    boolean isSamePackage = elements.getPackageOf(method).equals(elements.getPackageOf(user));
    boolean isHidden = method.getModifiers().contains(Modifier.PRIVATE);
    TypeElement owner = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (owner.getKind().isInterface() && !isHidden)
        || (isSamePackage && !isHidden);
  }

  /** Whether the adapter can name a class, for which it has to see those that the class lies in. */
  static boolean canName(Elements elements, TypeElement type, TypeElement user) {
    boolean isSamePackage = elements.getPackageOf(type).equals(elements.getPackageOf(user));
    return Stream.<Element>iterate(
            type, TypeElement.class::isInstance, Element::getEnclosingElement)
        .allMatch(
            one ->
                one.getModifiers().contains(Modifier.PUBLIC)
                    || (isSamePackage && !one.getModifiers().contains(Modifier.PRIVATE)));
  }
}
