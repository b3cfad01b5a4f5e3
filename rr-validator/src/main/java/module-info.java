/**
 * Constraints on what handlers take, by Avaje Validator: adapters are generated, nothing reflects.
 */
module dev.rrjava.validator {
  requires transitive dev.rrjava.runtime;
  requires transitive io.avaje.validation;
  requires static org.jspecify;

  exports dev.rrjava.validator;

  provides dev.rrjava.validation.Validation with
      dev.rrjava.validator.AvajeValidation;
}
