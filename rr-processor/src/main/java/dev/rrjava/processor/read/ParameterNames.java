package dev.rrjava.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * Finds the names of parameters. Class files contain the names of methods without a body only if
 * they were compiled with {@code -parameters}, and other names only with {@code -g} or {@code
 * -parameters}; otherwise the compiler calls them {@code arg0}, {@code arg1} and so on.
 */
final class ParameterNames {
  /**
   * The name of a parameter.
   *
   * @param text the name
   * @param isKnown false if the compiler made it up
   */
  record Name(String text, boolean isKnown) {
    static Name of(CharSequence name) {
      return new Name(name.toString(), true);
    }
  }

  private final RoutedMethods routedMethods;
  private final Predicate<Element> hasSource;

  /** Creates an instance; {@code hasSource} tests whether a declaration is being compiled. */
  ParameterNames(Elements elements, Predicate<Element> hasSource) {
    this.routedMethods = new RoutedMethods(elements);
    this.hasSource = hasSource;
  }

  /** Returns the names of the parameters of a constructor. */
  List<Name> of(ExecutableElement constructor) {
    boolean areKnown = areKnown(constructor);
    List<Name> names = new ArrayList<>();
    for (VariableElement parameter : constructor.getParameters()) {
      names.add(new Name(parameter.getSimpleName().toString(), areKnown));
    }
    return List.copyOf(names);
  }

  /**
   * Returns the names of the parameters of a method; if they are not known, those of an overriding
   * method.
   */
  List<Name> of(TypeElement handler, ExecutableElement method) {
    if (areKnown(method)) {
      return of(method);
    }
    return of(
        routedMethods.overriding(handler, method).stream()
            .filter(this::areKnown)
            .findFirst()
            .orElse(method));
  }

  private boolean areKnown(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
        return true;
      }
    }
    return parameters.isEmpty() || hasSource.test(method);
  }
}
