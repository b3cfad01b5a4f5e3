package dev.rrjava.processor.read;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * What parameters are called. Class files have the names of those of methods without a body, and
 * without {@code -g} of any, by {@code -parameters} alone; else the compiler calls them {@code
 * arg0}, {@code arg1} and so on.
 */
final class ParameterNames {
  private final Overriding overriding;
  private final Predicate<Element> hasSource;

  /** {@code hasSource} says whether a declaration is being compiled. */
  ParameterNames(Elements elements, Predicate<Element> hasSource) {
    this.overriding = new Overriding(elements);
    this.hasSource = hasSource;
  }

  /** The names of a constructor's parameters. */
  List<ParameterName> of(ExecutableElement constructor) {
    boolean areKnown = areKnown(constructor);
    return constructor.getParameters().stream()
        .map(parameter -> new ParameterName(parameter.getSimpleName().toString(), areKnown))
        .toList();
  }

  /**
   * The names of a method's parameters; where they are not known, those of one that overrides it.
   */
  List<ParameterName> of(TypeElement handler, ExecutableElement method) {
    if (areKnown(method)) {
      return of(method);
    }
    return of(overriding.of(handler, method).filter(this::areKnown).findFirst().orElse(method));
  }

  private boolean areKnown(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    return parameters.isEmpty()
        || IntStream.range(0, parameters.size())
            .anyMatch(i -> !parameters.get(i).getSimpleName().contentEquals("arg" + i))
        || hasSource.test(method);
  }
}
