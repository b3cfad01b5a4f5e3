package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method with a route.
 *
 * @param element its declaration
 * @param place the value of {@code @Route}, or of an annotation that is short for it
 * @param text the route as a value of {@code @Route}
 * @param httpMethods what stands before the blank, cut at each {@code |}
 * @param own what stands behind the blank
 * @param template the same behind the prefix of the class
 * @param parameters in order
 * @param returnType the type that it returns
 * @param outcome what it declares of its response
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
    TypeMirror returnType,
    Outcome outcome,
    Optional<Hints> hints) {

  /**
   * The name in the source.
   *
   * @return the method's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * All that is taken from the request: parameters, and the members of groups in their place.
   *
   * @return parameters that are no groups
   */
  public List<HandlerParameter> leaves() {
    return parameters.stream().flatMap(HandlerParameter::leaves).toList();
  }
}
