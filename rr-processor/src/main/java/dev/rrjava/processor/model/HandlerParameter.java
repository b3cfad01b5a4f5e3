package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * A parameter of a routed method.
 *
 * @param element its declaration
 * @param source where its value comes from: what the first annotation says, or the path
 * @param sourcePlaces every annotation that names a source; more than one is an error
 * @param type what it takes
 */
public record HandlerParameter(
    VariableElement element, Source source, List<Place> sourcePlaces, ParameterType type) {

  /**
   * The name in the source.
   *
   * @return the parameter's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Where its source is written.
   *
   * @return the first annotation's place, or the parameter's
   */
  public Place place() {
    return sourcePlaces.isEmpty() ? Place.of(element) : sourcePlaces.get(0);
  }
}
