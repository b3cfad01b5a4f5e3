package dev.rrjava.validator;

import dev.rrjava.http.Request;
import dev.rrjava.http.Violation;
import dev.rrjava.validation.Rules;
import io.avaje.validation.ConstraintViolation;
import io.avaje.validation.ConstraintViolationException;
import io.avaje.validation.adapter.ValidationAdapter;
import io.avaje.validation.adapter.ValidationContext;
import io.avaje.validation.adapter.ValidationRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks rules with adapters of Avaje Validator, one after the other. */
final class AdapterRules implements Rules {
  private static final String ACCEPT_LANGUAGE = "Accept-Language";

  private final ValidationContext context;
  private final List<ValidationAdapter<Object>> adapters;
  private final List<Locale> locales;

  AdapterRules(
      ValidationContext context, List<ValidationAdapter<Object>> adapters, List<Locale> locales) {
    this.context = context;
    this.adapters = adapters;
    this.locales = locales;
  }

  /** Checks a value. Only violations need a language, so a value that has any is checked again. */
  @Override
  public List<Violation> violations(@Nullable Object value, Request request) {
    Collection<ConstraintViolation> found = check(value, null);
    if (found.isEmpty()) {
      return List.of();
    }
    return locale(request).map(locale -> check(value, locale)).orElse(found).stream()
        .map(violation -> new Violation(path(violation), violation.message()))
        .toList();
  }

  private Collection<ConstraintViolation> check(@Nullable Object value, @Nullable Locale locale) {
    ValidationRequest validation = context.request(locale, List.of());
    try {
      for (ValidationAdapter<Object> adapter : adapters) {
        adapter.validate(value, validation);
      }
    } catch (ConstraintViolationException e) { // of a validator that stops at the first one
      return e.violations();
    }
    return validation.violations();
  }

  private Optional<Locale> locale(Request request) {
    return locales.isEmpty()
        ? Optional.empty()
        : request
            .headers()
            .first(ACCEPT_LANGUAGE)
            .flatMap(AdapterRules::ranges)
            .map(ranges -> Locale.lookup(ranges, locales));
  }

  /** Returns empty if the header is malformed: the client then gets the default language. */
  private static Optional<List<Locale.LanguageRange>> ranges(String acceptLanguage) {
    try {
      return Optional.of(Locale.LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns {@code notes[1]}, for which Avaje Validator has {@code notes.[1} or {@code notes[1].}.
   */
  private static String path(ConstraintViolation violation) {
    String path = violation.path().replace(".[", "[");
    if (path.lastIndexOf('[') > path.lastIndexOf(']')) {
      return path + "]";
    }
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }
}
