package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A method with a route.
 *
 * @param element its declaration
 * @param place the value of {@code @Route}
 * @param text the value as written
 * @param httpMethods what stands before the blank, cut at each {@code |}
 * @param own what stands behind the blank
 * @param template the same behind the prefix of the class
 * @param parameters in order
 * @param result what it returns
 * @param hints its early hints
 */
public record RouteMethod(
    ExecutableElement element,
    Place place,
    String text,
    List<String> httpMethods,
    Template own,
    Template template,
    List<HandlerParameter> parameters,
    ResultType result,
    Optional<Hints> hints) {

  /**
   * The name in the source.
   *
   * @return the method's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }
}
