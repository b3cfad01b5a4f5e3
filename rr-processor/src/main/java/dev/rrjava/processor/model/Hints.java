package dev.rrjava.processor.model;

import java.util.List;

/**
 * The early hints of a routed method.
 *
 * @param location the annotation
 * @param policy the name of the constant that says when they are sent
 * @param links the values of {@code Link}
 */
public record Hints(Location location, String policy, List<Link> links) {

  /**
   * One value of {@code Link}.
   *
   * @param location where it is written
   * @param text as it is written
   */
  public record Link(Location location, String text) {}
}
