package dev.rrjava.processor.model;

/**
 * An annotation that means nothing where it is: on a method that has no route, or not on a
 * parameter.
 *
 * @param location the annotation
 * @param kind what it would be for
 * @param annotation its simple name
 */
public record MisplacedAnnotation(Location location, Kind kind, String annotation) {

  /** What an annotation is for. */
  public enum Kind {
    /** The source of a parameter. */
    SOURCE,
    /** The source of a parameter, on the method that has it. */
    SOURCE_OF_METHOD,
    /** The source of a parameter, on a field of a handler. */
    SOURCE_OF_FIELD,
    /** The response. */
    RESPONSE,
    /** Early hints. */
    HINTS
  }
}
