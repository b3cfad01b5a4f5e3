package dev.rrjava.processor.model;

import java.util.Optional;

/** How many values a parameter takes, and of what type. */
public sealed interface ParameterType {

  /**
   * What text is converted to.
   *
   * @return the type of a value; empty when there is none
   */
  default Optional<ValueType> conversion() {
    return Optional.empty();
  }

  /**
   * Exactly one value.
   *
   * @param value its type
   */
  record Single(ValueType value) implements ParameterType {
    @Override
    public Optional<ValueType> conversion() {
      return Optional.of(value);
    }
  }

  /**
   * One value or none.
   *
   * @param value its type
   */
  record OptionalOf(ValueType value) implements ParameterType {
    @Override
    public Optional<ValueType> conversion() {
      return Optional.of(value);
    }
  }

  /**
   * Any number of values.
   *
   * @param value the type of each
   */
  record ListOf(ValueType value) implements ParameterType {
    @Override
    public Optional<ValueType> conversion() {
      return Optional.of(value);
    }
  }

  /** The request as a whole. */
  record RequestType() implements ParameterType {}

  /** {@code Optional} or {@code List} without an element type that text converts to. */
  record UnsupportedElement() implements ParameterType {}

  /** Any other type. */
  record Unsupported() implements ParameterType {}
}
