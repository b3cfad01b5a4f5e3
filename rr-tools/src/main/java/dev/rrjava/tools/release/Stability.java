package dev.rrjava.tools.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far a release is from being finished, least first. */
public enum Stability {
  /** A state between releases. */
  DEV,
  /** An early preview. */
  ALPHA,
  /** Complete, but not tested by many. */
  BETA,
  /** A release candidate. */
  RC,
  /** Finished. */
  STABLE;

  /**
   * Parses a name.
   *
   * @param name one of {@code dev}, {@code alpha}, {@code beta}, {@code rc} and {@code stable}, in
   *     any case
   * @return the stability
   * @throws IllegalArgumentException if it is none of them
   */
  public static Stability parse(String name) {
    for (Stability stability : values()) {
      if (stability.toString().equalsIgnoreCase(name)) {
        return stability;
      }
    }
    String names =
        Arrays.stream(values()).map(Stability::toString).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "stability: expected one of " + names + " but was \"" + name + "\"");
  }

  /** Returns the name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
