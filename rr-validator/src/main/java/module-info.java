/**
 * Checks the constraints of handler parameters, with Avaje Validator: adapters are generated,
 * without reflection.
 */
module dev.rrjava.validator {
  requires transitive dev.rrjava.runtime;
  requires transitive io.avaje.validation;
  requires static org.jspecify;

  exports dev.rrjava.validator;

  provides dev.rrjava.validation.Validation with
      dev.rrjava.validator.AvajeValidation;
}
