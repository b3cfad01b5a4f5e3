package dev.rrjava.validation;

import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Checks what handlers take from requests: what a library for validation is for. Generated code
 * asks it for the rules of each parameter once, when a worker starts.
 *
 * <pre>{@code
 * Routes.of(AvajeValidation.create(), new Tickets())
 * }</pre>
 */
public interface Validation {
  /**
   * The rules that a parameter declares by constraints on itself.
   *
   * @param type the type of the values
   * @param constraints in the order of the source, at least one
   * @return what checks such values
   * @throws IllegalStateException when a constraint is not known
   */
  Rules constrained(Class<?> type, List<Constraint> constraints);

  /**
   * The rules that a type declares of its parts, which {@code @Valid} on a parameter asks for.
   *
   * @param type a type of the application
   * @return what checks such objects
   * @throws IllegalStateException when nothing is known of the type
   */
  Rules declaredBy(Class<?> type);

  /**
   * The validation that class or module path provide (see {@link ServiceLoader}).
   *
   * @return the only one
   * @throws IllegalStateException when there is none, or more than one
   */
  static Validation load() {
    Iterator<Validation> found = ServiceLoader.load(Validation.class).iterator();
    if (!found.hasNext()) {
      throw new IllegalStateException(
          "nothing provides a Validation; add rr-validator to the dependencies");
    }
    Validation first = found.next();
    if (found.hasNext()) {
      throw new IllegalStateException(
          "both "
              + first.getClass().getName()
              + " and "
              + found.next().getClass().getName()
              + " provide a Validation; give Routes.of the one that is wanted");
    }
    return first;
  }
}
