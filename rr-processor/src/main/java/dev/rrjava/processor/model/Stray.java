package dev.rrjava.processor.model;

/**
 * An annotation that means nothing where it is, since the method has no route.
 *
 * @param place the annotation
 * @param kind what it would be for
 * @param annotation its simple name
 */
public record Stray(Place place, Kind kind, String annotation) {

  /** What an annotation is for. */
  public enum Kind {
    /** The source of a parameter. */
    SOURCE,
    /** The response. */
    OUTCOME,
    /** Early hints. */
    HINTS
  }
}
