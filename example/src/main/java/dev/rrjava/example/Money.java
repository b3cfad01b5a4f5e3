package dev.rrjava.example;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount, in cents. A type of the application: strings are converted with its method {@code of}.
 */
record Money(long cents) {

  /**
   * Parses {@code 4.50}; throws an exception if the string is not an amount, or has fractions of a
   * cent.
   */
  static Money of(String text) {
    if (!text.matches("[0-9]{1,9}([.][0-9]{1,2})?")) {
      throw new IllegalArgumentException("an amount is euros, with a point before cents");
    }
    return new Money(
        new BigDecimal(text)
            .setScale(2, RoundingMode.UNNECESSARY)
            .unscaledValue()
            .longValueExact());
  }

  Money plus(Money other) {
    return new Money(cents + other.cents);
  }

  Money minus(Money other) {
    return new Money(cents - other.cents);
  }

  Money times(int count) {
    return new Money(cents * count);
  }

  BigDecimal euros() {
    return BigDecimal.valueOf(cents, 2);
  }

  @Override
  public String toString() {
    return euros() + " EUR";
  }
}
