package dev.rrjava.generated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that a builder is complete. */
public final class Missing {
  private Missing() {}

  /**
   * Rejects a builder on which something has not been set.
   *
   * @param namesAndValues the name of a method and the value that it was given or null, in turn
   * @throws IllegalStateException if a value is null; it names all of these methods
   */
  public static void reject(@Nullable Object... namesAndValues) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        missing.add(String.valueOf(namesAndValues[i]));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("not set on the builder: " + String.join(", ", missing));
    }
  }
}
