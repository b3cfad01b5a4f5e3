package dev.rrjava.validation;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the constraints of values of one type. Used by several threads at once if one JVM serves
 * many workers.
 */
@FunctionalInterface
public interface Rules {
  /**
   * Returns the violations of a value.
   *
   * @param value a value of the type for which the rules were created, or its wrapper; null if the
   *     application allows it
   * @param request the request that contains the value; implementations may use its {@code
   *     Accept-Language}
   * @return one for each violated constraint, named by the path within the value, such as {@code
   *     items[0].price}, or by an empty string for the value itself; empty if there are none
   */
  List<Violation> violations(@Nullable Object value, Request request);
}
