package dev.rrjava.devserver.rpc;

import java.math.BigDecimal;

/** Formats numbers as Go does, and so as RoadRunner's page shows them: {@code 1e+06}. */
final class GoNumber {
  private static final int LEAST_PLAIN_EXPONENT = -4;
  private static final int GREATEST_PLAIN_EXPONENT = 5;

  private GoNumber() {}

  static String format(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent >= LEAST_PLAIN_EXPONENT && exponent <= GREATEST_PLAIN_EXPONENT) {
      return decimal.toPlainString();
    }
    return "%se%s%02d"
        .formatted(
            decimal.movePointLeft(exponent).toPlainString(),
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }
}
