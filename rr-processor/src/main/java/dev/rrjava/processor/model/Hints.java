package dev.rrjava.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The early hints of a routed method.
 *
 * @param location the annotation
 * @param policy the name of the constant that determines when they are sent
 * @param links the links of the annotation
 */
public record Hints(Location location, String policy, List<Link> links) {
  /**
   * A value of a {@code Link} header (RFC 8288 section 3).
   *
   * @param target the URI reference in angle brackets
   * @param parameters values by name in lower case; of several values for a name, the first
   */
  public record LinkValue(String target, Map<String, String> parameters) {
    /**
     * Returns the value of a parameter.
     *
     * @param name in lower case
     * @return the value; empty if the parameter is missing or has none
     */
    public Optional<String> parameter(String name) {
      return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }
  }

  /**
   * A link of the annotation.
   *
   * @param location the link in the source
   * @param text the link as written
   * @param value the parsed link; empty if it is malformed
   * @param problem the syntax error of a malformed link; empty for others
   */
  public record Link(Location location, String text, Optional<LinkValue> value, String problem) {}
}
