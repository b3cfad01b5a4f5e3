package dev.rrjava.validator;

import dev.rrjava.validation.Constraint;
import dev.rrjava.validation.Rules;
import dev.rrjava.validation.Validation;
import io.avaje.validation.Validator;
import io.avaje.validation.adapter.ValidationAdapter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;

/**
 * Validation by Avaje Validator, of the constraints of Jakarta Validation and its own. A type whose
 * parts are to be checked is annotated with {@code @Valid}, so that its generator writes how.
 *
 * <pre>{@code
 * Routes.of(AvajeValidation.create(), new Tickets())
 * }</pre>
 */
public final class AvajeValidation implements Validation {
  private final Validator validator;
  private final List<Locale> locales;

  /** Messages in English; for service loaders. */
  public AvajeValidation() {
    this(Validator.builder().setDefaultLocale(Locale.ENGLISH).build(), List.of());
  }

  private AvajeValidation(Validator validator, List<Locale> locales) {
    this.validator = validator;
    this.locales = locales;
  }

  /**
   * Messages in English, whatever the client's languages and the machine's.
   *
   * @return the validation
   */
  public static AvajeValidation create() {
    return new AvajeValidation();
  }

  /**
   * Messages in the language that a request's {@code Accept-Language} prefers (RFC 4647 section
   * 3.4), of those that there are.
   *
   * @param otherwise the locale for requests that want none of them
   * @param others further locales
   * @return the validation
   */
  public static AvajeValidation create(Locale otherwise, Locale... others) {
    Validator validator =
        Validator.builder().setDefaultLocale(otherwise).addLocales(others).build();
    return new AvajeValidation(validator, List.of(others));
  }

  /**
   * Settings and messages of one's own.
   *
   * @param validator knows them
   * @param locales those it has messages in, besides its default
   * @return the validation
   */
  public static AvajeValidation of(Validator validator, Locale... locales) {
    return new AvajeValidation(validator, List.of(locales));
  }

  @Override
  public Rules constrained(Class<?> type, List<Constraint> constraints) {
    return rules(
        constraints.stream()
            .map(constraint -> ConstraintAdapters.of(validator.context(), type, constraint))
            .toList());
  }

  @Override
  public Rules declaredBy(Class<?> type) {
    ValidationAdapter<Object> adapter;
    try {
      adapter = validator.context().adapter((Type) type);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "Avaje Validator does not know the constraints of "
              + type.getName()
              + ": annotate the class with @Valid, and have avaje-validator-generator among the"
              + " annotation processors",
          e);
    }
    return rules(List.of(adapter));
  }

  private Rules rules(List<ValidationAdapter<Object>> adapters) {
    return new AdapterRules(validator.context(), adapters, locales);
  }
}
