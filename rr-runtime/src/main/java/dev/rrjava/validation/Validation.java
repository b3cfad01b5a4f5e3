package dev.rrjava.validation;

import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Checks the parameters of handlers, with a library for validation. Generated code requests the
 * rules of each parameter once, when a worker starts.
 *
 * <pre>{@code
 * Routes.of(AvajeValidation.create(), new Tickets())
 * }</pre>
 */
public interface Validation {
  /**
   * Returns the rules for the constraints on a parameter.
   *
   * @param type the type of the values
   * @param constraints the constraints in the order of the source, at least one
   * @return the rules for such values
   * @throws IllegalStateException if a constraint is not known
   */
  Rules constrained(Class<?> type, List<Constraint> constraints);

  /**
   * Returns the rules for the constraints that a type declares on its parts; used if a parameter
   * has {@code @Valid}.
   *
   * @param type a type of the application
   * @return the rules for such objects
   * @throws IllegalStateException if the type has no validator
   */
  Rules declaredBy(Class<?> type);

  /**
   * Returns the validation that the class path or module path provides (see {@link ServiceLoader}).
   *
   * @return the only one
   * @throws IllegalStateException if there is none, or more than one
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
              + " provide a Validation; pass one of them to Routes.of");
    }
    return first;
  }
}
