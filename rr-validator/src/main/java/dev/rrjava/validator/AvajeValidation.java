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
 * Checks the constraints of Jakarta Validation and of Avaje Validator, with Avaje Validator. If the
 * parts of a type should be checked, annotate the type with {@code @Valid}, so that Avaje generates
 * its validator.
 *
 * <pre>{@code
 * Routes.of(AvajeValidation.create(), new Tickets())
 * }</pre>
 */
public final class AvajeValidation implements Validation {
  private final Validator validator;
  private final List<Locale> locales;

  /** Creates a validation with messages in English. Called by service loaders. */
  public AvajeValidation() {
    this(builder().setDefaultLocale(Locale.ENGLISH).build(), List.of());
  }

  private AvajeValidation(Validator validator, List<Locale> locales) {
    this.validator = validator;
    this.locales = locales;
  }

  private static Validator.Builder builder() {
    return Validator.builder().add(new PrimitiveChains());
  }

  /**
   * Returns a validation with messages in English, whatever the languages of the client and of the
   * machine.
   *
   * @return the validation
   */
  public static AvajeValidation create() {
    return new AvajeValidation();
  }

  /**
   * Returns a validation with messages in the language that the {@code Accept-Language} of a
   * request prefers (RFC 4647 section 3.4), of those that are available.
   *
   * @param otherwise the locale for requests that prefer none of them
   * @param others further locales
   * @return the validation
   */
  public static AvajeValidation create(Locale otherwise, Locale... others) {
    Validator validator = builder().setDefaultLocale(otherwise).addLocales(others).build();
    return new AvajeValidation(validator, List.of(others));
  }

  /**
   * Returns a validation with the settings and messages of a validator. With Avaje Validator 2.17,
   * its types must not have several constraints on one primitive member.
   *
   * @param validator the settings and messages
   * @param locales the locales of its messages, in addition to its default
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
              + ": annotate the class with @Valid, and add avaje-validator-generator to the"
              + " annotation processors",
          e);
    } catch (UnsupportedOperationException e) {
      throw new IllegalStateException(
          "Avaje Validator can't check several constraints on one primitive member, which "
              + type.getName()
              + " or a type of its members has: use AvajeValidation.create, or declare Integer"
              + " instead of int",
          e);
    }
    return rules(List.of(adapter));
  }

  private Rules rules(List<ValidationAdapter<Object>> adapters) {
    return new AdapterRules(validator.context(), adapters, locales);
  }
}
